import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest as closestBy } from './closest.ts';
import type { Closest, ClosestOptions, Passage } from './closest.ts';
import { FeatureCounter } from './features.ts';

interface Worded extends Passage {
  readonly words: readonly string[];
}

const passage = (group: string, text: string): Worded => ({ group, words: text.split(' ') });

const counts = ({ words }: Worded): Map<string, number> =>
  new Map([...Map.groupBy(words, (word) => word)].map(([word, same]) => [word, same.length]));

function closest(passages: readonly Worded[], options: ClosestOptions): Closest[][] {
  const numbers = new Map<string, number>();
  const counter = new FeatureCounter(true);
  for (const { words } of passages) {
    for (const word of words) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      counter.add(number);
    }
    counter.next();
  }
  return closestBy(passages, counter.table(), options);
}

const ALL = { from: 0, groups: 9, places: 99, weighed: 99 };

describe('closest', () => {
  const passages = [
    passage('甲', '营商 环境 审批'),
    passage('乙', '营商 环境 服务'),
    passage('乙', '乡村 振兴'),
    passage('丙', '环境 保护'),
    passage('甲', '营商 环境 审批 窗口'),
  ];

  it('finds the nearest passage of each other group, the nearest group first', () => {
    expect(closest(passages, ALL)[0]?.map(({ group, passage: at }) => [group, at])).toEqual([
      ['乙', 1],
      ['丙', 3],
    ]);
  });

  it('never compares a group with itself', () => {
    for (const [at, found] of closest(passages, ALL).entries())
      for (const { group } of found) expect(group).not.toBe(passages[at]?.group);
  });

  it('has nothing where nothing is near enough', () => {
    expect(closest(passages, { ...ALL, from: 0.99 })).toEqual([[], [], [], [], []]);
    expect(closest(passages, ALL)[2]).toEqual([]);
  });

  it('looks up the rarest features only, and still weighs the others', () => {
    // 环境 stands in four passages, 营商 in three: with three places 乙 is found by 服务 or 营商 alone
    const some = closest(passages, { ...ALL, places: 4 });
    expect(some[0]?.map(({ passage: at }) => at)).toEqual([]);
    const more = closest(passages, { ...ALL, places: 5 });
    expect(more[0]?.map(({ passage: at }) => at)).toEqual([1]);
    expect(more[0]?.[0]?.cosine).toBeCloseTo(closest(passages, ALL)[0]?.[0]?.cosine ?? 0, 12);
  });

  it('gives 1 for the same features in the same proportions', () => {
    const [[first] = []] = closest(
      [passage('甲', '一 二'), passage('乙', '一 二'), passage('丙', '三')],
      ALL,
    );
    expect(first?.cosine).toBeCloseTo(1, 12);
  });

  it('finds the nearest of each kin where a group has several', () => {
    const [first] = closest(
      passages.map((one, at) => ({ ...one, kin: String(at) })),
      ALL,
    );
    expect(first?.map(({ passage: at }) => at)).toEqual([1, 3]);
    const [, , , fourth] = closest(
      passages.map((one, at) => ({ ...one, kin: String(at) })),
      ALL,
    );
    expect(fourth?.map(({ passage: at }) => at).sort()).toEqual([0, 1, 4]);
  });

  it('weighs what stands everywhere only when it is smoothed', () => {
    const two = [passage('甲', '一 二 三'), passage('乙', '一 二 四')];
    expect(closest(two, ALL)[0]).toEqual([]);
    const shared = 2 * Math.log(2) ** 2;
    const [[first] = []] = closest(two, { ...ALL, smoothed: true });
    expect(first?.cosine).toBeCloseTo(shared / (shared + Math.log(3) ** 2), 12);
  });

  it('cuts the count of a feature at 65,535, and takes it for no other', () => {
    const often = (group: string, one: string, times: number): Worded => ({
      group,
      words: Array.from({ length: times }, () => one),
    });
    const found = closest(
      [often('甲', '一', 2 ** 20), often('乙', '一', 1), often('丙', '二', 1), often('丙', '三', 1)],
      ALL,
    );
    expect(found.map((list) => list.map(({ passage: at }) => at))).toEqual([[1], [0], [], []]);
  });

  it('finds what comparing all pairs finds', () => {
    const words = fc.array(fc.constantFrom('一', '二', '三', '四', '五', '六'), {
      minLength: 1,
      maxLength: 5,
    });
    const some = fc.array(fc.tuple(fc.constantFrom('甲', '乙', '丙'), words), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(some, (rows) => {
        const own = rows.map(([group, list]) => passage(group, list.join(' ')));
        const found = closest(own, { ...ALL, from: 0.01 });
        const weights = own.map((one) => {
          const raw = [...counts(one)].map(([word, count]) => {
            const having = own.filter(({ words: some }) => some.includes(word)).length;
            return [word, (1 + Math.log(count)) * Math.log(own.length / having)] as const;
          });
          const length = Math.hypot(...raw.map(([, weight]) => weight));
          return new Map(raw.map(([word, weight]) => [word, length === 0 ? 0 : weight / length]));
        });
        for (const [a, one] of own.entries())
          for (const group of ['甲', '乙', '丙'].filter((name) => name !== one.group)) {
            const best = Math.max(
              0,
              ...own.map((other, b) =>
                other.group === group
                  ? [...(weights[a] ?? [])].reduce(
                      (sum, [word, weight]) => sum + weight * (weights[b]?.get(word) ?? 0),
                      0,
                    )
                  : 0,
              ),
            );
            const got = found[a]?.find((row) => row.group === group)?.cosine ?? 0;
            expect(got).toBeCloseTo(best < 0.01 ? 0 : best, 9);
          }
      }),
    );
  });

  it('finds the best of those that share one of the features looked up', () => {
    const words = fc.array(fc.constantFrom('一', '二', '三', '四', '五', '六'), {
      minLength: 1,
      maxLength: 5,
    });
    const some = fc.array(fc.tuple(fc.constantFrom('甲', '乙', '丙', '丁'), words), {
      minLength: 5,
      maxLength: 14,
    });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 12 }), (rows, places) => {
        const own = rows.map(([group, list]) => passage(group, list.join(' ')));
        const order = [...new Set(own.flatMap(({ words: some }) => some))];
        const having = (word: string): number => own.filter(({ words: some }) => some.includes(word)).length;
        const full = closest(own, { from: 0.05, groups: 9, places: 999, weighed: 999 });
        for (const [a, [best]] of closest(own, { from: 0.05, groups: 1, places, weighed: 999 }).entries()) {
          let left = places;
          const looked = [...new Set(own[a]?.words ?? [])]
            .sort((x, y) => having(x) - having(y) || order.indexOf(x) - order.indexOf(y))
            .filter((word) => (left -= having(word)) >= 0);
          const found = (full[a] ?? []).find(({ passage: at }) =>
            looked.some((word) => own[at]?.words.includes(word)),
          );
          // of a group only its nearest passage is in `full`: what is found is never worse
          if (found) expect(best?.cosine ?? 0).toBeGreaterThanOrEqual(found.cosine - 1e-9);
          if (best) expect(best.cosine).toBeLessThanOrEqual((full[a]?.[0]?.cosine ?? 0) + 1e-9);
        }
      }),
    );
  });
});

it('costs about four times as much for four times the passages', () => {
  const made = (count: number): Worded[] =>
    Array.from({ length: count }, (_, at) =>
      passage(
        `g${at % 40}`,
        Array.from({ length: 30 }, (_one, i) => `w${(at * 31 + i * i * 17) % 700}`).join(' '),
      ),
    );
  const seconds = (passages: readonly Worded[]): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const from = process.cpuUsage();
        closest(passages, { from: 0.1, groups: 3, places: 200, weighed: 40 });
        const { user, system } = process.cpuUsage(from);
        return (user + system) / 1e6;
      }),
    );
  const [few, many] = [made(1000), made(4000)];
  seconds(few);
  expect(seconds(many)).toBeLessThan(10 * Math.max(0.02, seconds(few)));
});
