import { expect, test } from 'vitest';
import { reportFrom } from '../../test/support/report.ts';
import { movedIn } from './moved.ts';

const report = reportFrom(
  '第一段的文字在这里，写得很长。\n\n（一）总要求。第二段的文字在这里，也写得很长。\n',
);

test('an old address is an anchor where its text stands, unless another text has the address now', () => {
  const { byUnit, gone } = movedIn(report, [
    { from: 'p1', to: 'p2' },
    { from: 'p7', to: 'p1' },
    { from: 'p8', to: null },
    { from: 's9', to: 's1' },
    { from: 'p2', to: null },
  ]);
  expect(byUnit.get('p1')).toEqual({ own: ['p7'], others: [{ from: 'p1', to: 'p2' }] });
  expect(byUnit.get('p2')).toEqual({ own: ['s9'], others: [{ from: 'p2', to: null }] });
  expect(gone).toEqual(['p8']);
});

test('one address is one anchor, whatever stood there', () => {
  const { byUnit, gone } = movedIn(report, [
    { from: 'p7', to: 'p1' },
    { from: 'p7', to: 'p2' },
    { from: 'p7', to: null },
  ]);
  expect(Array.from(byUnit.values(), ({ own }) => own)).toEqual([['p7']]);
  expect(gone).toEqual([]);
});

test('of several texts that are gone from one address a reader is told once', () => {
  const { byUnit } = movedIn(report, [
    { from: 'p2', to: null, seal: `${'0'.repeat(16)} ${'0'.repeat(16)}` },
    { from: 'p2', to: null, seal: `${'1'.repeat(16)} ${'1'.repeat(16)}` },
  ]);
  expect(byUnit.get('p2')?.others).toHaveLength(1);
});
