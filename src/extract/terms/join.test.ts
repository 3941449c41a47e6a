import { expect, test } from 'vitest';
import { isTurned, joined, keyOf } from './join.ts';

const homes = (forms: readonly string[]): string[] => {
  const map = joined(forms.map((form) => ({ form, key: keyOf(form) })));
  return forms.map((form) => map.get(keyOf(form)) ?? '');
};

test('punctuation and width make no difference; masks and plus signs do', () => {
  expect(keyOf('甲乙、丙丁')).toBe(keyOf('甲乙，丙丁'));
  expect(keyOf('１＋Ｎ')).toBe(keyOf('1+n'));
  expect(keyOf('亲”“清')).toBe('亲清');
  expect(keyOf('重振*辉煌')).not.toBe(keyOf('重振辉煌'));
  expect(keyOf('1+4')).not.toBe(keyOf('14'));
});

test('the same parts in another order are one', () => {
  expect(isTurned('能力作风建设年', '作风能力建设年')).toBe(true);
  expect(isTurned('建设能力作风年', '作风能力建设年')).toBe(false);
  const [first, second, third] = homes(['乡镇吹哨、部门报到', '部门报到，乡镇吹哨', '部门吹哨、乡镇报到']);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('short forms and numerals are never turned', () => {
  const [first, second] = homes(['三清两建活动季', '两建三清活动季']);
  expect(second).not.toBe(first);
  expect(homes(['甲乙丙丁', '丙丁甲乙'])).toEqual(['甲乙丙丁', '丙丁甲乙']);
});
