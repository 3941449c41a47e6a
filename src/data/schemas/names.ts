/** Terms and entities. */
import { z } from 'astro/zod';
import { id, offset, range, source, unitId, url } from './shared.ts';

export const termRow = z.strictObject({
  id,
  label: z.string(),
  kind: z
    .enum(['numeric', 'formula', 'code', 'slogan', 'metaphor', 'masked'])
    .describe('masked: a mask stands where the number would; what it hides is not guessed.'),
  listed: z.boolean().describe('Whether the editors’ lexicon has it.'),
  variants: z
    .array(z.strictObject({ form: z.string(), count: offset }))
    .describe('Spellings: punctuation, width, the same parts in another order, and what editors joined.'),
  expansions: z
    .array(
      z.strictObject({
        by: z.enum(['text', 'editors']),
        text: z.string().describe('By the text: verbatim, parts joined by ；.'),
        sense: z.int().positive().nullable().describe('Of the editors’ expansions: which sense.'),
        source: z.string().nullable().describe('Of the editors’ expansions: the document that says so.'),
        places: z.array(z.strictObject(range)).describe('Of the text’s own expansions: where they stand.'),
      }),
    )
    .describe('What it stands for. An expansion of a text speaks for its own report only.'),
  senses: z.array(
    z.strictObject({
      sense: z.int().positive(),
      label: z.string().nullable(),
      note: z.string().nullable(),
      province: z.string().nullable().describe('The province to whose reports it applies; null for all.'),
    }),
  ),
  counts: z.record(z.string(), offset).describe('By report; reports without it are left out.'),
  places: z.array(
    z.strictObject({
      ...range,
      district: id,
      form: z.string().describe('Verbatim.'),
      quoted: z.boolean().describe('Within quotation marks.'),
      sense: z.int().positive().nullable().describe('Null where the editors know none.'),
      rule: z.string(),
    }),
  ),
  url,
});

export const entityRow = z.strictObject({
  id: z.string(),
  label: z.string().describe('The name as printed, or as the editors list it; masks stay.'),
  kind: z
    .enum(['organisation', 'enterprise', 'project', 'park', 'platform', 'place', 'honour'])
    .describe('park: 园区, zones included; platform: laboratories, centres, institutes.'),
  names: z.array(z.string()).describe('Every printed form, the label first.'),
  masked: z.boolean().describe('Part of the name was taken out: equal forms need not mean one thing.'),
  listed: z.boolean().describe('In the editors’ lexicon.'),
  note: z.string().nullable().describe('The editors’ words.'),
  senses: z
    .array(
      z.strictObject({
        report: id,
        meaning: z.string(),
        status: z.enum(['stated', 'inferred']),
        evidence: z.strictObject({ paragraph: unitId, start: offset, end: offset, text: z.string() }),
      }),
    )
    .describe('What the name means, by report; places refer to it by index.'),
  places: z.array(
    z.strictObject({
      report: id,
      district: id,
      paragraph: unitId,
      start: offset,
      end: offset,
      form: z.string().describe('Verbatim.'),
      rule: z.string().describe('Name of the rule that found it.'),
      sense: z.number().int().nullable().describe('Index into senses; null where none is settled.'),
      source,
      url,
    }),
  ),
  url,
});

export type TermRow = z.infer<typeof termRow>;
export type EntityRow = z.infer<typeof entityRow>;
