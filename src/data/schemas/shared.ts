/** What rows of many kinds have. */
import { z } from 'astro/zod';

export const offset = z.int().nonnegative();
export const id = z.string().min(1);
export const unitId = z
  .string()
  .regex(/^[ps]\d+$/)
  .describe('Id of a text unit: p12 is a body paragraph, s3 a heading on its own line.');
export const url = z.string().regex(/^\//).describe('Root-relative, base path included.');
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const encoding = z.enum(['utf-8', 'gb18030']);

export const sourceSpan = z
  .strictObject({ seed: id, start: offset, end: offset })
  .describe(
    'Half-open range of the decoded seed in code points, line ends as they are, a BOM as character 0.',
  );
export const source = z.array(sourceSpan);

/** Times in ten thousand characters. */
export const rate = z.number().nonnegative();

/** Where something stands: text unit, code points in it, its seed's, its address. */
export const range = { report: id, paragraph: unitId, start: offset, end: offset, source, url };
