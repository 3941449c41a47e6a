/**
 * `npm run compress`: writes `x.gz` and `x.br` beside each file of the built site, for hosts that serve files
 * packed beforehand, such as nginx. Packing once at build is denser than packing at each request, and costs
 * the host nothing.
 */
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fail } from '../diagnostics/diagnostic.ts';
import { run } from './run.ts';
import { readSettings } from './settings.ts';

const packGzip = promisify(gzip);
const packBrotli = promisify(brotliCompress);

/** Text by its ending; Pagefind's files and the search's own are packed by themselves. */
const TEXT = /\.(?:bib|css|csv|html|js|json|jsonld|md|mjs|ris|svg|txt|webmanifest|xml)$/;
/** Below, a packed file saves no packet of the network. */
const SMALLEST = 1000;
/** Of 11: the last two levels save a few per cent and take ten times as long, which a large site would feel. */
const QUALITY = 9;
/** As many as Node's own pool packs at a time. */
const AT_ONCE = 4;

interface Packed {
  readonly files: number;
  readonly before: number;
  readonly brotli: number;
}

async function pack(file: string): Promise<Packed> {
  const bytes = await readFile(file);
  if (bytes.length < SMALLEST) {
    // of an earlier run, when there was more in it
    await Promise.all([rm(`${file}.gz`, { force: true }), rm(`${file}.br`, { force: true })]);
    return { files: 0, before: 0, brotli: 0 };
  }
  const [gz, br] = await Promise.all([
    packGzip(bytes, { level: 9 }),
    packBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ]);
  await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)]);
  return { files: 1, before: bytes.length, brotli: br.length };
}

async function main(): Promise<void> {
  const { outDir } = readSettings();
  if (!existsSync(path.join(outDir, 'index.html'))) fail('nothing-built', { folder: outDir });
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const total = { files: 0, before: 0, brotli: 0 };
  for (let first = 0; first < files.length; first += AT_ONCE)
    for (const packed of await Promise.all(files.slice(first, first + AT_ONCE).map(pack))) {
      total.files += packed.files;
      total.before += packed.before;
      total.brotli += packed.brotli;
    }
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  console.log(
    `compress: ${total.files} of ${files.length} text files, ${megabytes(total.before)} MB, by Brotli ${megabytes(total.brotli)} MB`,
  );
}

await run(main);
