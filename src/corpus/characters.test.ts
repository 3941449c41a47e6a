import { describe, expect, it } from 'vitest';
import { nesting } from './characters.ts';
import { codePointOffsets, codePoints, countCharacters } from './count.ts';
import { fold } from './fold.ts';
import { findMasks } from './masks.ts';

const masks = (text: string): string[] =>
  findMasks(text).map(({ start, end }) => `${start}:${text.slice(start, end)}`);

describe('nesting', () => {
  it('marks quotations and brackets, their marks included', () => {
    expect([...nesting('甲“乙（丙）”丁')].join('')).toBe('01111110');
  });
  it('ignores marks without partner', () => {
    expect([...nesting('甲“乙）丙')].join('')).toBe('00000');
  });
});

describe('counting', () => {
  it('counts code points, white space apart', () => {
    expect(countCharacters('增长9\u00a0%\u3000以上\n')).toBe(6);
    expect(codePoints('\u{20000}区')).toBe(2);
  });
  it('turns UTF-16 offsets into code points', () => {
    const point = codePointOffsets('甲\u{20000}乙');
    expect([0, 1, 3, 4].map(point)).toEqual([0, 1, 2, 3]);
    expect(codePointOffsets('甲乙')(2)).toBe(2);
  });
});

describe('findMasks', () => {
  it('finds stars, crosses and capital X in place of words and figures', () => {
    expect(masks('*区完成**亿元')).toEqual(['0:*', '4:**']);
    expect(masks('××区增长×%')).toEqual(['0:××', '5:×']);
    expect(masks('XX区增长X.X%')).toEqual(['0:XX', '5:X', '7:X']);
  });
  it('leaves products and Latin names alone', () => {
    expect(masks('2×3米，SpaceX公司，PPP模式，XR产业')).toEqual([]);
  });
});

describe('fold', () => {
  it('levels width, quotation marks, dashes, case and white space', () => {
    expect(fold('“ＧＤＰ”，増长—９ ％')).toBe('"gdp",増长-9%');
    expect(fold('*、。《》')).toBe('*、。《》');
  });
});
