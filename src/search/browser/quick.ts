/** The quick first answer: reading the whole text from end to end. */
import { FORMAT } from '../shared/entry.ts';
import { foldByPairs, foldText } from '../shared/folding.ts';
import type { Fold } from '../shared/folding.ts';
import { runsOf } from '../shared/query.ts';
import type { QuickContent, QuickFile } from '../shared/quick.ts';
import { placesIn } from '../shared/scan.ts';
import type { UnitText } from './engine.ts';
import { SearchStaleError } from './errors.ts';
import { kept, loadJson } from './load.ts';
import { NOTHING } from './types.ts';
import type { Answer, Hit, SearchFilters } from './types.ts';

interface QuickUnit {
  readonly report: QuickContent['reports'][number];
  readonly id: string;
  readonly text: string;
  readonly folded: readonly string[];
  readonly joined: string;
}

export interface QuickText {
  readonly units: readonly QuickUnit[];
  readonly fold: Fold;
  readonly themes: QuickContent['themes'];
}

export function openQuickText({ pairs, reports, themes }: QuickContent): QuickText {
  const fold = foldByPairs(pairs);
  const units = reports.flatMap((report) => {
    return report.texts.map((text, index): QuickUnit => {
      const folded = foldText(text, fold).characters;
      return { report, id: report.ids[index] ?? '', text, folded, joined: folded.join('') };
    });
  });
  return { units, fold, themes };
}

/** Where a run begins in a unit's folded characters. */
function startsOf(run: readonly string[], { folded, joined }: QuickUnit): number[] {
  // Most units do not hold the run: the engine's own search tells them fast.
  if (!joined.includes(run.join(''))) return [];
  const starts: number[] = [];
  for (let at = 0; at + run.length <= folded.length; at += 1)
    if (run.every((character, offset) => folded[at + offset] === character)) starts.push(at);
  return starts;
}

function selects(filters: SearchFilters, { report, id }: QuickUnit): boolean {
  const { district, report: wanted, genre, kind } = filters;
  return (
    (district === undefined || district === report.district) &&
    (wanted === undefined || wanted === report.id) &&
    (genre === undefined || genre === report.genre) &&
    (kind === undefined || kind === (id.startsWith('s') ? 'heading' : 'body'))
  );
}

export function scan(text: QuickText, query: string, filters: SearchFilters = {}): Answer {
  const runs = runsOf(query, text.fold);
  const { theme } = filters;
  if (runs.length === 0) return NOTHING;
  const tagged =
    theme === undefined ? null : new Set(Object.hasOwn(text.themes, theme) ? text.themes[theme] : []);
  const paragraphs: Hit[] = [];
  let occurrences = 0;
  for (const [unit, one] of text.units.entries()) {
    if (!selects(filters, one) || tagged?.has(unit) === false) continue;
    const found = runs.map((run) => startsOf(run, one));
    if (!found.every((starts) => starts.length > 0)) continue;
    const starts = found.flat().sort((a, b) => a - b);
    occurrences += starts.length;
    const placed = runs.every((run) => run.length > 1) ? starts : null;
    paragraphs.push({
      report: one.report.id,
      paragraph: one.id,
      occurrences: starts.length,
      unit,
      starts: placed,
    });
  }
  return { paragraphs, occurrences };
}

/** Raw texts of units, in the order asked, with the places of the query in each. */
export function textsFrom({ units, fold }: QuickText, wanted: readonly number[], query: string): UnitText[] {
  const runs = runsOf(query, fold);
  return wanted.map((unit) => {
    const one = units[unit];
    if (!one) throw new RangeError(`there is no unit ${unit}`);
    const { report, id, text } = one;
    return { unit, report: report.id, paragraph: id, text, places: placesIn(text, runs, fold) };
  });
}

/** Folded characters of each unit of a report, as the index's own file of lengths says them. */
export const lengthsFrom = ({ units }: QuickText, report: string): number[] =>
  units.filter((unit) => unit.report.id === report).map(({ folded }) => folded.length);

export interface QuickSearch {
  /** The whole text, or null where it is too large; asking again after a failure tries again. */
  readonly open: () => Promise<QuickText | null>;
  /** What has been loaded by now. */
  readonly opened: () => QuickText | null;
  /** Of which edition the loaded file is; null until it is loaded. */
  readonly edition: () => string | null;
}

export function createQuickSearch(url: string): QuickSearch {
  let opened: QuickText | null = null;
  let edition: string | null = null;
  const open = kept(async (address: string): Promise<QuickText | null> => {
    const file = (await loadJson(address, { cache: 'no-cache' })) as QuickFile;
    if (file.format !== FORMAT) throw new SearchStaleError();
    ({ edition } = file);
    opened = file.content && openQuickText(file.content);
    return opened;
  });
  return { open: () => open(url), opened: () => opened, edition: () => edition };
}
