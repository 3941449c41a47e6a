/** Shared wording. */
import { z } from 'astro/zod';
import { id, offset, source, unitId, url } from './shared.ts';

const parallelPlace = z.strictObject({
  report: id,
  paragraph: unitId,
  start: offset,
  end: offset,
  surface: z.string().describe('The passage verbatim, punctuation included.'),
  source,
  url,
});

/** One wording that several districts share. */
export const parallelRow = z.strictObject({
  id: z.string().describe('Made from the wording: the same in every edition that has it.'),
  match: z
    .enum(['verbatim', 'near'])
    .describe(
      'Verbatim: the same letters and figures, eight or more; punctuation (but inside numbers), width and white space apart. Near: twelve or more, four fifths of the longer passage agree in order.',
    ),
  text: z.string().describe('The wording at its first place; of near ones, the longest.'),
  characters: offset.describe('Letters and figures.'),
  kind: z
    .enum(['upstream', 'genre', 'pair'])
    .describe('From above; otherwise shared by three districts or more, or by two only.'),
  ground: z
    .enum(['formula', 'named', 'quoted'])
    .nullable()
    .describe(
      'Why it counts as upstream: the editors’ list, a name of a meeting or document, or quotation marks.',
    ),
  formula: z.strictObject({ id, origin: z.string() }).nullable(),
  districts: z.array(id),
  count: offset.describe('Places in all.'),
  cutsNumber: z.boolean().describe('It begins or ends inside a number: the numbers themselves differ.'),
  places: z
    .array(parallelPlace)
    .describe(
      'All of a near group; of a verbatim one the first hundred, in large editions the first twelve: the others are found by the searches.',
    ),
  surfaces: z
    .array(z.strictObject({ text: z.string(), count: offset, url }))
    .describe('How verbatim places are punctuated, each with the search that finds them all.'),
  url,
});

/** How much of a report another district has word for word. */
export const shareRow = z.strictObject({
  report: id,
  district: id,
  characters: offset.describe('Letters and figures of the text units, masks apart.'),
  shared: offset.describe('Those in verbatim passages of eight or more with another district.'),
  share: z.number().min(0).max(1),
  upstream: offset.describe('Those of them in wording from above.'),
  partners: z
    .array(z.strictObject({ district: id, shared: offset, url }))
    .describe('The nearest, in wordings that at most twelve districts have.'),
  url,
});

export type ParallelRow = z.infer<typeof parallelRow>;
export type ShareRow = z.infer<typeof shareRow>;
