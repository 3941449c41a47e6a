/** `npm run licences`: every package, its licence, and whether the build needs it. Ends with 1 where one cannot be taken. */
import { readFileSync } from 'node:fs';
import { licencesIn, unacceptable } from './licences.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Parameters<typeof licencesIn>[0];
};
const all = licencesIn(lock.packages);
for (const one of all)
  console.log([one.name, one.version, one.licence ?? 'unknown', one.dev ? 'tests' : 'build'].join('\t'));
const counts = Map.groupBy(all, ({ licence }) => licence ?? 'unknown');
for (const [licence, own] of [...counts].sort((a, b) => b[1].length - a[1].length))
  console.log(`${String(own.length).padStart(5)}  ${licence}`);
const refused = all.filter((one) => unacceptable(one).length > 0);
for (const one of refused)
  console.error(`cannot be taken: ${one.name} ${one.version}: ${one.licence ?? 'unknown'}`);
process.exitCode = refused.length > 0 ? 1 : 0;
