import { expect, it } from 'vitest';
import { readText } from '../../test/support/seed.ts';
import { sameUnits, sumKinds, tileRows } from './tiles.ts';

const TEXT = '一、充分肯定成绩\n\n一年来，“两个确保”落到实处。\n今年要*再接再厉。';
const base = readText(TEXT);

it('gives every piece of the file, in order', () => {
  const rows = tileRows({ text: base }, base);
  expect(rows.map(({ text }) => text).join('')).toBe(TEXT);
  expect(sumKinds(rows).reduce((sum, { characters }) => sum + characters, 0)).toBe([...TEXT].length);
  expect(rows.flatMap(({ masks }) => masks)).toHaveLength(1);
});

it('finds the units of the base in a witness that folds alike and breaks off', () => {
  const witness = readText('一、充分肯定成绩\n\n一年来,"两个确保"落到实处。\n今年要*再接');
  expect([...sameUnits(base, witness)]).toEqual([
    ['s1', 's1'],
    ['p1', 'p1'],
    ['p2', 'p2'],
  ]);
});

it('leaves a unit that the base does not have without a place', () => {
  const witness = readText('一、充分肯定成绩\n\n这一句是网页添的。\n今年要*再接再厉。');
  expect([...sameUnits(base, witness).keys()]).toEqual(['s1', 'p2']);
});
