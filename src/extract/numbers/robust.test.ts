/** Whatever is done to the texts: no crash, every surface in its place, every numeral in one list, linear time. */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { paragraphId } from '../../corpus/ids.ts';
import { findNumbers } from './find.ts';
import type { LexiconEntry } from './model.ts';
import { numeralsOf } from './numerals.ts';
import { FigureReader } from './read.ts';
import { usualSpelling } from './spelling.ts';

const root = new URL('../../../', import.meta.url);
const seeds = readdirSync(new URL('seeds/', root))
  .sort()
  .map((name) => readFileSync(new URL(`seeds/${name}`, root), 'utf8'));
const lexicon = readdirSync(new URL('content/indicators/', root))
  .sort()
  .map((name): LexiconEntry => {
    const source = readFileSync(new URL(`content/indicators/${name}`, root), 'utf8');
    const { label, unit, aliases } = parse(source) as Partial<LexiconEntry>;
    return { id: name, label: label ?? '', unit: unit ?? '', aliases: aliases ?? [] };
  });
const reader = new FigureReader(lexicon);
const unitsOf = (texts: readonly string[]) =>
  texts.map((text, index) => ({ id: paragraphId(index + 1), kind: 'body' as const, text, section: null }));

function check(text: string): void {
  const [unit] = unitsOf([text]);
  if (!unit) return;
  const { figures, skipped, unread } = reader.read({ units: [unit], year: 2022 });
  for (const one of [...figures, ...skipped, ...unread]) {
    expect(one.start).toBeLessThan(one.end);
    expect(text.slice(one.start, one.end)).toBe(one.surface);
  }
  for (const figure of figures) {
    expect(figure.masked && (figure.value ?? figure.low ?? figure.high ?? figure.base) !== null).toBe(false);
    expect(figure.quote.start).toBeLessThanOrEqual(figure.start);
    expect(figure.quote.end).toBeGreaterThanOrEqual(figure.end);
    expect(figure.label).not.toBe('');
  }
  // nothing is dropped: every numeral lies in a figure, or stands among the skipped or unread
  const claimed = new Set([...skipped, ...unread].map(({ start }) => start));
  for (const numeral of numeralsOf(usualSpelling(text))) {
    const inside = figures.some(({ start, end }) => start < numeral.end && numeral.start < end);
    expect(inside || claimed.has(numeral.start), `${numeral.text} in ${text}`).toBe(true);
  }
}

const character = fc.constantFrom(
  ...'0123456789０９.，,*×Xx○〇一二三两十百千万亿点半几多余约近超第前后年月日个家项%％分之/-—~至到从由增长下降达成为占全市区“”《》（）()，。；：\n 元人美元次位名倍番𠮷',
);
const edit = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 6 }),
  add: fc.string({ unit: character, maxLength: 8 }),
});

describe('robustness', () => {
  it('survives random edits of the texts', () => {
    const windows = fc.tuple(
      fc.nat({ max: seeds.length - 1 }),
      fc.nat(),
      fc.array(edit, { minLength: 1, maxLength: 12 }),
    );
    fc.assert(
      fc.property(windows, ([seed, from, edits]) => {
        const whole = seeds[seed] ?? '';
        const start = from % whole.length;
        let text = whole.slice(start, start + 400);
        for (const { at, remove, add } of edits) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + add + text.slice(place + remove);
        }
        check(text);
      }),
      { numRuns: 400 },
    );
  });

  it('survives texts of numerals and marks alone', () => {
    fc.assert(fc.property(fc.string({ unit: character, maxLength: 120 }), check), { numRuns: 800 });
  });

  it('counts what stands between two quotations in straight marks, however long the first', () => {
    for (const length of [5, 30, 45, 80]) {
      const text = `提出"${'甲'.repeat(length)}"，建成20个项目，实施"双百"行动。`;
      expect(findNumbers(text).found.map(({ value, unit }) => [value, unit])).toEqual([[20, '个']]);
      expect(findNumbers(`提出"${'甲'.repeat(length)}"，实施"20个项目"行动。`).found).toEqual([]);
    }
  });

  it('gives masked places no value, and slogans no figures, wherever they stand', () => {
    for (const slogan of ['“1+7+2+N”', '“136”', '“两个确保”', '“三清两建”'])
      expect(findNumbers(`坚持${slogan}工作举措。`).found).toEqual([]);
  });

  it('costs no more for each character of a long text, one unit or many', () => {
    const seconds = (texts: readonly string[]): number => {
      // time of this thread alone: a loaded machine does not lengthen it
      const begin = process.threadCpuUsage();
      reader.read({ units: unitsOf(texts), year: 2022 });
      const { user, system } = process.threadCpuUsage(begin);
      return (user + system) / 1e6;
    };
    const text = seeds.join('').replace(/\s+/gu, '');
    const times = (count: number): string => Array<string>(count).fill(text).join('');
    seconds([text]);
    const short = seconds([times(1)]);
    const long = seconds([times(8)]) / 8;
    // a loose bound: a quadratic reader would be eight times slower
    expect(long / short).toBeLessThan(4);
    // hostile: no stop, no space, nothing but numerals or masks
    for (const hostile of [
      '*',
      '1',
      '一',
      '1、',
      '第',
      '“',
      '亿',
      '约',
      '1.',
      '*亿元',
      '分别',
      'X',
      '1-',
      '百分之',
      '（',
      '从1%到',
      '生产总值增长1%，',
      '生产总值、投资分别增长1%、2%，占比达3%，排名全市第1，',
    ])
      expect(
        seconds([hostile.repeat(12_000)]) / Math.max(seconds([hostile.repeat(3_000)]), 0.01),
      ).toBeLessThan(16);
  });
});
