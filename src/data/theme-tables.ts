/** The tables of the theme pages as CSV: every row says where its sentences are. */
import type { ThemeId } from '../corpus/ids.ts';
import type { Edition, FormKind, Report, Theme } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';
import { REPORTS_PER_PAGE } from '../edition/paging.ts';
import { per10k } from '../edition/rates.ts';
import { countIn, mentionsIn } from '../edition/views/by-report.ts';
import { latestReports } from '../edition/views/chosen.ts';
import { differenceOf } from '../edition/views/difference.ts';
import { formsOf } from '../edition/views/forms.ts';
import { kwicLine } from '../edition/views/kwic.ts';
import { neighboursOn } from '../edition/views/neighbours.ts';
import { companionsOf, meetingsOf } from '../edition/views/network.ts';
import { chanceOfNone, poissonInterval } from '../edition/views/poisson.ts';
import { silenceOf } from '../edition/views/silence.ts';
import { figuresBeside } from '../edition/views/figures/beside-theme.ts';
import { figuresCsv as figureRowsCsv } from './figures.ts';
import { mentionToRow } from './rows.ts';
import type { Links } from './links.ts';
import { csv } from './pieces.ts';
import type { Pieces } from './pieces.ts';

/** The addresses that tables of counts give besides. */
export interface CountLinks extends Links {
  /** What a theme's page says of one report: just its direct, or its near lines. */
  readonly themeIn: (id: ThemeId, report: Pick<Report, 'id' | 'page'>, kind: FormKind) => string;
}

const rounded = (value: number, places = 4): number => Number(value.toFixed(places));

/** What is said of one report and one theme: counts, rates per 10,000 characters, 95 % interval of the direct one. */
function countsRow(theme: Theme, report: Report) {
  const { direct, near } = countIn(theme, report);
  const { low, high } = poissonInterval(direct);
  const rate = (count: number): number => rounded(per10k(count, report.characters));
  return {
    theme: theme.label,
    field: theme.field,
    district: fullName(report.district),
    report: report.id,
    genre: report.genre,
    year: report.year,
    characters: report.characters,
    direct,
    near,
    direct_per_10k: rate(direct),
    direct_low: rate(low),
    direct_high: rate(high),
    near_per_10k: rate(near),
  };
}

const COUNTS = [
  'theme',
  'field',
  'district',
  'report',
  'genre',
  'year',
  'characters',
  'direct',
  'near',
  'direct_per_10k',
  'direct_low',
  'direct_high',
  'near_per_10k',
];

/** One row a report, with what its silence is worth. */
export const ratesCsv = ({ reports }: Edition, theme: Theme, links: CountLinks): Pieces =>
  csv(
    [...COUNTS, 'expected', 'chance_of_none', 'url'],
    reports.map((report) => {
      const row = countsRow(theme, report);
      const { expected } = silenceOf(theme, report, reports);
      return {
        ...row,
        expected: rounded(expected),
        chance_of_none: rounded(chanceOfNone(expected), 6),
        url: links.themeIn(theme.id, report, 'direct'),
      };
    }),
  );

/** One row an occurrence, with its context, its rule and its place. */
export const linesCsv = ({ reports }: Edition, theme: Theme, links: Links): Pieces =>
  csv(
    [
      'district',
      'report',
      'paragraph',
      'start',
      'end',
      'left',
      'surface',
      'right',
      'form',
      'kind',
      'context',
      'rule',
      'url',
    ],
    reports.flatMap((report) =>
      mentionsIn(theme, report).map((mention) => {
        const { left, keyword, right } = kwicLine(report, mention);
        const row = mentionToRow(report, mention, links);
        return {
          ...row,
          district: fullName(report.district),
          left: left.text,
          surface: keyword,
          right: right.text,
          context: row.context.join(' '),
        };
      }),
    ),
  );

/** Whether a theme has several pages: a table then leaves out what would be most of it and says nothing. */
const many = (reports: readonly Report[]): boolean => reports.length > REPORTS_PER_PAGE;

