/**
 * Which reports are on record, `content/anchors.yaml`: without it, whoever deleted a record would switch off what
 * guards the addresses of that report, and nothing would say so.
 */
import { z } from 'astro/zod';
import { Diagnostic } from '../../diagnostics/diagnostic.ts';

export const LEDGER = 'anchors.yaml';

export const ledgerSchema = z.strictObject({ recorded: z.array(z.string()) });

export type LedgerData = z.infer<typeof ledgerSchema>;

const HEAD = `# 已经记录锚点的报告，由 npm run anchors 与 npm run add 写入。名单上的报告若没有记录文件，构建即告失败。
# 撤下一篇时，连同它的 .yaml 和 .anchors.json 删去这里的一行。
`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The file's text, ids in order and once each. */
export const ledgerText = (ids: Iterable<string>): string =>
  `${HEAD}recorded:\n${[...new Set(ids)]
    .sort(compare)
    .map((id) => `  - ${id}\n`)
    .join('')}`;

interface Ledger {
  readonly data: LedgerData;
  readonly file: string;
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/**
 * What is listed and is no longer there.
 * @param reports Ids of the reports that have a file, be it readable or not. @param records Ids of the records.
 */
export function checkLedger(
  { data: { recorded }, file, lineOf }: Ledger,
  reports: readonly string[],
  records: readonly string[],
): Diagnostic[] {
  const [there, kept] = [new Set(reports), new Set(records)];
  return recorded.flatMap((report, index) => {
    const at = { file, line: lineOf(['recorded', index]) };
    if (!there.has(report)) return [new Diagnostic('anchors-report-gone', { report }, at)];
    if (!kept.has(report)) return [new Diagnostic('anchors-record-gone', { report }, at)];
    return [];
  });
}
