/**
 * `node src/test/bench/write-country.ts FOLDER [--districts 200] [--provinces 31] [--years 3] [--mean 400] [--seed 1]`
 *
 * Writes a made-up site's seeds and content, to be built with SEEDS_DIR and CONTENT_DIR.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadEdition } from '../../edition/index.ts';
import { writeCountry } from './districts.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    districts: { type: 'string', default: '200' },
    provinces: { type: 'string', default: '31' },
    years: { type: 'string', default: '3' },
    mean: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('which folder?');
const checkout = new URL('../../../', import.meta.url);
const real = await loadEdition(new URL('content/', checkout), new URL('seeds/', checkout));
const { reports } = writeCountry(
  path.resolve(folder),
  {
    districts: Number(values.districts),
    provinces: Number(values.provinces),
    years: Number(values.years),
    mean: Number(values.mean),
    seed: Number(values.seed),
    lexicons: fileURLToPath(new URL('content/', checkout)),
  },
  real.reports.flatMap(({ text }) => text.units),
);
console.log(`${values.districts} districts, ${reports} reports in ${folder}`);
