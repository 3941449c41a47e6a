/**
 * What a comparison weighs does not grow with the corpus.
 * `REPORTS=1000 npx vitest run --config src/test/config/vitest.config.ts --project unit src/test/bench/compare`
 * measures a larger one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { drawBody, drawHead } from '../../compare/draw/page.ts';
import { comparedNames, comparedReport, topicsOf, usualComparison } from '../../data/compare.ts';
import { chosenReports } from '../../edition/views/chosen.ts';
import { htmlOf } from '../support/html.ts';
import { editionOf, writeCorpus } from './corpus.ts';

const SMALL = 16;
const LARGE = Number(process.env['REPORTS'] ?? 48);

const kilobytes = (text: string): number => gzipSync(text).length / 1024;

async function measure(reports: number, root: string): Promise<{ page: number; data: number }> {
  const edition = await editionOf(await writeCorpus(path.join(root, String(reports)), reports, 1));
  const chosen = chosenReports(edition);
  const data = chosen.map((report) => kilobytes(JSON.stringify(comparedReport(edition, report))));
  const [topic] = topicsOf(edition);
  if (!topic) throw new Error('no topic');
  const comparison = usualComparison(edition, topic);
  const page = kilobytes([...drawHead(comparison), ...drawBody(comparison)].map(htmlOf).join(''));
  const started = performance.now();
  const others = edition.reports.slice(-Math.min(20, reports));
  for (const report of others) comparedReport(edition, report);
  const each = (performance.now() - started) / others.length;
  const names = kilobytes(JSON.stringify(comparedNames(edition)));
  const sum = data.reduce((total, one) => total + one, 0);
  console.log(
    `${reports} reports, ${edition.districts.length} districts: page ${page.toFixed(1)} KB, data of ${chosen.length} reports ${sum.toFixed(1)} KB in ${2 * chosen.length} files, names of all when asked for ${names.toFixed(1)} KB, ${each.toFixed(0)} ms a report file`,
  );
  return { page, data: sum };
}

it('weighs the same in a larger corpus', { timeout: 900_000 }, async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'duidu-compare-'));
  try {
    const small = await measure(SMALL, root);
    const large = await measure(LARGE, root);
    expect(large.page).toBeLessThan(small.page * 1.1);
    expect(large.data).toBeLessThan(small.data * 1.1);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
