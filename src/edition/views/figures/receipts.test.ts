import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { figureFrom } from '../../../test/support/figure.ts';
import { reportFrom } from '../../../test/support/report.ts';
import { readReceipt } from '../../../scripts/receipt/address.ts';
import { judge } from '../../../scripts/receipt/verdict.ts';
import { receiptsOf } from './receipts.ts';

const hash = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('hex').slice(0, 16));

test('a figure is cited by its sentence, which a visit finds again, moved or changed', async () => {
  const text = '𠀀工程开工。今年投资增长10%，力争更好。';
  const report = reportFrom(text);
  const start = text.indexOf('今年');
  const given = receiptsOf(report)(figureFrom({ quote: { start, end: text.length } }));
  const receipt = readReceipt(given);
  expect(receipt).toMatchObject({ unit: 'p1', start: 6, end: Array.from(text).length, quotation: null });
  if (!receipt) return;
  const verdict = (units: readonly string[]) =>
    judge(
      receipt,
      units.map((one, n) => ({ id: `p${n + 1}`, text: one })),
      hash,
    );
  expect(await verdict([text])).toMatchObject({ kind: 'same', whole: true });
  // one paragraph more before it: the mark would lead to another number
  expect(await verdict(['去年投资增长9%，好于预期很多。', text])).toMatchObject({
    kind: 'moved',
    at: { unit: 'p2' },
  });
  expect(await verdict([text.replace('10%', '11%')])).toEqual({ kind: 'changed' });
});
