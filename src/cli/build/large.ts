/**
 * The pages and the full-text index of a large site, by several processes at once. As many work as there are
 * to be: the index has its own from the start, and when it is written another takes to rendering. Who indexes has
 * the edition at hand and writes the suggestions too.
 */
import path from 'node:path';
import { startChild } from './child.ts';
import type { Child } from './child.ts';
import type { BuildFolders } from './folders.ts';
import { listedFile } from './listed.ts';
import { mergeFolder } from './merge.ts';
import { renderPages } from './render.ts';
import type { RenderFolders } from './render.ts';

export async function renderLarge(folders: BuildFolders, processes: number): Promise<void> {
  const { work, site, cache } = folders;
  // The process's number: what a killed build's last page still writes is never in another build's way.
  const own = (name: string): string => path.join(work, `${process.pid}-${name}`);
  const index = own('index');
  const written = own('index-written');
  const part = (number: number) => ({ number, of: processes, claims: own('claims') });
  const others: RenderFolders[] = Array.from({ length: processes - 1 }, (_, at) => ({
    site: own(`site-${at + 1}`),
    cache: own(`cache-${at + 1}`),
  }));
  const children: Child[] = [];
  const start = (child: Child): Promise<void> => {
    children.push(child);
    return child.done;
  };
  try {
    const indexed = start(startChild({ kind: 'index', site: index, listed: listedFile(folders), written }));
    const typesWritten = Promise.withResolvers<undefined>();
    const here = renderPages({ site, cache }, part(0), () => {
      typesWritten.resolve(undefined);
    });
    // The last one sees by itself that the index is written: this process may then be at work on an answer
    // for half a minute and hear nothing.
    const rest = others.map(async (other, at) => {
      await typesWritten.promise;
      const after = at === others.length - 1 ? written : null;
      await start(startChild({ kind: 'render', folders: other, part: part(at + 1), after }));
    });
    await Promise.all([indexed, here, ...rest]);
  } finally {
    await Promise.all(children.map((child) => child.kill()));
  }
  for (const folder of [...others.map((other) => other.site), index]) mergeFolder(folder, site);
}
