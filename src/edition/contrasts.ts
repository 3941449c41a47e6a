/**
 * The telling contrasts that editors write for the home page: what each district has in their row,
 * and whether the texts bear out what their titles say.
 */
import { fold } from '../corpus/fold.ts';
import { fail } from '../diagnostics/diagnostic.ts';
import type { ContrastFile } from './content/read.ts';
import type { Contrast, ContrastCell, District, Edition, Figure, Report } from './model.ts';
import { per10k } from './rates.ts';
import type { ContrastData } from './schemas.ts';
import { latestReports } from './views/chosen.ts';
import { indicatorRows } from './views/figures/matrix.ts';
import { scopeKey } from './scope.ts';
import { measurable, signed } from './views/figures/sides.ts';

type Source = Pick<Edition, 'districts' | 'reports' | 'themes' | 'indicators'>;
type Claim = ContrastData['claims'][number];
type Side = 'result' | 'target';

interface Named {
  readonly id: string;
}

/** Finds what a contrast names. @throws Diagnostic `contrast-unknown`. */
function named<T extends Named>(
  list: readonly T[],
  id: string,
  { file, lineOf }: ContrastFile,
  what: 'district' | 'theme' | 'indicator' | 'report',
  path: readonly (string | number)[],
): T {
  const found = list.find((one) => one.id === id);
  if (!found) {
    const known = list.map((one) => one.id).join(', ');
    fail('contrast-unknown', { what, id, known, folder: `${what}s` }, { file, line: lineOf(path) });
  }
  return found;
}

/** Occurrences of a string in a report's text units, overlapping ones included. */
function occurrences({ text }: Report, words: string): number {
  const wanted = fold(words);
  let count = 0;
  for (const unit of text.units) {
    const folded = fold(unit.text);
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) count += 1;
  }
  return count;
}

function rowOf(file: ContrastFile, { themes, indicators }: Source): Contrast['row'] {
  const { row } = file.data;
  if ('theme' in row)
    return { kind: 'theme', theme: named(themes, row.theme, file, 'theme', ['row', 'theme']) };
  if ('words' in row) return { kind: 'words', words: row.words };
  const indicator = named(indicators, row.indicator, file, 'indicator', ['row', 'indicator']);
  return { kind: 'indicator', indicator, aspect: row.aspect };
}

function cellsOf(row: Contrast['row'], reports: readonly Report[]): ContrastCell[] {
  const none = { count: null, result: null, target: null };
  if (row.kind === 'theme')
    return reports.map((report) => ({
      ...none,
      report,
      count: row.theme.counts.get(report.id)?.direct ?? 0,
    }));
  if (row.kind === 'words')
    return reports.map((report) => ({ ...none, report, count: occurrences(report, row.words) }));
  const cells =
    indicatorRows(row.indicator, reports).find(({ aspect }) => aspect === row.aspect)?.cells ?? [];
  return reports.map((report, index) => ({
    ...none,
    report,
    result: cells[index]?.result[0] ?? null,
    target: cells[index]?.target[0] ?? null,
  }));
}

/** Whether two figures measure alike: an amount is no rate, a part of the district not the whole. */
const alike = (a: Figure | null, b: Figure | null): boolean =>
  a === null ||
  b === null ||
  (measurable(a) && measurable(b) && a.unit === b.unit && scopeKey(a) === scopeKey(b));

/** The count, or the figure's value: a fall is negative; null where there is none to compare. */
const valueOf = (cell: ContrastCell, side: Side): number | null => {
  const figure = cell[side];
  return cell.count ?? (figure ? signed(figure) : null);
};

