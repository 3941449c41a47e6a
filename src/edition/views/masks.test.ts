import { expect, it } from 'vitest';
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
