import { expect, it } from 'vitest';
import { figures } from './figures.ts';

const found = (text: string): string[] => figures(text).map(({ start, end }) => text.slice(start, end));

it('takes a number with its unit', () => {
  expect(found('2021年完成地区生产总值接近700亿元，增速6.3%，宣讲420余场')).toEqual([
    '2021年',
    '700亿元',
    '6.3%',
    '420余场',
  ]);
});

it('leaves bare numbers, slogans and long runs alone', () => {
  expect(found('“1+7+2+N”机制，排名全市第2，5G')).toEqual([]);
  expect(found('123456789012亿元')).toEqual([]);
});
