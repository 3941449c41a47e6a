/** Pairs of neighbouring Han characters: what texts are likened by. */
import { foldCharacter } from '../corpus/fold.ts';
import type { PairNumbers } from './pair-numbers.ts';

const HAN = /^\p{Script=Han}$/u;

const UNREAD = -2;
const POINTS = 0x110000;
/** What a character is in a run: its folded code point; 0 where it is passed over, -1 where it ends the run. */
const signs = new Int32Array(POINTS).fill(UNREAD);

function signOf(point: number): number {
  const known = signs[point] ?? UNREAD;
  if (known !== UNREAD) return known;
  const folded = foldCharacter(String.fromCodePoint(point));
  // figures and Latin letters are left out: tables of figures would all be alike
  const sign = folded === '' ? 0 : HAN.test(folded) ? (folded.codePointAt(0) ?? -1) : -1;
  signs[point] = sign;
  return sign;
}

/**
 * The pairs of neighbouring characters of a text, folded, never across a mark of punctuation, in order: by numbers,
 * since a corpus has few kinds of pairs and many millions of each.
 * @param into Is handed the number of each.
 */
export function pairsIn(text: string, numbers: PairNumbers, into: (pair: number) => void): void {
  let before = -1;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    const sign = signOf(point);
    if (sign === 0) continue;
    if (before > 0 && sign > 0) into(numbers.of(before, sign));
    before = sign;
  }
}

/** As the two characters stand in a text. */
export const pairText = (first: number, second: number): string => String.fromCodePoint(first, second);
