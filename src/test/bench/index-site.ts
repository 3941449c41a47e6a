/**
 * One process of `npm run bench:scale`: writes into OUT_DIR what the search needs
 * of a site (its data file, a page to stand on) and the index itself. Says on
 * standard output how long the index took.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportsJson } from '../../data/files.ts';
import { edition } from '../../edition/index.ts';
import { writeSearchIndex } from '../../search/build/write.ts';

const outDir = process.env['OUT_DIR'];
if (!outDir) throw new Error('OUT_DIR says where to write');
for (const folder of ['data', 'search']) mkdirSync(path.join(outDir, folder), { recursive: true });
writeFileSync(
  path.join(outDir, 'search/index.html'),
  '<!doctype html><html lang="zh-CN"><title>search</title><link rel="icon" href="data:,"></html>\n',
);
const read = await edition();
writeFileSync(
  path.join(outDir, 'data/reports.json'),
  reportsJson(read, {
    district: (id) => `/districts/${id}/`,
    report: (id, anchor) => `/reports/${id}/${anchor ? `#${anchor}` : ''}`,
    theme: (id) => `/themes/${id}/`,
    source: (seed) => `/sources/${seed}/`,
  }),
);
const started = performance.now();
await writeSearchIndex({ edition: read, outDir });
console.log(((performance.now() - started) / 1000).toFixed(1));
