/**
 * `npm run bench`: every measurement, small enough to wait for: build, weights and search times of
 * made-up sites, then the steps whose cost is watched one by one. Each can be run alone with more.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const BENCHES: readonly (readonly [file: string, ...options: string[]])[] = [
  ['scale.ts', '--reports', '4,16'],
  ['extract.ts', '--million', '3'],
  ['figures.ts', '--characters', '1500000'],
  ['closest.ts', '--reports', '10,40'],
  ['parallels.ts', '--reports', '10,40'],
];

for (const [file, ...options] of BENCHES) {
  console.log(`\n${[file, ...options].join(' ')}`);
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, file), ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) {
    process.exitCode = 1;
    break;
  }
}
