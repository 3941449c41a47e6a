import { expect, it } from 'vitest';
import type { Report, Theme } from '../model.ts';
import { spreadOf } from './spread.ts';

const reports = ['a', 'b', 'c'].map((id) => ({ id })) as unknown as Report[];
const theme = (id: string, counts: Readonly<Record<string, { direct: number; near: number }>>) =>
  ({ id, counts: new Map(Object.entries(counts)) }) as unknown as Theme;

it('counts every report once for each theme, those most spoken of first', () => {
  const rare = theme('rare', { a: { direct: 0, near: 2 }, b: { direct: 1, near: 1 } });
  const common = theme('common', { a: { direct: 3, near: 0 }, b: { direct: 1, near: 0 } });
  expect(spreadOf([rare, common], reports)).toEqual([
    { theme: common, direct: 2, onlyNear: 0, none: 1 },
    { theme: rare, direct: 1, onlyNear: 1, none: 1 },
  ]);
});
