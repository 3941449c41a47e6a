/** What collating costs: a megabyte with one character in a hundred changed, and most of it missing. */
import { expect, it } from 'vitest';
import type { UnitId } from '../corpus/ids.ts';
import { seededRandom } from '../test/bench/random.ts';
import { collate } from './collate.ts';
import { bodyOf } from './tokens.ts';
import type { Body } from './tokens.ts';

/** Characters in a megabyte of Chinese. */
const MEGABYTE = 350_000;
const FORMULAS = [
  '坚持以人民为中心的发展思想，',
  '持续优化营商环境，',
  '推动高质量发展，',
  '全面加强党的建设。',
];

const bodyFrom = (units: readonly string[]): Body =>
  bodyOf({
    units: units.map((text, index) => ({ id: `p${index + 1}` as UnitId, kind: 'body', text, section: null })),
  });

function madeUp(length: number, seed: number): string[] {
  const random = seededRandom(seed);
  const characters = Array.from({ length: 900 }, (_, index) => String.fromCharCode(0x4e00 + index * 7));
  const units: string[] = [];
  for (let made = 0; made < length; made += units.at(-1)?.length ?? 0) {
    let text = '';
    while (text.length < 180)
      text +=
        random.next() < 0.2
          ? random.pick(FORMULAS)
          : `${random.pick(characters)}${random.pick(characters)}${random.pick(characters)}${random.next() < 0.2 ? '，' : ''}`;
    units.push(`${text}。`);
  }
  return units;
}

function changed(units: readonly string[], seed: number): string[] {
  const random = seededRandom(seed);
  return units.map((unit) =>
    Array.from(unit, (one) => {
      if (random.next() > 0.01) return one;
      const dice = random.below(3);
      return dice === 0 ? '' : dice === 1 ? `${one}乙` : '甲';
    }).join(''),
  );
}

function timed(length: number, share: number): { readonly common: number; readonly seconds: number } {
  const units = madeUp(length, 7);
  const base = bodyFrom(units);
  const kept = units.filter(
    (_, index) => index / units.length < share / 2 || index / units.length > 1 - share / 2,
  );
  const witness = bodyFrom(changed(kept, 11));
  // processor time: what else the machine does is no matter
  const before = process.cpuUsage();
  const { common } = collate(base, witness);
  const { user, system } = process.cpuUsage(before);
  return { common: common / base.tokens.length, seconds: (user + system) / 1e6 };
}

it('takes seconds for a megabyte, and finds nearly all that agrees', { timeout: 120_000 }, () => {
  const whole = timed(MEGABYTE, 1);
  expect(whole.common).toBeGreaterThan(0.97);
  expect(whole.seconds).toBeLessThan(20);
});

it(
  'grows with the text, not with its square, also where two fifths are missing',
  { timeout: 120_000 },
  () => {
    timed(MEGABYTE / 8, 0.6);
    const quarter = timed(MEGABYTE / 4, 0.6);
    const whole = timed(MEGABYTE, 0.6);
    expect(whole.common).toBeGreaterThan(0.57);
    expect(whole.seconds).toBeLessThan(20);
    // a square would be sixteen times
    expect(whole.seconds).toBeLessThan(10 * quarter.seconds);
  },
);
