import { expect, test } from 'vitest';
import { leadOf } from './related.ts';

const page = { kindLabel: '指标', match: 'name', name: '研发目标' } as const;

test.each([
  ['谁的研发目标更高', '问句提到的指标'],
  ['研发目标', '指标'],
  [' 研发目标 ', '指标'],
  ['研发', '指标'],
])('the page of a name within a question is no answer to it: %s', (query, lead) => {
  expect(leadOf(query, page)).toBe(lead);
});

test('what was spelled or found in a page’s text is told as ever', () => {
  expect(leadOf('yanfamubiao', { ...page, match: 'pinyin' })).toBe('指标');
  expect(leadOf('谁的研发目标更高', { ...page, match: 'text', name: '' })).toBe('指标');
});
