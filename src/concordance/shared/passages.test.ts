import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCharacter } from '../../corpus/fold.ts';
import { findMasks } from '../../corpus/masks.ts';
import { indexOf, longestMatches, sharedTokens, sharedWordings } from './passages.ts';
import { tokensOf } from './tokens.ts';
import type { OwnedText, UnitPlace } from './tokens.ts';

/** What counts in a unit, said anew and slowly: folded letters and figures, and what must agree beside them. */
function plain(text: string): { character: string; counted: boolean; start: number; end: number }[] {
  const masks = findMasks(text);
  const all: { character: string; counted: boolean; start: number; end: number }[] = [];
  let at = 0;
  for (const one of text) {
    const [start, end] = [at, at + one.length];
    at = end;
    const mask = masks.find((span) => span.start <= start && start < span.end);
    if (mask) {
      if (mask.start === start) all.push({ character: '', counted: false, start, end: mask.end });
      continue;
    }
    const folded = foldCharacter(one);
    const digit = (index: number): boolean => /^\p{Nd}$/u.test(foldCharacter(text.charAt(index)));
    if (folded === '') continue;
    const counted = /[\p{L}\p{N}]/u.test(folded);
    if (
      counted ||
      !/\p{P}/u.test(folded) ||
      '%‰'.includes(folded) ||
      (start > 0 && digit(start - 1) && digit(end))
    )
      all.push({ character: folded, counted, start, end });
  }
  return all;
}

const texts = fc.array(
  fc.record({
    owner: fc.constantFrom('甲', '乙', '丙'),
    units: fc.array(fc.string({ unit: fc.constantFrom(...'一二，。“”1.5%*'), maxLength: 24 }), {
      maxLength: 3,
    }),
  }),
  { maxLength: 5 },
);

interface Found {
  readonly wording: string;
  readonly places: readonly UnitPlace[];
}

function found(list: readonly OwnedText[], least: number): Found[] {
  const tokens = tokensOf(list);
  return sharedWordings(tokens, indexOf(tokens), least).map(({ places, length }) => ({
    wording: tokens.wording(places[0] ?? 0, (places[0] ?? 0) + length),
    places: Array.from(places, (place) => tokens.place(place, place + length)),
  }));
}

/** Every stretch of a text unit with `least` counted characters, as characters and place. */
function stretches(list: readonly OwnedText[], least: number): (UnitPlace & { wording: string })[] {
  return list.flatMap(({ units }, text) =>
    units.flatMap((written, unit) => {
      const all = plain(written);
      return all.flatMap((first, from) =>
        all.slice(from).flatMap((last, length) => {
          const part = all.slice(from, from + length + 1);
          if (part.some(({ character }) => character === '')) return [];
          if (part.filter(({ counted }) => counted).length < least) return [];
          const wording = part.map(({ character }) => character).join('');
          return [{ text, unit, start: first.start, end: last.end, wording }];
        }),
      );
    }),
  );
}

const inside = (outer: UnitPlace, inner: UnitPlace): boolean =>
  outer.text === inner.text &&
  outer.unit === inner.unit &&
  outer.start <= inner.start &&
  inner.end <= outer.end;

