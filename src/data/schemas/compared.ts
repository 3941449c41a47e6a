/** Schemas of the files that compare districts: nearest passages, policy fields. */
import { z } from 'astro/zod';

const offset = z.int().nonnegative();
const range = z.strictObject({ start: offset, end: offset });
const source = z.array(
  z
    .strictObject({ seed: z.string().min(1), start: offset, end: offset })
    .describe('Half-open range of the decoded seed in code points.'),
);
const place = {
  paragraph: z
    .string()
    .regex(/^[ps]\d+$/)
    .describe('Id of a text unit.'),
  start: offset,
  end: offset,
  source,
};
const url = z.string().regex(/^\//).describe('Root-relative, base path included.');

const side = z.strictObject({
  report: z.string().min(1),
  district: z.string().min(1),
  ...place,
  quote: z.string().describe('The text unit’s characters from start to end.'),
  shared: z
    .array(range)
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
  report: z.string().min(1),
  district: z.string().min(1),
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
