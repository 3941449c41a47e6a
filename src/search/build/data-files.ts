/** The data files beside Pagefind's own: unit places, single characters, themes. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { signed } from '../browser/load.ts';
import { REPORTS_PER_SHARD, fileNames } from '../shared/entry.ts';
import { PostingsWriter, encodePostings } from '../shared/unit-postings.ts';
import { blocksOf, piecesOf } from '../shared/tokens.ts';
import { encodeLengths, encodeUnits } from '../shared/units.ts';
import type { UnitPlace } from '../shared/units.ts';
import { themeUnits } from './input.ts';
import type { SearchEdition } from './input.ts';
import type { Survey } from './survey.ts';

/** Bytes to a file of single characters or of themes before packing; a very common one has a file to itself. */
const SHARD = 32 * 1024;

export interface DataFiles {
  /** Folder name: changes with any byte of any file. */
  readonly folder: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Number of the first character in each file of single characters. */
  readonly letterShards: readonly number[];
  /** Number of the first theme in each file of themes. */
  readonly themeShards: readonly number[];
}

const pack = (bytes: Uint8Array): Uint8Array => gzipSync(signed(bytes), { level: 9 });

/** A unit's place and its folded characters. */
type Measured = UnitPlace & { readonly length: number };

/** Units by report, and the postings of every character, from one reading. */
function read(edition: SearchEdition, survey: Survey): { places: Measured[][]; letters: PostingsWriter[] } {
  const characters = [...survey.plain, ...survey.symbols];
  const letters = new Map(characters.map((character) => [character, new PostingsWriter()]));
  let unit = 0;
  const places = edition.reports.map((report) =>
    report.text.units.map(({ id, kind, text }) => {
      const pieces = piecesOf(text, survey.fold);
      const counts = new Map<string, number>();
      for (const { character } of pieces)
        if (character) counts.set(character, (counts.get(character) ?? 0) + 1);
      for (const [character, count] of counts) letters.get(character)?.add(unit, count);
      unit += 1;
      const length = pieces.filter(({ character }) => character !== '').length;
      return { id, heading: kind === 'heading', blocks: blocksOf(pieces.length), length };
    }),
  );
  return { places, letters: [...letters.values()] };
}

function sharded(members: readonly PostingsWriter[]): { starts: number[]; files: Uint8Array[] } {
  const starts: number[] = [];
  const files: Uint8Array[] = [];
  let from = 0;
  let size = 0;
  const close = (to: number): void => {
    if (to === from) return;
    starts.push(from);
    files.push(encodePostings(members.slice(from, to)));
    from = to;
    size = 0;
  };
  for (const [index, member] of members.entries()) {
    if (size + member.size > SHARD) close(index);
    size += member.size;
  }
  close(members.length);
  return { starts, files };
}

function themesOf(edition: SearchEdition): PostingsWriter[] {
  return [...themeUnits(edition).values()].map((units) => {
    const writer = new PostingsWriter();
    for (const unit of units) writer.add(unit, 1);
    return writer;
  });
}

export function dataFilesOf(edition: SearchEdition, survey: Survey): DataFiles {
  const { places, letters } = read(edition, survey);
  const files = new Map<string, Uint8Array>();
  for (let from = 0, shard = 0; from < places.length; from += REPORTS_PER_SHARD, shard += 1) {
    const own = places.slice(from, from + REPORTS_PER_SHARD);
    files.set(fileNames.units(shard), pack(encodeUnits(own)));
    files.set(fileNames.lengths(shard), pack(encodeLengths(own.flat().map(({ length }) => length))));
  }
  files.set(fileNames.forms, Buffer.from(`${JSON.stringify(survey.variants)}\n`));
  const [characters, themes] = [sharded(letters), sharded(themesOf(edition))];
  for (const [shard, bytes] of characters.files.entries()) files.set(fileNames.letters(shard), pack(bytes));
  for (const [shard, bytes] of themes.files.entries()) files.set(fileNames.themes(shard), pack(bytes));
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  return {
    folder: hash.digest('hex').slice(0, 12),
    files,
    letterShards: characters.starts,
    themeShards: themes.starts,
  };
}
