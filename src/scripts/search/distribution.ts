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

const PAGE = 60;

interface Mark {
  readonly hit: Hit;
  /** Folded characters before it in its unit. */
  readonly start: number;
  /** Folded characters before it in its report. */
  readonly at: number;
}

interface Row {
  readonly report: string;
  readonly characters: number;
  readonly hits: readonly Hit[];
  readonly occurrences: number;
}

function rowsOf({ names, hits, state }: Shown): Row[] {
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

export const rateOf = ({ occurrences, characters }: Pick<Row, 'occurrences' | 'characters'>): number =>
  characters === 0 ? 0 : (occurrences * 10000) / characters;

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
  const { marked, signal } = shown;
  const lengths = await (await loadEngine()).lengths(report);
  const begin: number[] = [];
  let length = 0;
  for (const own of lengths) {
    begin.push(length);
    length += own;
  }
  // Single characters are counted, not placed: their places are read from the texts.
  const unplaced = hits.filter(({ starts }) => starts === null);
  const lines = await linesOf(unplaced, marked, signal);
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
      ` ${decimal(rateOf(row))}`,
    ),
  );
}

/** What the picture shows, in words. */
function finding({ names }: Shown, rows: readonly Row[]): string {
  const silent = rows.filter(({ occurrences }) => occurrences === 0);
  const [densest] = [...rows].sort((a, b) => rateOf(b) - rateOf(a));
  const name = (row: Row): string => districtText(names, row.report);
  if (!densest || rows.length < 2) return '';
  const dense = `按篇幅，${name(densest)}最密，每万字${NB}${decimal(rateOf(densest))}${NB}处`;
  if (silent.length === 0) return `${dense}；每篇都有。`;
  if (silent.length > 4) return `${dense}；${grouped(silent.length)}${NB}篇一处也没有。`;
  return `${dense}；${silent.map(name).join('、')}一处也没有。`;
}

function table({ names }: Shown, rows: readonly Row[]): HTMLElement {
  const head = ['地区', '体裁，年份', '字数', '处', '段', '每万字'];
  const cells = (row: Row): string[] => [
    kind(row),
    grouped(row.characters),
    grouped(row.occurrences),
    grouped(row.hits.length),
    decimal(rateOf(row)),
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
  const caption = el(
    'figcaption',
    {},
    `${finding(shown, rows)}一画是一处，点画到那一段；线长就是篇幅，用同一把尺。右列为次数与每万字之率，体裁与篇幅不同，只作线索。`,
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
