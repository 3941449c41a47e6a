/** `npm run extract -- FILE.txt`: one file's corpus model and annotations as JSON on standard output, and nothing else there. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { seedId } from '../corpus/ids.ts';
import { extractJson, extractSchema } from '../data/extract.ts';
import { fail } from '../diagnostics/diagnostic.ts';
import { readContent } from '../edition/content/read.ts';
import type { Content } from '../edition/content/read.ts';
import { editionOfOne } from '../edition/single.ts';
import { readGiven, readText, seedNameFrom } from './input.ts';
import { print } from './print.ts';
import { run } from './run.ts';
import { readSettings } from './settings.ts';

const USAGE = 'npm run extract -- FILE.txt (or --schema for the JSON Schema of what it prints)';

interface Asked {
  readonly file: string;
  readonly schema: boolean;
}

function asked(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { schema: { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (values.schema) return { file: '', schema: true };
    if (file === undefined || file === '')
      fail('command-arguments', { reason: 'found no file', usage: USAGE });
    if (more.length > 0)
      fail('command-arguments', { reason: `found ${positionals.length} files; expected one`, usage: USAGE });
    return { file, schema: false };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return fail('command-arguments', { reason: error.message.split('. ')[0] ?? '', usage: USAGE });
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

/** The listed seed that has these bytes, or null. */
export async function seedWith(
  sha256: string,
  { reports }: Pick<Content, 'reports'>,
  folder: string,
): Promise<string | null> {
  for (const seed of reports.flatMap(({ data }) => data.witnesses.map((witness) => witness.seed))) {
    const file = path.join(folder, seed);
    if (existsSync(file) && (await digestOf(file)) === sha256) return seed;
  }
  return null;
}

async function main(): Promise<void> {
  const { file, schema } = asked(process.argv.slice(2));
  if (schema) {
    await print(`${JSON.stringify(extractSchema(), null, 1)}\n`);
    return;
  }
  const settings = readSettings();
  const bytes = await readGiven(file);
  const named = seedNameFrom(file) ?? seedId('text.txt');
  const document = readText(named, bytes, file);
  const content = await readContent(pathToFileURL(`${settings.content}/`));
  const listed = await seedWith(document.sha256, content, settings.seeds);
  const own = listed === null ? document : readText(seedId(listed), bytes, file);
  await print(extractJson(editionOfOne(content, own, listed).edition));
}

await run(main);
