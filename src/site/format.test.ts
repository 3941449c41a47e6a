import { expect, it } from 'vitest';
import { decimal, grouped, han, hanCount, hanDate, paragraphLabel, percent } from './format.ts';

it('groups thousands', () => {
  expect([0, 999, 1000, 18163, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '18,163', '1,234,567']);
});

it('writes Han numerals', () => {
  expect([0, 4, 10, 11, 20, 21, 99, 100].map(han)).toEqual([
    '零',
    '四',
    '十',
    '十一',
    '二十',
    '二十一',
    '九十九',
    '一百',
  ]);
  expect([101, 200, 1000, 1001, 2100].map(han)).toEqual(['101', '两百', '一千', '1,001', '2,100']);
  expect([1, 2, 3].map(hanCount)).toEqual(['一', '两', '三']);
});

it('writes shares, rates, dates and places', () => {
  expect(percent(0.6033)).toBe('60.3%');
  expect([0, 22.64].map(decimal)).toEqual(['0', '22.6']);
  expect(hanDate('2022-02-19')).toBe('2022\u00a0年\u00a02\u00a0月\u00a019\u00a0日');
  expect([paragraphLabel('p28'), paragraphLabel('s3')]).toEqual(['第\u00a028\u00a0段', '标题']);
});
