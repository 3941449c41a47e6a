/** `npm run lock`, after every `npm install`: names the optional packages that npm left out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { missingOptional } from './optional.ts';
import type { Lockfile } from './optional.ts';

const FILE = 'package-lock.json';
const lock = JSON.parse(readFileSync(FILE, 'utf8')) as Lockfile;
const missing = missingOptional(lock);
const packages = {
  ...lock.packages,
  ...Object.fromEntries(missing.map(({ place, entry }) => [place, entry])),
};
const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
for (const { place } of missing) console.log(`added ${place}`);
