/** All that the search of a large site needs, from one reading of the edition, by a process of its own. */
import { writeFileSync } from 'node:fs';
import { readContent } from '../../edition/content/read.ts';
import { loadEdition } from '../../edition/index.ts';
import { contentRoot, seedsRoot } from '../../edition/roots.ts';
import { searchEditionOf } from '../../search/build/input.ts';
import type { SearchEdition } from '../../search/build/input.ts';
import { writeSearchIndex } from '../../search/build/write.ts';
import { suggestedPages, writeSuggestions } from '../../search/suggest/write.ts';
import { listedOf } from './listed.ts';

interface Sources {
  readonly texts: SearchEdition;
  readonly suggested: ReturnType<typeof suggestedPages>;
}

/** What the files are made of. The edition itself is forgotten: making the index takes memory enough. */
async function sourcesOf(listed: string): Promise<Sources> {
  const edition = await loadEdition(contentRoot, seedsRoot);
  writeFileSync(listed, JSON.stringify(listedOf(edition)));
  const content = await readContent(contentRoot);
  return { texts: searchEditionOf(edition), suggested: suggestedPages({ edition, content }) };
}

export interface SearchFolders {
  readonly site: string;
  /** A file for what the offline step must know of the reports. */
  readonly listed: string;
}

/** The full-text index and the suggestions of pages. */
export async function writeSearch(
  { site, listed }: SearchFolders,
  say: (line: string) => void,
): Promise<void> {
  const { texts, suggested } = await sourcesOf(listed);
  await writeSearchIndex({ edition: texts, outDir: site, log: say });
  await writeSuggestions(suggested, site);
}