/** One row a form and report: zero is a row too. Of many reports those that have the form. */
export const formsCsv = ({ reports }: Edition, theme: Theme, links: Links): Pieces =>
  csv(
    ['form', 'kind', 'district', 'report', 'count', 'url'],
    formsOf(theme, reports).flatMap(({ form, kind, each, total }) => {
      if (total === 0 && many(reports))
        return [{ form, kind, district: '', report: '', count: 0, url: links.theme(theme.id) }];
      const shown = many(reports) ? each.filter(({ mentions }) => mentions.length > 0) : each;
      return shown.map(({ report, mentions }) => ({
        form,
        kind,
        district: fullName(report.district),
        report: report.id,
        count: mentions.length,
        url: links.report(report.id, mentions[0]?.unit),
      }));
    }),
  );

/** One row a neighbour and place, of the reports of one page of the theme. */
export const neighboursCsv = (edition: Edition, theme: Theme, page: number, links: Links): Pieces =>
  csv(
    ['word', 'joint', 'total', 'expected', 'log_dice', 'g2', 'district', 'report', 'paragraph', 'url'],
    neighboursOn(theme, page, edition).rows.flatMap((row) =>
      row.places.map(({ report, unit }) => ({
        word: row.word,
        joint: row.joint,
        total: row.total,
        expected: rounded(row.expected),
        log_dice: rounded(row.logDice),
        g2: rounded(row.logLikelihood),
        district: fullName(report.district),
        report: report.id,
        paragraph: unit,
        url: links.report(report.id, unit),
      })),
    ),
  );

/**
 * One row a shared paragraph. With many reports each stands once, in the table of the theme that comes first;
 * the other's has a row that says how many and leads there.
 */
export function meetingsCsv({ reports, themes }: Edition, theme: Theme, links: Links): Pieces {
  const names = new Map(reports.map((report) => [report.id, fullName(report.district)]));
  const before = new Set(many(reports) ? themes.slice(0, themes.indexOf(theme)) : []);
  return csv(
    ['theme', 'paragraphs', 'weight', 'district', 'report', 'paragraph', 'url'],
    companionsOf(meetingsOf(themes), theme).flatMap(({ theme: other, places, weight }) => {
      const row = { theme: other.label, paragraphs: places.length, weight: rounded(weight) };
      if (before.has(other))
        return [{ ...row, district: '', report: '', paragraph: '', url: links.theme(other.id) }];
      return places.map(({ report, unit }) => ({
        ...row,
        district: names.get(report) ?? '',
        report,
        paragraph: unit,
        url: links.report(report, unit),
      }));
    }),
  );
}

/** Themes by district: one row a cell. */
export function matrixCsv(edition: Edition, links: CountLinks): Pieces {
  const shown = latestReports(edition);
  return csv(
    [...COUNTS, 'g2', 'url'],
    edition.themes.flatMap((theme) => {
      const g2 = rounded(differenceOf(theme, shown));
      return shown.map((report) => ({
        ...countsRow(theme, report),
        g2,
        url: links.themeIn(theme.id, report, 'direct'),
      }));
    }),
  );
}

/** All pairs of themes that meet, heaviest first. */
export const networkCsv = ({ themes }: Edition, links: Links): Pieces =>
  csv(
    ['theme_a', 'theme_b', 'paragraphs', 'weight', 'url'],
    meetingsOf(themes).map(({ themes: [a, b], places, weight }) => ({
      theme_a: a.label,
      theme_b: b.label,
      paragraphs: places.length,
      weight: rounded(weight),
      url: links.theme(a.id),
    })),
  );

/** The figures in the theme's sentences, as `indicators.csv` tells all of them. */
export const figuresCsv = (edition: Edition, theme: Theme, links: CountLinks): Pieces =>
  figureRowsCsv(
    {
      reports: edition.reports,
      figures: edition.reports.flatMap((report) => figuresBeside(theme, report, edition)),
    },
    links,
  );
