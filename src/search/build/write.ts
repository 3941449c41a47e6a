/** Writes the full-text index of a built site, and proves it. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FORMAT, dataPath, toColumns } from '../shared/entry.ts';
import type { Entry } from '../shared/entry.ts';
import { createCodec, piecesOf } from '../shared/tokens.ts';
import { bundle } from './bundle.ts';
import { dataFilesOf } from './data-files.ts';
import type { DataFiles } from './data-files.ts';
import type { IndexRecord } from './index-files.ts';
import type { SearchEdition } from './input.ts';
import { writePagefind } from './pagefind.ts';
import { readMeta } from './postings.ts';
import type { PagefindMeta } from './postings.ts';
import { proveIndex } from './prove.ts';
import { quickFileOf } from './quick.ts';
import { surveyOf } from './survey.ts';
import type { Survey } from './survey.ts';

export interface SearchIndexInput {
  readonly edition: SearchEdition;
  /** The built site, on disk. */
  readonly outDir: string;
  readonly log?: (line: string) => void;
}

/** Made one by one: all of them at once would be larger than the corpus many times over. */
export function* recordsOf(survey: Survey): Generator<IndexRecord> {
  const codec = createCodec(survey.alphabet, survey.variants);
  for (const { report, units, firstUnit } of survey.records) {
    yield {
      // Tells records of equal text apart; nobody follows it.
      url: `/${report.id}/${firstUnit}`,
      tokens: units.flatMap(({ text }) => codec.encode(piecesOf(text, survey.fold))),
      filters: { district: [report.district.id], report: [report.id], genre: [report.genre] },
    };
  }
}

export function entryOf(edition: SearchEdition, survey: Survey, data: DataFiles, meta: PagefindMeta): Entry {
  const named = Map.groupBy(
    survey.records.map((plan, index) => ({ plan, name: meta.records[index] ?? '' })),
    ({ plan }) => plan.report,
  );
  const reports = edition.reports.map((report) => ({
    id: report.id,
    district: report.district.id,
    genre: report.genre,
    units: report.text.units.length,
    records: (named.get(report) ?? []).map(({ plan, name }) => [name, plan.units.length] as const),
  }));
  return {
    format: FORMAT,
    edition: edition.id,
    data: data.folder,
    pagefind: { meta: meta.name, wasm: 'unknown' },
    plain: survey.plain,
    symbols: survey.symbols,
    weights: survey.weights,
    common: survey.common,
    pairs: survey.pairs,
    longest: survey.longest,
    reports: toColumns(reports),
    letterShards: data.letterShards,
    themes: edition.themes.map(({ id }) => id),
    themeShards: data.themeShards,
    characters: edition.reports.reduce((sum, { characters }) => sum + characters, 0),
  };
}

async function writeAll(outDir: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of files) {
    const file = path.join(outDir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/**
 * Writes `pagefind/` and, in `search/`, `api.js`, `worker.js`, `entry.json`,
 * `quick.json` and `data/`. Nothing written depends on where the site will be
 * served: scripts take their addresses from their own.
 * @throws Diagnostic where the index does not say what the edition says.
 */
export async function writeSearchIndex({
  edition,
  outDir,
  log = () => undefined,
}: SearchIndexInput): Promise<void> {
  const folder = path.join(outDir, 'pagefind');
  for (const old of [folder, path.join(outDir, 'search/data')])
    await rm(old, { recursive: true, force: true });
  const survey = surveyOf(edition);
  await writePagefind(folder, recordsOf(survey));
  const data = dataFilesOf(edition, survey);
  const entry = entryOf(edition, survey, data, readMeta(folder));
  await writeAll(
    outDir,
    new Map<string, string | Uint8Array>([
      ...[...data.files].map(([name, bytes]) => [dataPath(entry, name), bytes] as const),
      ['search/entry.json', `${JSON.stringify(entry)}\n`],
      ['search/quick.json', quickFileOf(edition, survey)],
      ['search/api.js', await bundle('api')],
      ['search/worker.js', await bundle('worker')],
    ]),
  );
  proveIndex(edition, outDir);
  const units = entry.reports.units.reduce((sum, count) => sum + count, 0);
  log(
    `${entry.reports.ids.length} reports, ${units} text units, ${entry.characters} characters; read back and proved`,
  );
}
