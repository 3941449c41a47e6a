import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Census } from '../build/census.ts';
import { END, createAlphabet, isPlain } from './alphabet.ts';
import { foldByPairs } from './folding.ts';
import { BLOCK, createCodec, piecesOf } from './tokens.ts';
import type { Codec } from './tokens.ts';

const fold = foldByPairs('營营後后');

/** What reports hold, and what breaks encodings: variants of one character, dropped ones, astral ones, separators. */
const character = fc.constantFrom(
  ...'营營后後商aA12*.`~^|;:!@_\\"“”‘’—-－，、。,<&ａ２ \n\t\u00a0\u3000\u200b\ufeff𠮷😀é한ꀀꀁ𗀀',
);
const text = fc.string({ unit: character, maxLength: 40 });

function codecOf(texts: readonly string[]): Codec {
  const census = new Census();
  for (const one of texts) census.add(piecesOf(one, fold));
  const characters = census.characters();
  const plain = characters.filter(isPlain).join('');
  const symbols = characters.filter((one) => !isPlain(one)).join('');
  return createCodec(createAlphabet(plain, symbols), census.variants());
}

describe('a record', () => {
  test('gives back every raw text and its folded characters', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const codec = codecOf(texts);
        const content = texts.flatMap((one) => codec.encode(piecesOf(one, fold))).join(' ');
        const decoded = codec.decode(content);
        expect(decoded.map(({ raw }) => raw)).toEqual(texts);
        const folded = texts.map((one) => [...one].map(fold).join(''));
        expect(decoded.map(({ characters }) => characters.join(''))).toEqual(folded);
      }),
      { numRuns: 500 },
    );
  });

  test('begins every unit at a block and leaves a position empty after it', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 3 * BLOCK }), (one) => {
        const tokens = codecOf([one]).encode(piecesOf(one, fold));
        expect(tokens.length % BLOCK).toBe(0);
        expect(tokens.at(-1)).toBe('.');
        expect(tokens.filter((token) => token !== '.').every((token) => !token.startsWith('.'))).toBe(true);
      }),
    );
  });

  test('is made of tokens of two letters each, whatever punctuation follows', () => {
    const tokens = codecOf(['A营“营”', 'a營"']).encode(piecesOf('a營"', fold));
    const bare = tokens.map((token) => token.replace(/[`~^|;:!@.]+$/, '')).filter(Boolean);
    expect(bare.map((token) => [...token].length)).toEqual([2, 2, 2]);
    expect(bare.at(-1)?.endsWith(END)).toBe(true);
  });
});

test('pieces are the text', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(
        piecesOf(one, fold)
          .map(({ raw }) => raw)
          .join(''),
      ).toBe(one);
    }),
  );
});

test('a text of another corpus is refused, not written wrongly', () => {
  const codec = codecOf(['营商']);
  expect(() => codec.encode(piecesOf('环境', fold))).toThrow(RangeError);
  expect(() => codec.encode(piecesOf('營商', fold))).toThrow(RangeError);
  expect(() => codec.decode('环境')).toThrow(RangeError);
});
