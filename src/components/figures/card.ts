/** The identity card of a number: what the card shows, ready to print, so that the script only draws. */
import { beginning, ending } from '../../corpus/around.ts';
import type { Edition, Figure, Indicator, Report } from '../../edition/model.ts';
import type { FigureMark, FigurePlaces } from '../../edition/views/figures/places.ts';
import type { ListedPlace, PlaceIn } from '../../edition/views/collation/impact.ts';
import type { Card, CardRow, Cards } from '../../scripts/cards/model.ts';
import { grouped, NB } from '../../site/format.ts';
import { href } from '../../site/hrefs.ts';
import { ruleText } from './rules.ts';
import {
  apartFrom,
  ASPECT,
  basisText,
  COMPARATOR,
  FIGURE_KIND,
  periodText,
  rowName,
  valueText,
} from './words.ts';

/** Characters of the sentence on either side. */
const AROUND = 40;

const cutBefore = (text: string): string => (text.length > AROUND ? `……${ending(text, AROUND)}` : text);
const cutAfter = (text: string): string => (text.length > AROUND ? `${beginning(text, AROUND)}……` : text);

function readingText({ state, text }: PlaceIn): string {
  if (state === 'same' || state === 'spelling') return '相同';
  if (state === 'absent') return '没有这一处';
  return text === '' ? '此处不同' : `作“${text}”`;
}

/** A value in its base unit tells something only where that is another unit. */
const rebased = ({ base, unit }: Figure): boolean =>
  base !== null && base.unit !== unit && Number.isInteger(base.value);

export interface CardMaker {
  readonly edition: Pick<Edition, 'id' | 'indicators'>;
  readonly places: FigurePlaces;
  /** Other witnesses' readings of a figure of this report. */
  readonly readings: (figure: Figure) => readonly ListedPlace[];
  /** The address of its sentence that lasts. */
  readonly receipt: (figure: Figure) => string;
}

function rowsOf(figure: Figure, indicator: Indicator | undefined, maker: CardMaker): CardRow[] {
  const { kind, aspect, against, period, scope, comparator, modal, rules, masked, base } = figure;
  // 规上工业总产值（规上工业总产值增速），增速 would say it three times
  const told =
    indicator && [indicator.label, rowName(indicator.label, aspect, against)].includes(figure.label);
  const name =
    indicator === undefined ? figure.label : `${indicator.label}${told ? '' : `（${figure.label}）`}`;
  const compared = apartFrom(figure) || COMPARATOR[comparator];
  return [
    ['指标', `${name}，${ASPECT[aspect]}`, indicator ? href.indicator(indicator.id) : undefined] as CardRow,
    ['性质', FIGURE_KIND[kind]],
    ...(period ? [['时期', `${periodText(period)}（${basisText(period)}）`] as CardRow] : []),
    ...(scope === null ? [] : [['范围', scope] as CardRow]),
    ...(compared === '' ? [] : [['比较', compared] as CardRow]),
    ...(modal === null ? [] : [['语气', `“${modal}”`] as CardRow]),
    ['原文', masked ? `${figure.surface}（原文隐去，本站不补）` : figure.surface],
    ...(base !== null && rebased(figure)
      ? [['折算', `${grouped(base.value)}${NB}${base.unit}`] as CardRow]
      : []),
    ...maker
      .readings(figure)
      .map((place): CardRow => [
        `校本${NB}${place.of.siglum}`,
        readingText(place),
        href.collation(
          figure.report,
          { witness: place.of.named, list: place.entry !== null, page: place.page },
          place.entry ?? undefined,
        ),
      ]),
    ['认法', rules.map(ruleText).join('；')],
  ];
}

function cardOf(report: Report, figure: Figure, maker: CardMaker): Card {
  const text = report.unitById.get(figure.unitId)?.text ?? '';
  const { indicator, page, anchor } = maker.places.of(figure);
  return {
    value: valueText(figure),
    masked: figure.masked,
    quote: [
      cutBefore(text.slice(figure.quote.start, figure.start)),
      figure.surface,
      cutAfter(text.slice(figure.end, figure.quote.end)),
    ],
    rows: rowsOf(
      figure,
      maker.edition.indicators.find(({ id }) => id === indicator),
      maker,
    ),
    all: href.indicator(indicator, page, anchor),
    receipt: maker.receipt(figure),
  };
}

/** The cards of a report's numbers by the id of their mark. */
export const cardsOf = (report: Report, marks: readonly FigureMark[], maker: CardMaker): Cards => ({
  edition: maker.edition.id,
  cards: Object.fromEntries(
    marks.map(({ anchor, figures }) => [anchor, figures.map((figure) => cardOf(report, figure, maker))]),
  ),
});
