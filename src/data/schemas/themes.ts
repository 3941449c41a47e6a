/** Themes and their mentions. */
import { z } from 'astro/zod';
import { id, offset, rate, unitId, url } from './shared.ts';

const kind = z.enum(['direct', 'near']);

export const mentionRow = z.strictObject({
  report: id,
  paragraph: unitId,
  start: offset,
  end: offset,
  form: z.string(),
  kind,
  context: z.array(z.enum(['title', 'quotation', 'negation', 'reported', 'possibility', 'slogan', 'part'])),
  rule: z.string(),
  url,
});

export const themeRow = z.strictObject({
  id,
  label: z.string(),
  field: z.string(),
  forms: z.array(z.strictObject({ form: z.string(), kind })),
  counts: z.record(
    z.string(),
    z.strictObject({ direct: offset, near: offset, per10k: z.strictObject({ direct: rate, near: rate }) }),
  ),
  mentions: z.array(mentionRow),
  url,
});

export type ThemeRow = z.infer<typeof themeRow>;
export type MentionRow = z.infer<typeof mentionRow>;
