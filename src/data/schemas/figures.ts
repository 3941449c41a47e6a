/** Figures. */
import { z } from 'astro/zod';
import { id, offset, source, unitId, url } from './shared.ts';

export const indicatorRow = z.strictObject({
  id: z.string().describe('Report, text unit and place; a second row at one place ends in .2.'),
  report: id,
  district: id,
  paragraph: unitId,
  start: offset,
  end: offset,
  surface: z.string().describe('The number with its unit and its fixed company (约, 以上), verbatim.'),
  quote: z.string().describe('The sentence, verbatim.'),
  indicator: z.string().nullable().describe('Id in the editors’ lexicon, null where none is meant.'),
  label: z.string().describe('What is measured, normalised.'),
  aspect: z
    .enum(['level', 'added', 'growth', 'change', 'gap', 'rank', 'share'])
    .describe(
      'What of the measure is given. Figures compare only where indicator and aspect agree; a gap compares with nothing.',
    ),
  value: z.number().nullable().describe('As printed, in the printed unit; null where masked or a range.'),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable().describe('As printed, elided parts completed (亿 to 亿元).'),
  base: z
    .strictObject({ value: z.number(), unit: z.string() })
    .nullable()
    .describe('The value in its base unit.'),
  comparator: z.enum(['=', '>=', '<=', '>', '<', '~']),
  modal: z.string().nullable().describe('The word by which the text binds itself, verbatim.'),
  kind: z.enum(['actual', 'target', 'plan', 'count', 'rank', 'share', 'baseline']),
  period: z.string().nullable(),
  periodBasis: z
    .enum(['stated', 'resolved', 'assumed'])
    .nullable()
    .describe('A year is printed; a word such as 今年 is resolved by the report’s year; or assumed.'),
  scope: z.string().nullable(),
  change: z.enum(['up', 'down']).nullable(),
  against: z.string().nullable().describe('Of a gap: what it is counted from, in the text’s words.'),
  masked: z.boolean().describe('A mask stands in the number’s place: no value is given, and never 0.'),
  flags: z.array(z.enum(['implicit', 'weak', 'threshold'])),
  rule: z.string().describe('Names of the rules that made the row, in order.'),
  source,
  url,
});

export type IndicatorRow = z.infer<typeof indicatorRow>;
