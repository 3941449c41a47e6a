import { expect, test } from 'vitest';
import { textHash } from '../../edition/anchors/record.ts';
import { CARRIED, readReceipt, writeReceipt } from './address.ts';
import { carrying, quotedIn } from './carry.ts';
import { differences, judge } from './verdict.ts';

const hash = (text: string): Promise<string> => Promise.resolve(textHash(text));
const unit = '𠮷祥区开工。今年投资增长10%，力争更好。';
const receiptOf = (quoted: string, of = unit): string => {
  const start = Array.from(of.slice(0, of.indexOf(quoted))).length;
  const end = start + Array.from(quoted).length;
  const hashes = { hash: textHash(quoted), unitHash: textHash(of) };
  return writeReceipt({ unit: 'p1', start, end, ...hashes, quotation: null });
};

test('a receipt takes its quotation along, and what changed is shown by it alone', async () => {
  const sentence = '今年投资增长10%，力争更好。';
  const given = receiptOf(sentence);
  expect(quotedIn(unit, given)).toBe(sentence);
  // a sentence that is cut on the card is not the quotation
  const receipt = readReceipt(await carrying(given, [`……${sentence.slice(2)}`, quotedIn(unit, given)], hash));
  expect(receipt).toEqual({ ...readReceipt(given), quotation: sentence });
  if (!receipt) return;
  const now = { id: 'p1', text: unit.replace('10%', '9%') };
  expect(await judge(receipt, [now], hash)).toEqual({ kind: 'changed' });
  const pieces = differences(receipt.quotation ?? '', now, receipt) ?? [];
  expect(pieces.filter(({ kind }) => kind !== 'both')).toEqual([
    { kind: 'quoted', text: '10' },
    { kind: 'now', text: '9' },
  ]);
});

test('what is not the quotation, too long, or cannot be told stays out', async () => {
  const given = receiptOf('今年投资增长10%');
  expect(await carrying(given, ['今年投资增长11%', ''], hash)).toBe(given);
  expect(await carrying(given, ['今年投资增长10%'], () => Promise.resolve(''))).toBe(given);
  expect(await carrying('p1', ['今年'], hash)).toBe('p1');
  const long = '长'.repeat(CARRIED + 1);
  expect(await carrying(receiptOf(long, long), [long], hash)).toBe(receiptOf(long, long));
});
