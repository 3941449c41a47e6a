import { expect, it } from 'vitest';
import { reportFrom } from '../test/support/report.ts';
import { editionFrom } from '../test/support/compared.ts';
import { llmsText } from './llms.ts';

const links = {
  home: 'h',
  about: 'a',
  search: 's',
  data: (file: string): string => `d/${file}`,
  report: (id: string): string => `r/${id}/`,
};
const listed = (text: string): string[] => text.split('\n').filter((line) => line.includes('](r/'));

it('lists the latest report of each district, and says where the others are', () => {
  const one = reportFrom('一。', 'jia-2021');
  const later = { ...reportFrom('二。', 'jia-2022'), district: one.district };
  const text = llmsText({ ...editionFrom([one, later]), districts: [one.district] }, links);
  expect(listed(text)).toHaveLength(1);
  expect(listed(text)[0]).toContain('](r/jia-2022/)');
  expect(text).toContain('其余见 d/reports.csv');
});

it('says what the rights leave room for', () => {
  const kept = reportFrom('一。', 'jia-2021');
  const open = { ...reportFrom('二。', 'yi-2022'), rights: { ...kept.rights, bulk: true } };
  const only = '请勿整篇转载';
  expect(llmsText(editionFrom([kept]), links).split(only)).toHaveLength(3);
  expect(llmsText(editionFrom([kept, open]), links)).toContain(`其余逐篇供核对、研究与引证，${only}`);
  expect(llmsText(editionFrom([open]), links)).not.toContain(only);
});

it('is Markdown whatever a title is', () => {
  const report = { ...reportFrom('一。', 'jia-2021'), title: '[甲](乙)*' };
  expect(listed(llmsText(editionFrom([report]), links))[0]).toContain('\\[甲\\](乙)\\*');
});
