import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseInteger, chineseNumber, numeralsOf } from './numerals.ts';

const DIGITS = '零一二三四五六七八九';

/** The usual way to write a whole number, for the reader to read back. */
function written(value: number): string {
  if (value < 10) return DIGITS.charAt(value);
  for (const [word, size] of [
    ['亿', 1e8],
    ['万', 1e4],
    ['千', 1e3],
    ['百', 100],
    ['十', 10],
  ] as const) {
    if (value < size) continue;
    const head = written(Math.floor(value / size));
    const rest = value % size;
    const gap = rest > 0 && rest < size / 10 ? '零' : '';
    return `${head}${word}${rest > 0 ? gap + written(rest) : ''}`;
  }
  return '';
}

const read = (text: string): (number | null)[] => numeralsOf(text).map(({ value }) => value);

describe('numerals', () => {
  it('reads back every whole number as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (value) => {
        expect(chineseInteger(written(value))).toBe(value);
      }),
    );
  });

  it('reads Arabic numbers with separators and fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const separated = String(value).replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',');
        expect(read(`${separated}元`)).toEqual([value]);
        const wide = String(value).replace(/\d/gu, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        );
        expect(read(`${wide}元`)).toEqual([value]);
      }),
    );
  });

  it.each([
    ['二十八点六', 28.6],
    ['十', 10],
    ['十二', 12],
    ['两百五', 250],
    ['一千零五', 1005],
    ['一万二', 12000],
    ['三亿五千万', 350_000_000],
    ['〇', 0],
  ])('%s is %d', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each(['三六零', '一一', '十四五', '百十', '二〇二一', '三点'])('%s is no number', (text) => {
    expect(chineseNumber(text)).toBeNull();
  });

  it('reads fractions and per cent in words', () => {
    expect(numeralsOf('百分之十一点六、三分之二、2/3、一半').map(({ form, value }) => [form, value])).toEqual(
      [
        ['percent', 11.6],
        ['fraction', 0.6667],
        ['fraction', 0.6667],
        ['fraction', 0.5],
      ],
    );
  });

  it.each(['*', '＊', '××', 'XX', 'X.X', '1*.5', '3**', '○○', '____', '百分之*', '*.*', '2X.X'])(
    '%s is a masked number, without a value',
    (text) => {
      expect(numeralsOf(text)).toMatchObject([{ masked: true, value: null, text }]);
    },
  );

  it('does not take a product or a version for one number', () => {
    expect(numeralsOf('100×100').map(({ form }) => form)).toEqual(['code']);
    expect(numeralsOf('1.2.3').map(({ form }) => form)).toEqual(['code']);
  });

  it.each([
    ['3万2000人', 32_000],
    ['125亿3456万元', 12_534_560_000],
    ['1亿2千万元', 120_000_000],
    ['3万2千元', 32_000],
    ['１２亿零５００万元', 1_205_000_000],
    ['2万零50人', 20_050],
    ['3万2000多人', 32_000],
    ['3万2000.5元', 32_000.5],
    ['12亿3456.7万元', 1_234_567_000],
    ['1万亿2000亿元', 1_200_000_000_000],
    ['1千500人', 1500],
    ['5千200万元', 52_000_000],
    ['3亿5千6百万元', 356_000_000],
    ['1万3百50人', 10_350],
  ])('%s is one number', (text, value) => {
    expect(numeralsOf(text)).toMatchObject([{ form: 'arabic', value }]);
  });

  it.each([
    ['1，200万元', '1，200万'],
    ['12 345万元', '12 345万'],
    ['1,2000人', '1,2000'],
    ['3亿2000多万元', '3亿2000多万'],
    ['1亿2千余万元', '1亿2千余万'],
    ['3万2百万元', '3万2百万'],
    ['3亿2000元', '3亿2000'],
    ['3万5人', '3万5'],
  ])('nobody can tell what %s is', (text, surface) => {
    expect(numeralsOf(text)).toMatchObject([{ form: 'arabic', value: null, text: surface }]);
  });

  it('numbers in parts without end are read in linear time', () => {
    const from = performance.now();
    for (const piece of ['1万', '1亿1', '3亿2千']) {
      const text = `${piece.repeat(20_000)}年`;
      expect(numeralsOf(text).length).toBeGreaterThan(10_000);
    }
    // half a second; at the square of the length it would be minutes
    expect(performance.now() - from).toBeLessThan(5000);
  });

  it.each([
    ['5亿2022年', ['5', '2022']],
    ['1万5G基站', ['1', '5']],
    ['3万、2000人', ['3', '2000']],
    ['3万65岁以上老人', ['3', '65']],
    ['1.2万3000', ['1.2', '3000']],
    ['12.5 300', ['12.5', '300']],
  ])('%s has several numbers', (text, numbers) => {
    expect(
      numeralsOf(text)
        .filter(({ form }) => form === 'arabic')
        .map((one) => one.text),
    ).toEqual(numbers);
  });

  it('gives numerals in order, none overlapping', () => {
    const character = fc.constantFrom(...'0１9.,，*×X○〇一二十百千万亿点半分之/%年个');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => {
        let end = 0;
        for (const numeral of numeralsOf(text)) {
          expect(numeral.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(numeral.start, numeral.end)).toBe(numeral.text);
          expect(numeral.masked && numeral.value !== null).toBe(false);
          ({ end } = numeral);
        }
      }),
    );
  });
});
