import { expect, it } from 'vitest';
import type { UnitId } from '../corpus/ids.ts';
import { reportFrom } from '../test/support/report.ts';
import { readText } from '../test/support/seed.ts';
import { placesOf } from './places.ts';

const TEXT = '𠮷县工作报告\n\n今年𠮷县建设智慧岛。明年再建。\n';

it('gives places and their sources in code points', () => {
  const document = readText(TEXT);
  const report = reportFrom('', 'jia-2022', document);
  const unit = document.paragraphs.find(({ text }) => text.includes('智慧岛'));
  const at = unit?.text.indexOf('智慧岛') ?? -1;
  const row = placesOf(report)(unit?.id ?? ('p1' as UnitId), { start: at, end: at + 3 });
  expect(
    Array.from(unit?.text ?? '')
      .slice(row.start, row.end)
      .join(''),
  ).toBe('智慧岛');
  expect(row.source.map(({ start, end }) => Array.from(document.text).slice(start, end).join(''))).toEqual([
    '智慧岛',
  ]);
});

it('has a range for each piece that a paragraph was joined from', () => {
  const document = readText(TEXT);
  const [unit] = document.paragraphs;
  if (!unit) throw new Error('the text has a paragraph');
  const { seed } = document;
  const source = [
    { seed, start: 7, end: 9 },
    { seed, start: 12, end: 20 },
  ];
  const report = reportFrom('', 'jia-2022', { ...document, paragraphs: [{ ...unit, source }] });
  const row = placesOf(report)(unit.id, { start: 1, end: 4 });
  expect(row.source).toHaveLength(2);
  expect(row.source.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(3);
});
