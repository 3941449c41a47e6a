/** Reports as the desk reads them: their text, folded as a search folds it, and their words. */
import { wordsOfLengths } from '../../concordance/words.ts';
import type { CutRow } from '../../data/schemas.ts';
import type { SearchNames } from '../../data/search.ts';
import { foldText, loadFolds } from '../search/corpus.ts';
import { LoadError, loadJson, loadText, once } from '../search/engine.ts';

interface CutsFile {
  readonly edition: string;
  readonly cuts: readonly CutRow[];
}

export interface DeskUnit {
  readonly report: string;
  /** Id of the text unit. */
  readonly id: string;
  /** Tells it from the units of all reports. */
  readonly unit: string;
  readonly text: string;
  readonly folded: readonly string[];
  readonly words: readonly { readonly start: number; readonly end: number }[];
}

/** More would be too much to read at once for a phone; a larger corpus is for the files. */
export const MOST_REPORTS = 12;

export class TooMany extends Error {
  override readonly name = 'TooMany';
}

export class Stale extends Error {
  override readonly name = 'SearchStaleError';
}

const kept = new Map<string, () => Promise<readonly DeskUnit[]>>();

async function load(edition: string, report: string): Promise<readonly DeskUnit[]> {
  const [text, file, { fold }] = await Promise.all([
    loadText(`data/text/${report}.txt`),
    loadJson<CutsFile>(`data/cuts/${report}.json`),
    loadFolds(),
  ]);
  if (file.edition !== edition) throw new Stale();
  const lines = text.replace(/\n$/, '').split('\n');
  if (lines.length !== file.cuts.length) throw new LoadError(`data/text/${report}.txt: other units`);
  return file.cuts.map(({ paragraph, lengths }, index) => {
    const own = lines[index] ?? '';
    return {
      report,
      id: paragraph,
      unit: `${report} ${paragraph}`,
      text: own,
      folded: foldText(own, fold).characters,
      words: wordsOfLengths(own, lengths),
    };
  });
}

/** The reports that a choice names, in the order of the edition. `other` is the other side's choice: `rest` is what it leaves. */
export function chosenReports(names: SearchNames, choice: string, other: string): SearchNames['reports'] {
  const [kind, id = ''] = choice.split(':');
  const ids = new Set(id.split(','));
  const own = (): SearchNames['reports'] => {
    const others = new Set(chosenReports(names, other, 'all').map((report) => report.id));
    return names.reports.filter((report) => !others.has(report.id));
  };
  if (kind === 'all') return names.reports;
  if (kind === 'rest') return own();
  return names.reports.filter((report) => ids.has(kind === 'district' ? report.district : report.id));
}

/** @throws TooMany where more reports are chosen than a page should load. */
export async function loadReports(
  names: SearchNames,
  reports: SearchNames['reports'],
): Promise<readonly DeskUnit[]> {
  if (reports.length > MOST_REPORTS) throw new TooMany();
  const units = await Promise.all(
    reports.map(({ id }) => {
      let own = kept.get(id);
      if (!own) kept.set(id, (own = once(() => load(names.edition, id))));
      return own();
    }),
  );
  return units.flat();
}

export const sizeOf = (reports: SearchNames['reports']): number =>
  reports.reduce((sum, { characters }) => sum + characters, 0);
