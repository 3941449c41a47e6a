import { expect, it } from 'vitest';
import { reportId } from '../../corpus/ids.ts';
import { groupNames } from './join.ts';
import type { NamePlace } from './join.ts';
import type { NameFound } from './model.ts';

const place = (report: string, form: string, more: Partial<NameFound> = {}): NamePlace => ({
  report: reportId(report),
  name: {
    start: 0,
    end: form.length,
    form,
    kind: 'enterprise',
    rule: 'list',
    entry: null,
    known: 'everywhere',
    ...more,
  },
});
const grouped = (places: readonly NamePlace[]): string[] =>
  groupNames(places, (entry) => `词条${entry}`).map(
    ({ label, names, places: own }) => `${label} ${names.join('/')} ${own.length}`,
  );

it('joins a short form with the full name of the same report, if that stands first', () => {
  expect(grouped([place('a', '三六零集团'), place('a', '三六零')])).toEqual([
    '三六零集团 三六零集团/三六零 2',
  ]);
  expect(grouped([place('a', '三六零'), place('a', '三六零集团')])).toHaveLength(2);
  expect(grouped([place('a', '三六零集团'), place('b', '三六零')])).toHaveLength(2);
});

it('joins no short form that two full names share', () => {
  expect(grouped([place('a', '东方电子'), place('a', '东方集团'), place('a', '东方')])).toHaveLength(3);
});

it('joins reports by names known everywhere, and keeps all others apart', () => {
  expect(grouped([place('a', '东旭集团'), place('b', '东旭集团')])).toEqual(['东旭集团 东旭集团 2']);
  const road: Partial<NameFound> = { kind: 'place', known: 'report' };
  expect(grouped([place('a', '人民路', road), place('b', '人民路', road)])).toHaveLength(2);
});

it("goes by the lexicon's entry where there is one", () => {
  expect(grouped([place('a', '甲', { entry: 'x' }), place('b', '乙', { entry: 'x' })])).toEqual([
    '词条x 词条x/甲/乙 2',
  ]);
});
