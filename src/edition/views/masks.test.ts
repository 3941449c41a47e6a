import { expect, it } from 'vitest';
import { paragraphId } from '../../corpus/ids.ts';
import { reportFrom } from '../../test/support/report.ts';
import { deletedPlaces, lineAt, maskedPlaces, masksByClass } from './masks.ts';

const report = reportFrom('（一）*区生产总值*亿元，印发意见》，成效明显。\n（二）平安*区建设。');
const places = maskedPlaces({ figures: [], numerals: [] }, report);

it('lists every mask of a report once, by class', () => {
  expect(places).toHaveLength(report.masks.length);
  const counted = masksByClass(places).reduce((sum, [, own]) => sum + own.length, 0);
  expect(counted).toBe(report.masks.length);
});

it('shows a place in its line, verbatim', () => {
  for (const place of [...places, ...deletedPlaces(report)]) {
    const { unit, left, middle, right } = lineAt(report, place);
    expect(middle.text).toBe(place.surface);
    expect(report.unitById.get(unit)?.text.slice(left.start, right.end)).toBe(
      left.text + middle.text + right.text,
    );
  }
});

it('lists what reads as broken', () => {
  expect(deletedPlaces(report).map(({ surface }) => surface)).toEqual(['印发意见》']);
});

it('never parts a character beyond the basic plane', () => {
  const rare = reportFrom(`${'𠮷'.repeat(20)}*${'𠮷'.repeat(20)}，印发意见》，${'𠮷'.repeat(20)}`);
  for (const place of [...maskedPlaces({ figures: [], numerals: [] }, rare), ...deletedPlaces(rare)]) {
    const { left, right } = lineAt(rare, place);
    expect(left.text + right.text).not.toMatch(/\p{Surrogate}/u);
  }
  // an odd number of characters away, so that the width ends within one
  const { left, right } = lineAt(reportFrom(`${'𠮷'.repeat(20)}甲*乙${'𠮷'.repeat(20)}`), {
    unit: paragraphId(1),
    start: 41,
    end: 42,
  });
  expect([left.text, right.text]).toEqual([`${'𠮷'.repeat(6)}甲`, `乙${'𠮷'.repeat(7)}`]);
});
