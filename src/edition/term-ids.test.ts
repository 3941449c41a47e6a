import { expect, test } from 'vitest';
import { termSlug, slugsOf } from './term-ids.ts';

test('spells forms in pinyin, formulas and masks in words', () => {
  expect(termSlug('两个确保')).toBe('liang-ge-que-bao');
  expect(termSlug('1+7+2+N')).toBe('shu-1-jia-7-jia-2-jia-n');
  expect(termSlug('管委会+公司')).toBe('guan-wei-hui-jia-gong-si');
  expect(termSlug('*+N')).toBe('yin-jia-n');
  expect(termSlug('13710')).toBe('shu-13710');
  expect(termSlug('亲”“清')).toBe('qin-qing');
});

test('cuts a long slogan and tells it from others by a hash', () => {
  const slug = termSlug('企业出题、先期投入、协同创新、市场验收、政府补助');
  expect(slug).toMatch(/^qi-ye-chu-ti-xian-qi-tou-ru-xie-tong-chuang-xin-shi-chang-[0-9a-f]{4}$/);
});

test('gives a hash only to forms that sound alike, and to those that an editor’s id has taken', () => {
  const slugs = slugsOf(['三农', '三弄', '双减', '四新'], new Set(['si-xin']));
  expect(slugs.get('双减')).toBe('shuang-jian');
  expect(slugs.get('三农')).toMatch(/^san-nong-[0-9a-f]{4}$/);
  expect(slugs.get('三弄')).toMatch(/^san-nong-[0-9a-f]{4}$/);
  expect(slugs.get('四新')).toMatch(/^si-xin-[0-9a-f]{4}$/);
  expect(new Set(slugs.values()).size).toBe(4);
});
