/**
 * The public data files, as schemas: their types, the JSON Schemas published
 * beside them and the tests all come from here. Adding a key is compatible;
 * renaming or removing one breaks other people's scripts.
 */
import { z } from 'astro/zod';
import { bulkRow } from './schemas/bulk.ts';
import { closestRow, fieldRow } from './schemas/compared.ts';
import { districtRow, reportRow, seedRow } from './schemas/corpus.ts';
import { indicatorRow } from './schemas/figures.ts';
import { entityRow, termRow } from './schemas/names.ts';
import { parallelRow, shareRow } from './schemas/parallels.ts';
import { themeRow } from './schemas/themes.ts';
import { collationRow, maskRow } from './schemas/witnesses.ts';
import { candidateRow, cutRow, ngramRow, wordRow } from './schemas/words.ts';

export type * from './schemas/bulk.ts';
export type * from './schemas/compared.ts';
export type * from './schemas/corpus.ts';
export type * from './schemas/figures.ts';
export type * from './schemas/names.ts';
export type * from './schemas/parallels.ts';
export type * from './schemas/themes.ts';
export type * from './schemas/witnesses.ts';
export type * from './schemas/words.ts';

/** One entry a data file: its list's name and the schema of a row. */
export const lists = {
  reports: reportRow,
  districts: districtRow,
  seeds: seedRow,
  themes: themeRow,
  candidates: candidateRow,
  cuts: cutRow,
  words: wordRow,
  ngrams: ngramRow,
  indicators: indicatorRow,
  parallels: parallelRow,
  shares: shareRow,
  terms: termRow,
  entities: entityRow,
  collation: collationRow,
  masks: maskRow,
  closest: closestRow,
  fields: fieldRow,
  bulk: bulkRow,
} as const;

export type ListName = keyof typeof lists;

/**
 * Of the format of all data files. It grows by one where a script that was right may become wrong: a field is renamed
 * or goes, or a code (`kind`, `aspect`, …) gets another name or meaning. New fields, files and codes leave it.
 * 2: names are of other kinds than before, and numbers told against another place are a `gap`, no `change`.
 */
export const VERSION = 2;

/** JSON Schema (2020-12) of the data file `name`. */
export const jsonSchema = (name: ListName): unknown =>
  z.toJSONSchema(
    z.strictObject({
      $schema: z.string(),
      version: z.literal(VERSION),
      edition: z.string().describe('Hash of the corpus.'),
      [name]: z.array(lists[name]),
    }),
  );
