/** Where in each report the matches stand: a line as long as the report, a stroke an occurrence. */
import { decimal, grouped, NB, paragraphLabel } from '../../site/format.ts';
import { el, svg } from './dom.ts';
import { loadEngine, unitAddress } from './engine.ts';
import type { Hit } from './engine.ts';
import { foldText, loadFolds } from './corpus.ts';
import { districtOf, districtText, hueOf } from './names.ts';
import { linesOf } from './lines.ts';
import { toMark } from './shown.ts';
import type { Drawn, Shown } from './shown.ts';
import type { State } from './state.ts';

const PAGE = 60;

interface Mark {
  readonly hit: Hit;
  /** Folded characters before it in its unit. */
  readonly start: number;
  /** Folded characters before it in its report. */
  readonly at: number;
}

export interface Row {
  readonly report: string;
  readonly characters: number;
  readonly hits: readonly Hit[];
  readonly occurrences: number;
}

/** A line for every report that the filters leave. */
export function rowsOf({ names, hits, state }: Pick<Shown, 'names' | 'hits' | 'state'>): Row[] {
  const byReport = Map.groupBy(hits, ({ report }) => report);
  const { district, genre, report: wanted } = state.chosen;
  const chosen = names.reports.filter(
    (report) =>
      (district.length === 0 || district.includes(report.district)) &&
      (genre.length === 0 || genre.includes(report.genre)) &&
      (wanted.length === 0 || wanted.includes(report.id)),
  );
  // A report that is silent keeps its line, while there are few.
  const listed = chosen.length <= PAGE ? chosen : chosen.filter(({ id }) => byReport.has(id));
  return listed.map(({ id, characters }) => {
    const own = byReport.get(id) ?? [];
    const occurrences = own.reduce((sum, hit) => sum + hit.occurrences, 0);
    return { report: id, characters, hits: own, occurrences };
  });
}

/** Occurrences per ten thousand characters of the report. */
export const rateOf = ({ occurrences, characters }: Pick<Row, 'occurrences' | 'characters'>): number =>
  characters === 0 ? 0 : (occurrences * 10000) / characters;

/** What is sought in headings only, or beside a theme only, is not sought in all that a report says: it has no rate. */
export const hasRates = ({ chosen }: Pick<State, 'chosen'>): boolean =>
  chosen.kind.length === 0 && chosen.theme.length === 0;

/** Number of each report's first unit. */
async function firstUnits(): Promise<ReadonlyMap<string, number>> {
  const { reports } = await (await loadEngine()).about();
  const firsts = new Map<string, number>();
  let next = 0;
  for (const { id, units } of reports) {
    firsts.set(id, next);
    next += units;
  }
  return firsts;
}

async function marksOf(
  shown: Shown,
  { report, hits }: Row,
  first: number,
): Promise<{ marks: Mark[]; length: number }> {
  const { signal } = shown;
  const lengths = await (await loadEngine()).lengths(report);
  const begin: number[] = [];
  let length = 0;
  for (const own of lengths) {
    begin.push(length);
    length += own;
  }
  // Single characters are counted, not placed: their places are read from the texts.
  const unplaced = hits.filter(({ starts }) => starts === null);
  const lines = await linesOf(unplaced, shown, signal);
  const folds = lines.length > 0 ? await loadFolds() : null;
  const read = lines.map(({ hit, unit, place }) => ({
    hit,
    start: folds ? foldText(unit.text.slice(0, place.start), folds.fold).characters.length : 0,
  }));
  const known = hits.flatMap((hit) => (hit.starts ?? []).map((start) => ({ hit, start })));
  const marks = [...known, ...read].map(({ hit, start }) => ({
    hit,
    start,
    at: (begin[hit.unit - first] ?? 0) + start,
  }));
  marks.sort((a, b) => a.at - b.at);
  return { marks, length };
}

