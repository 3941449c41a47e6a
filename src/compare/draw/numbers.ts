/** Figures, one indicator a row: result and target apart, and whether they can be compared. */
import { ASPECT, beside, valueText } from '../../components/figures/words.ts';
import { NB } from '../../site/format.ts';
import { href } from '../../site/hrefs.ts';
import { HIDDEN, NOT_READ } from '../../site/strings.ts';
import type { NumberCell, NumberRow, PlacedFigure } from '../comparable.ts';
import { comparableFinding, verdictText } from '../findings.ts';
import type { ComparedReport } from '../model.ts';
import { h } from '../tree.ts';
import type { Element } from '../tree.ts';
import type { Comparison } from '../view.ts';
import { cell, more, nameRow, none, note, row, section } from './parts.ts';

const SIDES = [
  { side: 'result', label: '结果', back: 1 },
  { side: 'target', label: '目标', back: 0 },
] as const;

/** In the order in which rows stand. */
const RANKED = ['same', 'differs'] as const;

/** So many indicators of one report alone stand open where they only share a sentence with the topic. */
const FEW = 3;

/** Figures of one side that stand open. */
const OPEN = 3;

/** A value as a link to its place, and in small type what has to be known beside it. */
function value(figure: PlacedFigure, report: ComparedReport, year: number | null): Element {
  const { aspect, masked } = figure;
  const small = [aspect === 'level' ? '' : ASPECT[aspect], beside(figure, year)].filter(
    (part) => part !== '',
  );
  return h(
    'li',
    {},
    h(
      'a',
      { class: masked ? 'd hid' : 'd', href: href.report(report.id, figure.mark) },
      masked ? HIDDEN : valueText(figure),
    ),
    small.length > 0 && [' ', h('small', {}, small.join('，'))],
  );
}

function sideOf(
  figures: readonly PlacedFigure[],
  report: ComparedReport,
  year: number,
  missing: string,
): (Element | false)[] {
  if (figures.length === 0) return [none(missing)];
  const rest = figures.slice(OPEN);
  return [
    h(
      'ul',
      {},
      figures.slice(0, OPEN).map((figure) => value(figure, report, year)),
    ),
    rest.length > 0 &&
      more(
        `另${NB}${rest.length}${NB}个`,
        h(
          'ul',
          {},
          rest.map((figure) => value(figure, report, year)),
        ),
      ),
  ];
}

const isGiven = (one: NumberCell | undefined): boolean =>
  one !== undefined && one.result.length + one.target.length > 0;

function numberRow(
  { indicator, label, cells, verdict }: NumberRow,
  reports: readonly ComparedReport[],
  within: 'text' | 'sentence',
): Element {
  const { sign, lead, why } = verdictText(verdict, reports, within);
  // what a sentence of the topic leaves out, the text may say elsewhere
  const missing = within === 'text' ? NOT_READ : '同句没有';
  return row(
    h('h3', {}, h('a', { href: href.indicator(indicator) }, label)),
    reports.map((report, column) =>
      cell(
        report,
        isGiven(cells[column])
          ? h(
              'dl',
              {},
              SIDES.map(({ side, label: name, back }) =>
                h(
                  'div',
                  {},
                  h('dt', {}, name),
                  h('dd', {}, sideOf(cells[column]?.[side] ?? [], report, report.year - back, missing)),
                ),
              ),
            )
          : none(missing),
      ),
    ),
    h(
      'div',
      { class: 'cell verdict', 'data-verdict': verdict.kind },
      h('p', { class: sign === '' ? 'zero' : undefined }, sign !== '' && [h('b', {}, sign), ' '], lead),
      why.map((reason) => h('p', {}, reason)),
    ),
    `i-${indicator}`,
  );
}

