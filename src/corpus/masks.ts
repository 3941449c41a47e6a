/**
 * Masks: characters that stand where a name or a figure was taken out of the
 * published text. They stay characters of the text; nothing is ever filled in.
 */
import type { Span } from './model.ts';

/**
 * A star is always a mask in this genre. A cross is one where it is no sign of
 * multiplication (2×3), capital X where it stands for a syllable or a digit.
 */
const MASK = /[*＊]+|(?<![\d×])×+(?![\d×])|(?<![A-Za-z\d])X{1,4}(?=[\u4e00-\u9fff%％.])(?![A-Za-z])/gu;

/** Masked places in order, neighbouring mask characters together. */
export const findMasks = (text: string): Span[] =>
  [...text.matchAll(MASK)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