describe('shared wordings', () => {
  test('every common stretch of two owners lies in the places of some group, and every place reads so', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 4 }), (list, least) => {
        const groups = found(list, least);
        const byWording = new Map<string, (UnitPlace & { wording: string })[]>();
        for (const one of stretches(list, least))
          byWording.set(one.wording, [...(byWording.get(one.wording) ?? []), one]);
        const ownerOf = (place: UnitPlace): string | undefined => list[place.text]?.owner;
        for (const all of byWording.values()) {
          if (new Set(all.map(ownerOf)).size < 2) continue;
          // one group holds them all, each at its own place
          expect(
            groups.some(({ places }) => all.every((one) => places.some((place) => inside(place, one)))),
          ).toBe(true);
        }
        for (const { wording, places } of groups) {
          expect(new Set(places.map(ownerOf)).size).toBeGreaterThan(1);
          // these places and no others
          expect(
            byWording.get(wording)?.map(({ text, unit, start, end }) => ({ text, unit, start, end })),
          ).toEqual(places);
        }
        expect(new Set(groups.map(({ wording }) => wording)).size).toBe(groups.length);
      }),
      { numRuns: 400 },
    );
  });

  test('the tokens called shared are those of the groups', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 4 }), (list, least) => {
        const tokens = tokensOf(list);
        const index = indexOf(tokens);
        const covered = new Uint8Array(tokens.size);
        for (const { places, length } of sharedWordings(tokens, index, least))
          for (const place of places) covered.fill(1, place, place + length);
        expect(sharedTokens(tokens, longestMatches(tokens, index), least)).toEqual(covered);
      }),
      { numRuns: 400 },
    );
  });

  const two = (one: string, other: string): string[] =>
    found(
      [
        { owner: '甲', units: [one] },
        { owner: '乙', units: [other] },
      ],
      8,
    ).map(({ wording }) => wording);

  test('punctuation and white space are passed over', () => {
    expect(two('坚持以人民为中心，全面发展。', '坚持 以人民为中心全面\n发展')).toEqual([
      '坚持以人民为中心全面发展',
    ]);
    expect(two('“两个确保”“十大战略”', '"两个确保""十大战略"')).toEqual(['两个确保十大战略']);
  });

  test('numbers must agree, their points included', () => {
    expect(two('生产总值增长6%以上的目标', '生产总值增长8%以上的目标')).toEqual([]);
    expect(two('生产总值增速3.5个百分点', '生产总值增速35个百分点')).toEqual([]);
    expect(two('一般公共预算收入增长5%', '一般公共预算收入增长５％')).toEqual(['一般公共预算收入增长5%']);
  });

  test('a mask is like nothing, not even like another mask', () => {
    expect(two('全面建设*区现代化新城', '全面建设*区现代化新城')).toEqual([]);
    expect(two('全面建设*区现代化新城', '全面建设某区现代化新城')).toEqual([]);
  });

  test('signs must agree and do not make a passage long enough', () => {
    expect(two('%规上工业增加值', '%规上工业增加值')).toEqual([]);
  });

  test('texts of one owner share nothing with one another', () => {
    const units = ['坚持以人民为中心的发展思想'];
    expect(
      found(
        [
          { owner: '甲', units },
          { owner: '甲', units },
        ],
        8,
      ),
    ).toEqual([]);
  });

  test('a shorter wording is given where it has further places only', () => {
    const list = [
      { owner: '甲', units: ['全面贯彻新发展理念和要求'] },
      { owner: '乙', units: ['全面贯彻新发展理念和要求', '贯彻新发展理念和'] },
    ];
    expect(found(list, 8).map(({ wording, places }) => [wording, places.length])).toEqual([
      ['全面贯彻新发展理念和要求', 2],
      ['贯彻新发展理念和', 3],
    ]);
  });

  test('no passage runs across text units', () => {
    const [one, other] = ['坚持以人民', '为中心的发展'];
    expect(
      found(
        [
          { owner: '甲', units: [one, other] },
          { owner: '乙', units: [one, other] },
        ],
        8,
      ),
    ).toEqual([]);
  });
});

describe('where a number is cut', () => {
  const cuts = (left: string, right: string): boolean => {
    const { cutsNumber } = tokensOf([{ owner: '甲', units: [left + right] }]);
    const at = Array.from(left).length;
    return cutsNumber(at - 1, at) && cutsNumber(at, at - 1);
  };
  test.each([
    ['二十', '三个'],
    ['第二', '十三个'],
    ['三', '分之二'],
    ['三分', '之二'],
    ['三分之', '二的企业'],
    ['百分之', '15'],
    ['5', '万人'],
    ['3', '.5万'],
    ['三', '点五倍'],
    ['三点', '五倍'],
    ['二〇一', '一年'],
    ['十四', '五规划'],
  ])('%s|%s', (left, right) => {
    expect(cuts(left, right)).toBe(true);
  });
  test.each([
    ['一', '、二'],
    ['统一', '一个标准'],
    ['部分', '之一'],
    ['重点', '一项'],
    ['二十三', '个'],
    ['分', '之二'],
  ])('%s|%s is none', (left, right) => {
    const text = left + right;
    const counted = Array.from(text)
      .filter((one) => one !== '、')
      .join('');
    expect(counted.length > 1 && cuts(left.replace('、', ''), right)).toBe(false);
  });
});
