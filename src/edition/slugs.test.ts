import { expect, it } from 'vitest';
import { slugOf } from './slugs.ts';

it('spells names without tones and keeps letters, digits and masks', () => {
  expect(slugOf('东旭集团')).toBe('dongxujituan');
  expect(slugOf('*信息技术产业园')).toBe('xxinxijishuchanyeyuan');
  expect(slugOf('普莱柯生物P3实验室')).toBe('pulaikeshengwup3shiyanshi');
  expect(slugOf('绿色')).toBe('lvse');
  expect(slugOf('“”')).toBe('x');
});
