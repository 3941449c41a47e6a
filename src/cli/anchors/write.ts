/** Writes what stands at each anchor of the reports beside their files, and tells what moved. */
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedId } from '../../corpus/ids.ts';
import { loadSeed } from '../../corpus/load.ts';
import { present } from '../../corpus/present.ts';
import { differencesOf, movesOf, recordOf } from '../../edition/anchors/moves.ts';
import type { Differences } from '../../edition/anchors/moves.ts';
import { LEDGER, ledgerText } from '../../edition/anchors/ledger.ts';
import { anchorsOf, recordText } from '../../edition/anchors/record.ts';
import type { MovedAnchor } from '../../edition/anchors/record.ts';
import { readContent } from '../../edition/content/read.ts';

export interface AnchorsInput {
  /** Folders, as URLs with their closing slash. */
  readonly seeds: URL;
  readonly content: URL;
  /** Ids of the reports to record; left out, all. */
  readonly only?: readonly string[];
  /** Tells what would be written and writes nothing. */
  readonly dryRun?: boolean;
}

export interface RecordedAnchors {
  readonly report: string;
  /** The record's path. */
  readonly file: string;
  readonly count: number;
  /** Whether the report had no record before. */
  readonly fresh: boolean;
  readonly differences: Differences;
  readonly moves: readonly MovedAnchor[];
}

/** A file is there whole or not at all. */
async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.writing`;
  try {
    await writeFile(beside, text);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}

/**
 * Records the reports whose record is missing or differs from the text as it is read now, and returns these;
 * all with a record are put on the list of those on record.
 * @throws Diagnostic or Problems where content or a seed cannot be read; nothing is then written.
 */
export async function writeAnchors({
  seeds,
  content,
  only,
  dryRun = false,
}: AnchorsInput): Promise<RecordedAnchors[]> {
  const { reports, anchors, recorded } = await readContent(content);
  const records = new Map(anchors.map((record) => [record.id, record]));
  const wanted = only === undefined ? reports : reports.filter(({ id }) => only.includes(id));
  const work: { readonly told: RecordedAnchors; readonly text: string }[] = [];
  for (const { id, data, file } of wanted) {
    const base = seedId(present(data.witnesses[0], 'base witness').seed);
    const now = anchorsOf(await loadSeed(seeds, base));
    const earlier = records.get(id);
    const differences = differencesOf(earlier?.data ?? { anchors: {}, moved: [] }, now);
    if (earlier && Object.values(differences).every((ids: readonly string[]) => ids.length === 0)) continue;
    const told = {
      report: id,
      file: earlier?.file ?? file.replace(/\.yaml$/u, '.anchors.json'),
      count: now.length,
      fresh: !earlier,
      differences,
      moves: earlier ? movesOf(earlier.data, now) : [],
    };
    work.push({ told, text: recordText(recordOf(earlier?.data ?? null, now)) });
  }
  if (!dryRun) {
    for (const { told, text } of work) await writeWhole(path.resolve(told.file), text);
    const known = new Set([...anchors.map(({ id }) => id), ...work.map(({ told }) => told.report)]);
    const listed = new Set(recorded);
    if (!known.isSubsetOf(listed))
      await writeWhole(fileURLToPath(new URL(LEDGER, content)), ledgerText([...listed, ...known]));
  }
  return work.map(({ told }) => told);
}
