import { expect, test } from 'vitest';
import { reportFrom } from '../../test/support/report.ts';
import { textName, textOfYear } from './text-name.ts';

test('a text is called by its year, and one with a twin by its genre besides', () => {
  const report = reportFrom('人才。', 'jia-2022');
  expect(textOfYear(report, false)).toBe('2022年文本');
  expect(textOfYear(report, true)).toBe('2022年工作报告');
  expect(textName(report, true).endsWith('2022年工作报告')).toBe(true);
});
