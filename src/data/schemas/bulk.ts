/** Which texts may be taken whole and in bulk. */
import { z } from 'astro/zod';
import { id, url } from './shared.ts';

export const bulkRow = z
  .strictObject({
    report: id,
    district: id,
    title: z.string(),
    holder: z.string().describe('Who holds the rights.'),
    statement: z.string().describe('On what terms.'),
    text: url,
    markdown: url,
    tei: url,
    url,
  })
  .describe('A report whose rights permit bulk use; others are to be read and cited, not copied whole.');

export type BulkRow = z.infer<typeof bulkRow>;
