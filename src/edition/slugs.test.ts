import { expect, it } from 'vitest';
import { nameSlug } from './slugs.ts';

it('spells names without tones and keeps letters, digits and masks', () => {
  expect(nameSlug('东旭集团')).toBe('dongxujituan');
  expect(nameSlug('*信息技术产业园')).toBe('xxinxijishuchanyeyuan');
  expect(nameSlug('普莱柯生物P3实验室')).toBe('pulaikeshengwup3shiyanshi');
  expect(nameSlug('绿色')).toBe('lvse');
  expect(nameSlug('“”')).toBe('x');
});
