import { expect, it } from 'vitest';
import { barScale, largestRate, matrixFile } from './matrix.ts';

it('draws bars on one scale, and never hides what occurs', () => {
  const bar = barScale(20);
  expect(bar(20)).toBe(78);
  expect(bar(10)).toBe(39);
  expect(bar(0.001)).toBe(0.6);
  expect(bar(0)).toBe(0);
});

it('takes the largest rate of either kind', () => {
  expect(largestRate([{ cells: [{ rate: 3, nearRate: 8 }] }, { cells: [{ rate: 5, nearRate: 0 }] }])).toBe(8);
  expect(largestRate([])).toBe(0);
});

it('makes a file in which every cell opens its sentences, and absence is written out', () => {
  const cell = { direct: 0, near: 0, rate: 0, nearRate: 0, href: '/a/#x-direct', nearHref: '/a/#x-near' };
  const file = matrixFile({
    title: '题',
    note: '注',
    columns: [
      { name: '甲', slot: 0 },
      { name: '乙', slot: 1 },
    ],
    groups: [
      {
        label: '领域',
        rows: [
          {
            label: '主题',
            cells: [{ ...cell, direct: 2, near: 1, rate: 4, nearRate: 2 }, cell],
            difference: '1.2',
          },
        ],
      },
    ],
    largest: 4,
    differenceLabel: 'G²',
    absent: '未提',
  });
  expect(file.match(/href="\/a\/#x-direct"/g)).toHaveLength(2);
  expect(file.match(/href="\/a\/#x-near"/g)).toHaveLength(1);
  expect(file).toContain('未提');
});
