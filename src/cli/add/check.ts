/** Holds what was written to the checks of the build, as far as the addition can matter. */
import { pathToFileURL } from 'node:url';
import { seedId } from '../../corpus/ids.ts';
import type { SeedId } from '../../corpus/ids.ts';
import { loadSeed } from '../../corpus/load.ts';
import type { SeedDocument } from '../../corpus/model.ts';
import { assembleEdition } from '../../edition/assemble.ts';
import { checkSeeds } from '../../edition/content/check.ts';
import { readContent } from '../../edition/content/read.ts';
import type { Folders } from './plan.ts';

/**
 * Reads all content again, and puts together the district that was added to: its texts are read, its
 * references found. @throws Diagnostic, or Problems.
 */
export async function checkAdded({ seeds, content }: Folders, district: string): Promise<void> {
  const seedsRoot = pathToFileURL(`${seeds}/`);
  const written = await readContent(pathToFileURL(`${content}/`));
  checkSeeds(written, seedsRoot);
  const reports = written.reports.filter(({ data }) => data.district === district);
  const documents = new Map<SeedId, SeedDocument>();
  for (const { data } of reports)
    for (const witness of data.witnesses) {
      const seed = seedId(witness.seed);
      documents.set(seed, await loadSeed(seedsRoot, seed));
    }
  // prose and contrasts speak of other districts, too; what they say of this one is not changed by an addition
  const districts = written.districts
    .filter(({ id }) => id === district)
    .map((one) => ({ ...one, body: '' }));
  assembleEdition(
    {
      ...written,
      reports,
      anchors: written.anchors.filter(({ id }) => reports.some((report) => report.id === id)),
      districts,
      themes: [],
      indicators: [],
      essays: [],
      contrasts: [],
      entities: [],
      terms: [],
      formulas: [],
      measures: null,
    },
    documents,
  );
}
