import { expect, it } from 'vitest';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { formsOf } from './forms.ts';
import { treatmentOf, wordsOf } from './treatment.ts';

const jia = reportFrom('创新社区，智慧岛，创新社区，双创，智慧岛。', 'jia-2022');
const yi = reportFrom('别的事情。', 'yi-2022');
const reports = [jia, yi];
const theme = themeFrom(reports, ['智慧岛'], ['双创', '创新社区', '孵化器']);

it('lists every form, direct first, with what was found and what was not', () => {
  expect(
    formsOf(theme, reports).map(({ form, kind, total, each }) => [form, kind, total, each.length]),
  ).toEqual([
    ['智慧岛', 'direct', 2, 2],
    ['双创', 'near', 1, 2],
    ['创新社区', 'near', 2, 2],
    ['孵化器', 'near', 0, 2],
  ]);
});

it('orders a report’s own words: the word itself, then the more frequent', () => {
  expect(wordsOf(theme.mentions)).toEqual([
    { form: '智慧岛', kind: 'direct', count: 2 },
    { form: '创新社区', kind: 'near', count: 2 },
    { form: '双创', kind: 'near', count: 1 },
  ]);
});

it('says of a silent report what was expected of it', () => {
  const { direct, near, words, telling, silence } = treatmentOf(theme, yi, { reports, themes: [theme] });
  expect([direct, near, words, telling]).toEqual([0, 0, [], []]);
  expect(silence?.expected).toBeCloseTo((2 / jia.characters) * yi.characters, 10);
  expect(silence?.chance).toBeCloseTo(Math.exp(-(2 / jia.characters) * yi.characters), 10);
  expect(treatmentOf(theme, jia, { reports, themes: [theme] }).silence).toBeNull();
});
