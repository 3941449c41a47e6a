/**
 * How alike two texts are, told from 64 bits of each: a text that is not kept
 * can be recognised after small changes. Charikar's simhash over pairs of
 * neighbouring folded characters: M. Charikar, “Similarity estimation techniques
 * from rounding algorithms”, STOC 2002.
 */
import { fold } from '../../corpus/fold.ts';

const BITS = 64;
const WORD = 32;

/** FNV-1a over code points, with a last mixing: neighbouring characters must not have neighbouring values. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** 16 hexadecimal digits; texts that share most pairs of characters share most bits. */
export function sketch(text: string): string {
  const characters = Array.from(fold(text));
  const pairs =
    characters.length < 2 ? characters : characters.slice(1).map((one, i) => (characters[i] ?? '') + one);
  const sums = new Int32Array(BITS);
  for (const pair of pairs) {
    const words = [hash(pair, 0), hash(pair, 0x9e3779b9)];
    for (let bit = 0; bit < BITS; bit += 1) {
      const set = ((words[bit < WORD ? 0 : 1] ?? 0) >>> (bit % WORD)) & 1;
      sums[bit] = (sums[bit] ?? 0) + (set === 1 ? 1 : -1);
    }
  }
  let digits = '';
  for (let at = 0; at < BITS; at += 4) {
    let digit = 0;
    for (let bit = 0; bit < 4; bit += 1) if ((sums[at + bit] ?? 0) > 0) digit |= 1 << bit;
    digits += digit.toString(16);
  }
  return digits;
}

const ones = (digit: number): number => (digit & 1) + ((digit >> 1) & 1) + ((digit >> 2) & 1) + (digit >> 3);

/** How many of the 64 bits differ: 0 for the same pairs, about 32 for texts that have nothing in common. */
export function distance(a: string, b: string): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1)
    sum += ones(Number.parseInt(a.charAt(at), 16) ^ Number.parseInt(b.charAt(at), 16));
  return sum;
}

/**
 * Beyond this, two texts are strangers: half of unrelated pairs lie beyond 32, one in some 4,000 within 18
 * (three and a half standard deviations of a fair coin thrown 64 times).
 */
export const ALIKE = 18;
