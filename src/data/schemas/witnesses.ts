/** Differences of witnesses, and what was taken out of a text. */
import { z } from 'astro/zod';
import { id, offset, source, unitId, url } from './shared.ts';

/** Where a witness differs from the base, and what it has there. */
export const collationRow = z.strictObject({
  id: z.string().describe('Text unit, place, kind: p12-345-width; a second one of that name ends in -2.'),
  report: id,
  kind: z.enum(['substantive', 'orthographic']),
  subkind: z.enum([
    'substitution',
    'addition',
    'omission',
    'transposition',
    'width',
    'quotes',
    'dashes',
    'space',
    'punctuation',
    'case',
    'division',
  ]),
  edge: z
    .enum(['begins', 'stops'])
    .nullable()
    .describe('An omission at an end of the text: the witness begins late, or stops.'),
  paragraph: unitId,
  start: offset,
  endParagraph: unitId.describe('The text unit in which the lemma ends.'),
  end: offset.describe('In that unit. Equal to start, in one unit, where only the witness has something.'),
  lemma: z.string().describe('What the base has, text units joined without a break.'),
  source: source.describe('Of the lemma, in the base’s seed; empty where only the witness has something.'),
  readings: z.array(
    z.strictObject({
      witness: z.string().describe('Siglum.'),
      state: z
        .enum(['variant', 'lemma', 'other', 'absent'])
        .describe('variant: what the entry is about; other: it differs here in another way.'),
      text: z.string(),
      source: source.describe('In the witness’s seed.'),
    }),
  ),
  url,
});

/** What was taken out of a text: with a mark, or, as it reads, without one. Nothing is filled in. */
export const maskRow = z.strictObject({
  report: id,
  district: id,
  paragraph: unitId,
  start: offset,
  end: offset,
  surface: z.string().describe('The mask; of a deletion, the words beside what is missing.'),
  class: z
    .enum(['name', 'figure', 'date', 'ordinal', 'formula', 'deletion'])
    .describe('What kind of thing the mask hides, from its context; deletion: it reads as broken.'),
  inferred: z.boolean().describe('True of a deletion: the text bears no mark of it.'),
  rule: z.string().describe('Name of the rule that decided.'),
  source,
  url,
});

export type CollationRow = z.infer<typeof collationRow>;
export type MaskRow = z.infer<typeof maskRow>;
