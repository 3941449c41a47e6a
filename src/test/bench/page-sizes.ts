/**
 * `node src/test/bench/page-sizes.ts DIST [--page-kb 150] [--data-kb 300]`
 *
 * The largest page of each kind and the largest file of each kind of data that pages load, compressed, with
 * what is over the limits at the end. Downloads (`data/`) are listed apart: no page loads them unasked.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { filesBelow } from '../helpers/build.ts';
import { pageKind } from '../helpers/site.ts';

interface Largest {
  files: number;
  kilobytes: number;
  file: string;
}

const KB = 1024;
/** Ids, numbers and hashes of a path as `…`, so that files of one kind stand together. */
const dataKind = (file: string): string =>
  file
    .split('/')
    .map((part, depth) =>
      depth > 0 && /\d|^[a-z]+(?:-[a-z]+)+\./u.test(part) ? part.replace(/^[^.]+/u, '…') : part,
    )
    .join('/');

/** Files of a built site by kind, each with its largest. */
function sizesOf(site: string): { pages: Map<string, Largest>; data: Map<string, Largest> } {
  const pages = new Map<string, Largest>();
  const data = new Map<string, Largest>();
  for (const file of filesBelow(site)) {
    const html = file.endsWith('.html');
    const kind = html ? pageKind(`/${file.replace(/(^|\/)index\.html$/, '$1')}`) : dataKind(file);
    const list = html ? pages : data;
    const kilobytes = gzipSync(readFileSync(path.join(site, file)), { level: 6 }).length / KB;
    const known = list.get(kind);
    if (!known) list.set(kind, { files: 1, kilobytes, file });
    else {
      known.files += 1;
      if (kilobytes > known.kilobytes) Object.assign(known, { kilobytes, file });
    }
  }
  return { pages, data };
}

function print(title: string, list: ReadonlyMap<string, Largest>): void {
  console.log(`${title}\n${'files'.padStart(7)} ${'KB'.padStart(8)}  kind (largest)`);
  const rows = [...list].sort(([, a], [, b]) => b.kilobytes - a.kilobytes);
  for (const [kind, { files, kilobytes, file }] of rows)
    console.log(`${String(files).padStart(7)} ${kilobytes.toFixed(1).padStart(8)}  ${kind} (${file})`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'page-kb': { type: 'string', default: '150' },
    'data-kb': { type: 'string', default: '300' },
  },
});
const [site] = positionals;
if (site === undefined) throw new Error('which site?');
const { pages, data } = sizesOf(site);
const downloads = new Map([...data].filter(([kind]) => kind.startsWith('data/')));
const loaded = new Map([...data].filter(([kind]) => !kind.startsWith('data/')));
print('pages', pages);
print('files that pages load', loaded);
print('downloads', downloads);
const over = [
  ...[...pages].filter(([, { kilobytes }]) => kilobytes > Number(values['page-kb'])),
  ...[...loaded].filter(([, { kilobytes }]) => kilobytes > Number(values['data-kb'])),
];
console.log(over.length === 0 ? 'nothing is over its limit' : 'over its limit:');
for (const [kind, { kilobytes, file }] of over) console.log(`  ${kilobytes.toFixed(1)} KB ${kind} (${file})`);
