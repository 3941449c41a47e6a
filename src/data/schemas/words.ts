/** Words, strings and terms that no theme lists. */
import { z } from 'astro/zod';
import { id, offset, rate, unitId, url } from './shared.ts';

export const candidateRow = z.strictObject({
  rank: z.int().positive(),
  term: z.string(),
  count: offset.describe('Occurrences in all text units, as a search for the term finds them.'),
  own: offset.describe('Occurrences that lie inside no longer candidate and no listed form.'),
  units: offset.describe('Text units that have it.'),
  districts: offset,
  cohesion: z
    .number()
    .describe('log2 of how many times more often its parts meet than chance would have it.'),
  freedom: z.number().min(0).max(1).describe('Entropy of the neighbours over its greatest value.'),
  burst: z.number().nonnegative().describe('log2 of expected over actual text units.'),
  score: z.number(),
  home: z
    .strictObject({ report: id, logLikelihood: z.number() })
    .nullable()
    .describe('Where it is most at home, and the G² of that report against all others.'),
  counts: z.record(z.string(), offset).describe('By report; reports without it are left out.'),
  places: z
    .array(z.strictObject({ report: id, paragraph: unitId, start: offset, end: offset, url }))
    .describe('Examples: the first two of each of the first districts’ latest reports.'),
  url: url.describe('All occurrences.'),
});

export const cutRow = z.strictObject({
  paragraph: unitId,
  lengths: z
    .array(z.int().positive())
    .describe('Code points of each word, punctuation and white space included: together the whole text.'),
});

export const wordRow = z.strictObject({
  word: z.string(),
  words: offset.describe('How often it stands as a word of its own.'),
  strings: offset.describe('How often the string stands, as a search counts.'),
  per10k: rate.describe('Strings per 10,000 characters.'),
});

export const ngramRow = z
  .strictObject({
    string: z.string(),
    count: offset.describe('As a search counts: overlapping occurrences are counted.'),
    per10k: rate,
  })
  .describe(
    'A string of two to eight characters that occurs three times or more; not listed are those that stand always inside the same string one character longer.',
  );

export type CandidateRow = z.infer<typeof candidateRow>;
export type CutRow = z.infer<typeof cutRow>;
export type WordRow = z.infer<typeof wordRow>;
export type NgramRow = z.infer<typeof ngramRow>;
