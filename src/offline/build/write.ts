/**
 * The last step of a build: the worker that serves what a reader has stored, and the lists of what there is to
 * store. Nothing here depends on where the site will be served.
 */
import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundleFile } from '../../search/build/bundle.ts';
import { INDEX } from '../shared/files.ts';
import { byName, listsOf } from './lists.ts';
import type { BuiltFile } from './lists.ts';
import { partsOf } from './parts.ts';
import type { PartReport } from './parts.ts';

/** Of a small site every file is packed, to learn how well those of an ending pack; of a large one about so many. */
const SMALL = 1500;
const SAMPLE = 400;

/** Bytes of an ending that were packed, and what became of them. */
interface Packing {
  before: number;
  after: number;
}

/** Bytes; more than most files of a site have. */
const ROOM = 2 ** 20;

/**
 * Reads files into memory that all of them share: what one call gives is gone with the next. A build's process
 * holds much, and looks through all of it whenever fresh memory for so many files is asked of it.
 */
function fileReader(): (file: string) => Uint8Array {
  let room = Buffer.allocUnsafe(ROOM);
  return (file) => {
    const opened = openSync(file, 'r');
    try {
      const { size } = fstatSync(opened);
      if (size > room.length) room = Buffer.allocUnsafe(size * 2);
      let read = 0;
      for (let more = 1; more > 0 && read < size; read += more)
        more = readSync(opened, room, read, size - read, null);
      return room.subarray(0, read);
    } finally {
      closeSync(opened);
    }
  };
}

/**
 * One file after the other: they have just been written, and what is still in memory is read faster than
 * reads can be handed out.
 */
function read(
  outDir: string,
  names: readonly string[],
): { files: BuiltFile[]; packed: (file: BuiltFile) => number } {
  const endings = new Map<string, Packing>();
  // Evenly over the site: of a thousand files the first ones are all of one kind.
  const stride = names.length <= SMALL ? 1 : Math.ceil(names.length / SAMPLE);
  const bytesOf = fileReader();
  const files = names.map((name, index): BuiltFile => {
    const bytes = bytesOf(path.join(outDir, name));
    if (index % stride === 0) {
      const { length } = gzipSync(bytes);
      const sum = endings.get(path.extname(name)) ?? { before: 0, after: 0 };
      // what is packed inside grows by packing: a host sends it as it is
      endings.set(path.extname(name), {
        before: sum.before + bytes.length,
        after: sum.after + Math.min(length, bytes.length),
      });
    }
    return { path: name, hash: hash('sha256', bytes, 'hex'), bytes: bytes.length };
  });
  return {
    files,
    packed: ({ path: name, bytes }) => {
      const { before, after } = endings.get(path.extname(name)) ?? { before: 0, after: 0 };
      return before === 0 ? bytes : (bytes * after) / before;
    },
  };
}

export interface OfflineInput {
  /** The built site, complete but for this step. */
  readonly outDir: string;
  readonly edition: string;
  readonly reports: readonly PartReport[];
  readonly log?: (line: string) => void;
}

/** Writes `sw.js` and `offline/version.json` with its lists. */
export async function writeOffline({
  outDir,
  edition,
  reports,
  log = () => undefined,
}: OfflineInput): Promise<void> {
  await rm(path.join(outDir, 'offline/lists'), { recursive: true, force: true });
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => name !== INDEX)
    .sort(byName);
  const of = partsOf(reports);
  const { files, packed } = read(
    outDir,
    names.filter((name) => of(name).length > 0),
  );
  const lists = listsOf(edition, files, of, packed);
  const worker = fileURLToPath(new URL('../worker/sw.ts', import.meta.url));
  const written = new Map([
    ...lists.files,
    [INDEX, `${JSON.stringify(lists.index)}\n`],
    ['sw.js', await bundleFile(worker, 'sw.js', { 'process.env.NODE_ENV': '"production"' })],
  ]);
  for (const [name, content] of written) {
    const file = path.join(outDir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  log(`version ${lists.index.version}: ${files.length} files, ${(bytes / 2 ** 20).toFixed(1)} MB`);
}
