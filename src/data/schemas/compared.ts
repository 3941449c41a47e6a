/** Schemas of the files that compare districts: nearest passages, policy fields. */
import { z } from 'astro/zod';
import { id, offset, source, unitId, url } from './shared.ts';

const place = { paragraph: unitId, start: offset, end: offset, source };

const side = z.strictObject({
  report: id,
  district: id,
  ...place,
  quote: z.string().describe('The text unit’s characters from start to end.'),
  shared: z
    .array(z.strictObject({ start: offset, end: offset }))
    .describe('Runs of two or more Han characters that the other passage has too, in the text unit.'),
  url,
});

export const closestRow = z.strictObject({
  own: side,
  other: side,
  cosine: z
    .number()
    .min(0)
    .max(1)
    .describe('Cosine of TF-IDF weights of pairs of Han characters and themes; likeness of wording.'),
  themes: z.array(z.string()).describe('Themes that both passages name.'),
  url,
});

export const fieldRow = z.strictObject({
  report: id,
  district: id,
  field: z.string().nullable().describe('Null: belongs to no policy field.'),
  characters: offset.describe('Code points without white space.'),
  share: z.number().min(0).max(1).describe('Of the report’s characters.'),
  stretches: z.array(
    z.strictObject({
      ...place,
      section: z.string().nullable(),
      characters: offset,
      rule: z
        .enum(['themes', 'indicators', 'words', 'heading', 'none'])
        .describe('The best kind of evidence for the field; heading: that of the heading alone.'),
    }),
  ),
  paragraphs: z.array(z.string()).describe('Text units of which the field holds a quarter or more.'),
  sections: z.array(z.string()).describe('Sections likewise, each with all that stands under it.'),
  url,
});

export type ClosestRow = z.infer<typeof closestRow>;
export type FieldRow = z.infer<typeof fieldRow>;