function holds(claim: Claim, cells: ReadonlyMap<string, ContrastCell>): boolean {
  const value = (district: string, side: Side = 'target'): number | null => {
    const cell = cells.get(district);
    return cell ? valueOf(cell, side) : null;
  };
  const greater = (a: number | null, b: number | null): boolean => a !== null && b !== null && a > b;
  const others = (district: string): ContrastCell[] =>
    [...cells].flatMap(([id, cell]) => (id === district ? [] : [cell]));
  if ('only' in claim)
    return greater(value(claim.only), 0) && others(claim.only).every(({ count }) => count === 0);
  if ('silent' in claim) return value(claim.silent) === 0;
  if ('densest' in claim) {
    const rate = ({ count, report }: ContrastCell): number => per10k(count ?? 0, report.characters);
    const own = cells.get(claim.densest);
    return own !== undefined && others(claim.densest).every((other) => rate(own) > rate(other));
  }
  const figure = (district: string, side: Side): Figure | null => cells.get(district)?.[side] ?? null;
  if ('more' in claim) {
    const [a, b] = claim.more;
    const { side } = claim;
    return alike(figure(a, side), figure(b, side)) && greater(value(a, side), value(b, side));
  }
  const turn = 'rises' in claim ? claim.rises : 'falls' in claim ? claim.falls : null;
  if (turn !== null) {
    if (!alike(figure(turn, 'result'), figure(turn, 'target'))) return false;
    const [before, after] = [value(turn, 'result'), value(turn, 'target')];
    return 'rises' in claim ? greater(after, before) : greater(before, after);
  }
  return 'negative' in claim && greater(0, value(claim.negative, claim.side));
}

/** The districts that a claim speaks of, each with where it stands in the claim. */
function subjects(claim: Claim): { readonly key: string; readonly id: string }[] {
  const row = claim as Readonly<Record<string, string | readonly string[]>>;
  return Object.entries(row)
    .filter(([key]) => key !== 'side')
    .flatMap(([key, ids]) => (typeof ids === 'string' ? [ids] : ids).map((id) => ({ key, id })));
}

function check(file: ContrastFile, cells: readonly ContrastCell[]): void {
  const byDistrict = new Map<string, ContrastCell>(cells.map((cell) => [cell.report.district.id, cell]));
  const compared = cells.map(({ report }) => report.district);
  for (const [index, claim] of file.data.claims.entries()) {
    const path = ['claims', index];
    for (const { key, id } of subjects(claim)) named(compared, id, file, 'district', [...path, key]);
    if (holds(claim, byDistrict)) continue;
    const found = cells
      .map((cell) => {
        const sides = cell.count ?? `${valueOf(cell, 'result') ?? '-'} → ${valueOf(cell, 'target') ?? '-'}`;
        return `${cell.report.district.id} ${sides}`;
      })
      .join(', ');
    fail(
      'contrast-claim',
      { claim: JSON.stringify(claim), found },
      { file: file.file, line: file.lineOf(path) },
    );
  }
}

/**
 * @throws Diagnostic `contrast-unknown` for a district, theme or indicator that does not exist, and
 * `contrast-claim` where the texts do not bear out what a title says.
 */
export function contrastsOf(files: readonly ContrastFile[], source: Source): Contrast[] {
  const latest = new Map(latestReports(source).map((report) => [report.district.id as string, report]));
  return [...files]
    .sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
    .map((file) => {
      const { title, districts, compare } = file.data;
      const chosen = districts.map((id, index): District =>
        named(source.districts, id, file, 'district', ['districts', index]),
      );
      const spoken = file.data.reports.map((id, index) =>
        named(source.reports, id, file, 'report', ['reports', index]),
      );
      // what was said of a year stays true when the next one comes
      const pinned = new Map(spoken.map((report) => [report.district.id as string, report]));
      const reports = chosen
        .toSorted((a, b) => a.slot - b.slot)
        .flatMap(({ id }) => pinned.get(id) ?? latest.get(id) ?? []);
      const row = rowOf(file, source);
      const cells = cellsOf(row, reports);
      check(file, cells);
      return {
        id: file.id,
        title,
        row,
        cells,
        compare: compare ? named(source.themes, compare.theme, file, 'theme', ['compare', 'theme']).id : null,
      };
    });
}
