import { expect, test } from 'vitest';
import { CAPACITY, END, createAlphabet, isPlain } from './alphabet.ts';

const points = Array.from({ length: 0x110000 }, (_, point) => point).filter((p) => p < 0xd800 || p > 0xdfff);
const plain = points.map((point) => String.fromCodePoint(point)).filter(isPlain);
const symbols = points
  .map((point) => String.fromCodePoint(point))
  .filter((one) => !isPlain(one) && !/\s/u.test(one))
  .slice(0, CAPACITY);
const alphabet = createAlphabet(plain.join(''), symbols.join(''));
const letters = [END, ...alphabet.characters.map((one) => alphabet.letterOf(one) ?? '')];

test('every character has a letter of its own', () => {
  expect(new Set(letters).size).toBe(plain.length + symbols.length + 1);
  expect(letters).not.toContain('');
});

test('a letter leads back to its character', () => {
  const wrong = alphabet.characters.filter(
    (one) => alphabet.characterOf(alphabet.letterOf(one)?.codePointAt(0) ?? 0) !== one,
  );
  expect(wrong).toEqual([]);
  expect(alphabet.characterOf(END.codePointAt(0) ?? 0)).toBeUndefined();
});

test('Pagefind leaves every letter as it is: one code point, a letter or digit, without marks or case', () => {
  const strange = letters.filter(
    (one) =>
      [...one].length !== 1 ||
      !/^[\p{L}\p{Nd}]$/u.test(one) ||
      one.normalize('NFD') !== one ||
      one.toLowerCase() !== one ||
      one.toLocaleLowerCase('tr') !== one,
  );
  expect(strange).toEqual([]);
});

test('what is not of the corpus has no letter', () => {
  expect(createAlphabet('营', '，').letterOf('商')).toBeUndefined();
});
