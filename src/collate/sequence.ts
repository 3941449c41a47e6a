/** Tokens as a string of one code unit each: what anchors are looked for in. */
import type { Body } from './tokens.ts';

export interface Sequence {
  readonly normals: readonly string[];
  /** One code unit a token; tokens of the same normal form have the same one. */
  readonly codes: string;
  /** Tokens with which a text unit begins, the end of the text included, ascending. */
  readonly starts: readonly number[];
}

/** More different characters than this share one code: anchors are checked against `normals`. */
const CODES = 0xffff;

/** Both texts in one alphabet. */
export function sequencesOf(bodies: readonly Body[]): Sequence[] {
  const alphabet = new Map<string, number>();
  return bodies.map(({ tokens, units }) => {
    const normals = tokens.map(({ normal }) => normal);
    const parts: string[] = [];
    for (const normal of normals) {
      let code = alphabet.get(normal);
      if (code === undefined) {
        code = Math.min(alphabet.size, CODES);
        alphabet.set(normal, code);
      }
      parts.push(String.fromCharCode(code));
    }
    const starts: number[] = [];
    let token = 0;
    for (const { start } of units) {
      while ((tokens[token]?.start ?? Infinity) < start) token += 1;
      if (starts.at(-1) !== token) starts.push(token);
    }
    if (starts.at(-1) !== tokens.length) starts.push(tokens.length);
    return { normals, codes: parts.join(''), starts };
  });
}
