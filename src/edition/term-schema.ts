/**
 * What editors may write in `content/terms/*.yaml`: lists of slogans and
 * abbreviations that they know from elsewhere, each list with the province
 * where it holds. The file's name is free; ids stand in the lists.
 */
import { z } from 'astro/zod';
import { TERM_KINDS } from '../extract/terms/model.ts';
import { prose, text } from './schemas.ts';

const expansion = {
  /** What it stands for, in the words of the source. */
  expansion: prose.optional(),
  /** The document that says so; needed with an expansion. */
  source: prose.optional(),
  note: prose.optional(),
};

export const termSenseSchema = z.strictObject({
  /** What tells this sense from the others: “四新”经济. */
  label: text,
  ...expansion,
  /** Reports in which the form has this sense. */
  reports: z.array(text).default([]),
  /** Strings that stand right behind the form where it has this sense. */
  next: z.array(text).default([]),
  /** Strings that stand right before it. */
  previous: z.array(text).default([]),
});

export const termSchema = z.strictObject({
  id: text,
  label: text,
  kind: z.enum(TERM_KINDS),
  /** Other spellings and shorter forms of the same thing. */
  variants: z.array(text).default([]),
  ...expansion,
  /** Longer strings in which a form means something else. */
  refused: z.array(z.strictObject({ context: text, form: text, why: prose })).default([]),
  /** Where one form stands for several things; then no expansion is given above. */
  senses: z.array(termSenseSchema).default([]),
});

export const termListSchema = z.strictObject({
  /** The province to whose reports the list applies; null for the whole country. */
  province: text.nullable(),
  terms: z.array(termSchema).min(1),
});

export type TermSenseData = z.infer<typeof termSenseSchema>;
export type TermData = z.infer<typeof termSchema>;
export type TermListData = z.infer<typeof termListSchema>;
