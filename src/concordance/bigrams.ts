/** Pairs of neighbouring Han characters: what texts are likened by. */
import { foldCharacter } from '../corpus/fold.ts';

const HAN = /^\p{Script=Han}$/u;

/** What a character is in a run: its folded code point; 0 where it is passed over, -1 where it ends the run. */
const signs = new Map<number, number>();

function signOf(point: number): number {
  let sign = signs.get(point);
  if (sign === undefined) {
    const folded = foldCharacter(String.fromCodePoint(point));
    // figures and Latin letters are left out: tables of figures would all be alike
    sign = folded === '' ? 0 : HAN.test(folded) ? (folded.codePointAt(0) ?? -1) : -1;
    signs.set(point, sign);
  }
  return sign;
}

/** Each pair is made once: there are few kinds of pairs, and many of each. */
const pairs = new Map<number, Map<number, string>>();

function pairOf(first: number, second: number): string {
  let own = pairs.get(first);
  if (!own) pairs.set(first, (own = new Map<number, string>()));
  let pair = own.get(second);
  if (pair === undefined) own.set(second, (pair = String.fromCodePoint(first, second)));
  return pair;
}

/** Pairs of neighbouring characters of a text, folded, never across a mark of punctuation, each with its count. */
export function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let before = -1;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    const sign = signOf(point);
    if (sign === 0) continue;
    if (before > 0 && sign > 0) {
      const pair = pairOf(before, sign);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    before = sign;
  }
  return counts;
}
