import { expect, it } from 'vitest';
import type { FieldShare } from '../../edition/views/policy/shares.ts';
import { reportFrom } from '../../test/support/report.ts';
import { fieldAnchor, furthestApart, mostSaid } from './labels.ts';

const shares = (...list: number[]): FieldShare[] =>
  (['产业', '生态', null] as const).map((field, index) => ({
    field,
    characters: list[index] ?? 0,
    share: (list[index] ?? 0) / 100,
    stretches: [],
  }));
const row = (id: string, ...list: number[]): Parameters<typeof furthestApart>[0][number] => ({
  report: reportFrom('甲', id),
  shares: shares(...list),
});

it('names the field that is furthest apart, never what has none', () => {
  expect(furthestApart([row('jia', 40, 5, 0), row('yi', 30, 0, 90)])).toBe(
    '两个领域里，产业差得最远：jia占 40.0%，yi只占 30.0%',
  );
  expect(furthestApart([row('jia', 1, 5, 0), row('yi', 1, 0, 90)])).toContain('yi没有一句归进去');
});

it('says what one report speaks of most', () => {
  expect(furthestApart([row('jia', 40, 5, 50)])).toBe('说得最多的是产业，占 40.0%');
  expect(mostSaid(shares(0, 0, 9))).toBeNull();
});

it('gives each field an anchor', () => {
  expect([fieldAnchor(shares(1), '生态'), fieldAnchor(shares(1), null)]).toEqual(['f2', 'f0']);
});
