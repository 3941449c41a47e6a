/** What stands around a place. No cut parts the two halves of a character beyond the basic plane. */
import type { Span } from './model.ts';

const PAIR = /^[\ud800-\udbff][\udc00-\udfff]$/;

/** `at` (UTF-16), or the place behind the character that a cut there would part. */
export const whole = (text: string, at: number): number =>
  PAIR.test(text.slice(Math.max(0, at - 1), at + 1)) ? at + 1 : at;

/** At most the first `width` UTF-16 units of a text, and one more where a character needs it. */
export const beginning = (text: string, width: number): string => text.slice(0, whole(text, width));

/** At most the last `width` UTF-16 units of a text. */
export const ending = (text: string, width: number): string =>
  text.slice(whole(text, Math.max(0, text.length - width)));

export interface Piece extends Span {
  readonly text: string;
}

export interface Around {
  readonly left: Piece;
  readonly middle: Piece;
  readonly right: Piece;
}

/** A range of a text, verbatim, and up to `width` UTF-16 units on both sides of it. */
export function around(text: string, { start, end }: Span, width: number): Around {
  const part = (from: number, to: number): Piece => ({ start: from, end: to, text: text.slice(from, to) });
  return {
    left: part(whole(text, Math.max(0, start - width)), start),
    middle: part(start, end),
    right: part(end, whole(text, Math.min(text.length, end + width))),
  };
}