/** Figures that belong to no indicator stand in a list: every one is there. */
function looseOnes({ topic, loose, reports, numbers }: Comparison): Element | false {
  if (loose.length === 0) return false;
  const list = h(
    'div',
    { class: 'rows-of' },
    row(
      h('h3', {}, '词表以外'),
      reports.map((report, column) => {
        const own = loose.filter((figure) => figure.column === column);
        return cell(
          report,
          own.length === 0
            ? none('没有')
            : h(
                'ul',
                {},
                own.map((figure) =>
                  h(
                    'li',
                    {},
                    h('small', {}, figure.label),
                    ' ',
                    h(
                      'a',
                      { class: figure.masked ? 'd hid' : 'd', href: href.report(report.id, figure.mark) },
                      valueText(figure),
                    ),
                  ),
                ),
              ),
        );
      }),
    ),
  );
  const where = topic.kind === 'indicators' ? `谈${topic.label}的句子里` : '同句';
  // where the lexicon has nothing, these are all there is
  return numbers.length === 0
    ? list
    : more(`${where}还有${NB}${loose.length}${NB}个数，不属于词表里的指标`, list);
}

/** Where a group has no value to show: what there is instead, and where. */
function instead({ topic, reports, numbers, loose }: Comparison): Element | false {
  if (topic.kind !== 'indicators') return false;
  const told = numbers.some((one) => reports.some((_, column) => isTold(one.cells[column])));
  if (told) return false;
  return note(
    '数在哪里',
    numbers.length === 0
      ? `词表里${topic.label}一类的指标，所选各篇都没有写到数。`
      : `词表里${topic.label}一类的指标，写到的数都已隐去；点“${HIDDEN}”看原处，隐去的字不补。`,
    loose.length > 0
      ? `谈${topic.label}的句子里另有${NB}${loose.length}${NB}个数，词表没有收，列在下面。`
      : '',
    '全站所有的',
    h('a', { href: href.indicator(null) }, '词表以外的数'),
    '、',
    h('a', { href: href.sources('masks') }, '隐去的字'),
    '各有一页。',
  );
}

const isTold = (one: NumberCell | undefined): boolean =>
  one !== undefined && [...one.result, ...one.target].some(({ masked }) => !masked);

/**
 * A field has the figures of its own sentences only: those of the same indicators in sentences of other fields stand
 * in the group of indicators, which may find more that compare.
 */
function inGroup({ topic, reports }: Comparison): Element | false {
  if (topic.kind !== 'fields') return false;
  const given = reports.some(({ units }) =>
    units.some(({ figures }) => figures.some(({ group }) => group === topic.label)),
  );
  if (!given) return false;
  const side = reports.map(({ district }) => district.id);
  return note(
    '数不全在这里',
    `这里只有归入${topic.label}的句子里的数。同一指标的数若写在归入别的领域的句子里，这里不列，也不拿来比；`,
    h('a', { href: href.compare({ kind: 'indicators', id: topic.id }, side) }, `${topic.label}的指标`),
    '把全篇的数放在一起比，能直接比的可能更多。',
  );
}

export function numbersSection(comparison: Comparison): Element | false {
  const { topic, reports, numbers, loose } = comparison;
  if (numbers.length === 0 && loose.length === 0 && topic.kind !== 'indicators') return false;
  const sub =
    topic.kind === 'indicators'
      ? '数照原文，点数看原句；结果和目标分开比。范围、时期、口径都相同的才标“＝”。'
      : '同一句里的数，未必说的就是它；数照原文，点数看原句。范围、时期、口径都相同的才标“＝”。';
  const table = (rows: readonly NumberRow[]): Element =>
    h(
      'div',
      { class: 'numbers' },
      nameRow(reports, h('div', { class: 'cell' }, '能比吗')),
      rows.map((one) => numberRow(one, reports, topic.kind === 'indicators' ? 'text' : 'sentence')),
    );
  // what several reports tell comes first; what one alone tells is folded where there is anything else
  const several = RANKED.flatMap((kind) => numbers.filter(({ verdict }) => verdict.kind === kind));
  const alone = numbers.filter(({ verdict }) => verdict.kind === 'alone');
  const title =
    numbers.length > 0 ? comparableFinding(comparison) : loose.length > 0 ? '只有词表以外的数' : '没有写到数';
  return section(
    'numbers',
    { title, sub },
    instead(comparison),
    inGroup(comparison),
    several.length > 0 && table(several),
    alone.length > 0 &&
      (several.length === 0 && (topic.kind === 'indicators' || alone.length <= FEW)
        ? table(alone)
        : more(
            `${several.length > 0 ? `另有${NB}` : ''}${alone.length}${NB}项，${topic.kind === 'indicators' ? '' : '同句里'}只有一篇写出数，或都隐去`,
            table(alone),
          )),
    looseOnes(comparison),
  );
}