async function strip(shown: Shown, row: Row, first: number, longest: number): Promise<HTMLElement> {
  const { names } = shown;
  const { marks, length } = await marksOf(shown, row, first);
  const ticks = marks.map(({ hit, start, at }, index) =>
    svg(
      'a',
      {
        href: unitAddress(hit.report, hit.paragraph, toMark(shown), start),
        // One stop of the Tab key for each report; the arrows go on from there.
        tabindex: index === 0 ? 0 : -1,
        'aria-label': paragraphLabel(hit.paragraph),
        'data-hit': true,
        'data-report': hit.report,
        'data-paragraph': hit.paragraph,
        'data-occurrences': 1,
      },
      svg('path', { class: 'tick', d: `M${at} 0V24` }),
    ),
  );
  const line = svg(
    'svg',
    { width: `${((100 * row.characters) / longest).toFixed(2)}%`, class: hueOf(names, row.report) },
    svg('line', { class: 'axis', x1: 0, x2: '100%', y1: 30.5, y2: 30.5 }),
    svg('line', { class: 'axis', x1: '100%', x2: '100%', y1: 25, y2: 31 }),
    svg(
      'svg',
      {
        y: 6,
        width: '100%',
        height: 24,
        viewBox: `0 0 ${Math.max(1, length)} 24`,
        preserveAspectRatio: 'none',
      },
      ...ticks,
    ),
  );
  const label = `${districtText(names, row.report)}：${row.occurrences} 处`;
  return el(
    'div',
    { class: row.occurrences === 0 ? 'strip zero' : 'strip' },
    el('span', {}, districtOf(names, row.report)),
    svg('svg', { role: 'group', 'aria-label': label }, line),
    el(
      'span',
      { class: 'total num' },
      el('b', {}, `${grouped(row.occurrences)}${NB}处`),
      hasRates(shown.state) ? ` ${decimal(rateOf(row))}` : null,
    ),
  );
}

/** What the picture shows, in words. */
export function findingIn({ names, state }: Pick<Shown, 'names' | 'state'>, rows: readonly Row[]): string {
  const silent = rows.filter(({ occurrences }) => occurrences === 0);
  const rated = hasRates(state);
  const weight = rated ? rateOf : (row: Row): number => row.occurrences;
  const most = Math.max(...rows.map(weight));
  const tops = rows.filter((row) => weight(row) === most);
  const [first] = tops;
  const name = (row: Row): string => districtText(names, row.report);
  if (!first || rows.length < 2) return '';
  const alone = rated
    ? `按篇幅，${name(first)}最密，每万字${NB}${decimal(rateOf(first))}${NB}处`
    : `${name(first)}最多，${grouped(first.occurrences)}${NB}处`;
  const together = tops.length > 4 ? `${grouped(tops.length)}${NB}篇` : tops.map(name).join('、');
  const dense = tops.length === 1 ? alone : `${together}并列，${rated ? '最密' : '最多'}`;
  if (silent.length === 0) return `${dense}；每篇都有。`;
  if (silent.length > 4) return `${dense}；${grouped(silent.length)}${NB}篇一处也没有。`;
  return `${dense}；${silent.map(name).join('、')}一处也没有。`;
}

function table({ names, state }: Shown, rows: readonly Row[]): HTMLElement {
  const rated = hasRates(state);
  const head = ['地区', '体裁，年份', '字数', '处', '段', ...(rated ? ['每万字'] : [])];
  const cells = (row: Row): string[] => [
    kind(row),
    grouped(row.characters),
    grouped(row.occurrences),
    grouped(row.hits.length),
    ...(rated ? [decimal(rateOf(row))] : []),
  ];
  const kind = ({ report }: Row): string => {
    const named = names.reports.find(({ id }) => id === report);
    return named ? `${named.title}，${named.year}` : report;
  };
  return el(
    'details',
    { class: 'as-table' },
    el('summary', {}, '表'),
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': '各篇次数' },
      el(
        'table',
        { class: 'table' },
        el(
          'thead',
          {},
          el('tr', {}, ...head.map((text, i) => el('th', { scope: 'col', class: i > 1 ? 'r' : '' }, text))),
        ),
        el(
          'tbody',
          {},
          ...rows.map((row) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, districtOf(names, row.report)),
              ...cells(row).map((text, i) => el('td', { class: i > 0 ? 'r' : '' }, text)),
            ),
          ),
        ),
      ),
    ),
  );
}

export async function drawDistribution(shown: Shown, from = 0): Promise<Drawn> {
  const rows = rowsOf(shown);
  const page = rows.slice(from, from + PAGE);
  const firsts = await firstUnits();
  const longest = Math.max(1, ...rows.map(({ characters }) => characters));
  const strips = await Promise.all(
    page.map((row) => strip(shown, row, firsts.get(row.report) ?? 0, longest)),
  );
  const right = hasRates(shown.state)
    ? '右列是次数和每万字次数；体裁与篇幅不同，只作线索。'
    : '右列是次数；限定了部位或主题，不按全篇折成每万字次数。';
  const caption = el(
    'figcaption',
    {},
    `${findingIn(shown, rows)}一画是一处，点画到那一段；线长就是篇幅，用同一把尺。${right}`,
  );
  const left = rows.length - from - page.length;
  return {
    nodes: [
      el('figure', { class: 'pic' }, ...strips, from === 0 ? caption : null),
      ...(from === 0 && rows.length <= PAGE ? [table(shown, rows)] : []),
    ],
    more: left > 0 ? { left, unit: '篇', draw: () => drawDistribution(shown, from + PAGE) } : null,
  };
}
