import { expect, it } from 'vitest';
import { findMasks } from '../../corpus/masks.ts';
import { readText } from '../../test/support/seed.ts';
import { maskLines } from './masks.ts';

it('shows every masked place with its neighbours', () => {
  const { units } = readText('推动*发展，完成投资**亿元。\n');
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const masks = units.flatMap((unit) => findMasks(unit.text).map((span) => ({ unit: unit.id, ...span })));
  expect(
    maskLines({ masks, unitById }).map(({ left, mask, right }) => `${left.text}|${mask}|${right.text}`),
  ).toEqual(['推动|*|发展，完成投资**亿元。', '推动*发展，完成投资|**|亿元。']);
});
