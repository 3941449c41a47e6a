import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences, isLike } from './differences.ts';
import { nearGroups } from './near-groups.ts';
import { indexOf } from './passages.ts';
import { tokensOf } from './tokens.ts';
import type { OwnedText } from './tokens.ts';

const OPTIONS = { least: 12, equal: 0.8 };

const groups = (...units: readonly string[]): string[][] => {
  const list: OwnedText[] = units.map((unit, index) => ({ owner: `区${index}`, units: [unit] }));
  const tokens = tokensOf(list);
  return nearGroups(tokens, indexOf(tokens), OPTIONS).map(({ places }) =>
    places.map(({ from, to }) => {
      const { text, unit, start, end } = tokens.place(from, to);
      return list[text]?.units[unit]?.slice(start, end) ?? '';
    }),
  );
};

describe('wording that is nearly shared', () => {
  test('another number, another word, a word more', () => {
    expect(groups('规模以上工业增加值增长6%以上。', '规模以上工业增加值增长8%以上。')).toEqual([
      ['规模以上工业增加值增长6%以上', '规模以上工业增加值增长8%以上'],
    ]);
    expect(groups('各级党组织和广大党员干部', '甲，各级党组织和党员干部，乙')).toEqual([
      ['各级党组织和广大党员干部', '各级党组织和党员干部'],
    ]);
  });

  test('word for word is not nearly', () => {
    expect(groups('坚持以人民为中心的发展思想不动摇', '坚持以人民为中心，的发展思想不动摇')).toEqual([]);
  });

  test('too short, or too unlike', () => {
    expect(groups('稳中求进工作的总基调', '稳中求进工作总基调')).toEqual([]);
    expect(groups('一般公共预算收入甲乙丙丁完成税收', '一般公共预算收入戊己庚辛完成税收')).toEqual([]);
  });

  test('a number is not cut at the end', () => {
    expect(groups('%规模以上工业增加值增长12.5', '%规上工业增加值同比增长1')).toEqual([]);
    expect(groups('各级党组织和广大党员干部共150名', '各级党组织和党员干部共13人')).toEqual([
      ['各级党组织和广大党员干部共', '各级党组织和党员干部共'],
    ]);
  });

  test('no passage runs across text units, and owners are two', () => {
    const list = [{ owner: '甲', units: ['各级党组织和广大党员干部', '各级党组织和党员干部'] }];
    const tokens = tokensOf(list);
    expect(nearGroups(tokens, indexOf(tokens), OPTIONS)).toEqual([]);
  });

  test('three districts stand together under the longest', () => {
    expect(
      groups('推动宜居宜业宜游的现代化主城区', '建设宜居宜业宜游现代化城区', '打造宜居宜业宜游的现代化城区'),
    ).toEqual([['宜居宜业宜游的现代化主城区', '宜居宜业宜游现代化城区', '宜居宜业宜游的现代化城区']]);
  });
});

describe('with many copies', () => {
  test('every copy of each wording is counted', () => {
    const one = '各级党组织和广大党员干部要担当';
    const other = '各级党组织和党员干部要担当';
    const copies = (text: string) => Array.from({ length: 30 }, () => text);
    const [first, ...rest] = groups(...copies(one), ...copies(other));
    expect([first?.length, rest]).toEqual([60, []]);
  });

  test('a copy inside another number is none', () => {
    expect(
      groups('甲共有党员干部及职工群众代表5', '乙共有党员干部职工群众代表5', '丙共有党员干部职工群众代表52'),
    ).toEqual([['共有党员干部及职工群众代表5', '共有党员干部职工群众代表5', '共有党员干部职工群众代表']]);
  });

  test('nothing is lost in a family without one leading wording', () => {
    // each differs from the next in two characters of twenty, from those further off in all
    const texts = Array.from({ length: 70 }, (_, step) =>
      Array.from({ length: 20 }, (__, place) =>
        String.fromCodePoint(0x6000 + 100 * Math.floor((2 * step + 19 - place) / 20) + place),
      ).join(''),
    );
    const found = new Set(groups(...texts).flat());
    // every tenth agrees with its neighbours word for word, but for an end
    expect(texts.filter((text, step) => step % 10 > 0 && !found.has(text))).toEqual([]);
  });
});

describe('differences', () => {
  test('cover the second passage and account for the first', () => {
    const side = fc.string({ unit: fc.constantFrom(...'一二三四'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(side, side, (a, b) => {
        const tokens = tokensOf([
          { owner: '甲', units: [a] },
          { owner: '乙', units: [b] },
        ]);
        const one = { from: 0, to: a.length };
        const other = { from: a.length + 1, to: a.length + 1 + b.length };
        const { pieces, equal } = differences(tokens, one, other);
        let [i, j] = [one.from, other.from];
        for (const { from, to, same, instead } of pieces) {
          expect(from).toBe(j);
          expect(instead.from).toBe(i);
          if (same) expect(tokens.wording(from, to)).toBe(tokens.wording(i, i + to - from));
          i = same ? i + to - from : instead.to;
          j = to;
        }
        expect([i, j]).toEqual([one.to, other.to]);
        expect(equal).toBe(
          pieces.filter(({ same }) => same).reduce((sum, { from, to }) => sum + to - from, 0),
        );
        for (const share of [0.5, 0.8, 1])
          expect(isLike(tokens, one, other, share)).toBe(equal >= share * Math.max(a.length, b.length));
      }),
    );
  });
});
