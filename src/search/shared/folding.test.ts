/** The shared folding against an independent statement of the same rule. */
import { describe, expect, test } from 'vitest';
import { foldOne } from '../../test/search/truth.ts';
import { pairsFor, simplify } from '../build/traditional.ts';
import { createFold, foldByPairs, foldText } from './folding.ts';

const everyCharacter = Array.from({ length: 0x110000 }, (_, point) => point)
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point));
/** Of these a table could make something wrong; every other character is itself before and after. */
const changing = everyCharacter.filter((one) => foldOne(one) !== one);
/** Characters that Traditional ones are folded to and that are folded on themselves. */
const chains = changing.filter((one) => simplify(simplify(one)) !== simplify(one));

test('the whole table folds every character of Unicode as the rule says', () => {
  const fold = createFold(simplify);
  const moved = new Set(changing);
  const differing = everyCharacter.filter((one) =>
    moved.has(one) ? fold(one) !== foldOne(one) : fold(one) !== one,
  );
  expect(differing).toEqual([]);
}, 120_000);

test('OpenCC has no entries outside the ranges that the table is made from', () => {
  const whole = pairsFor(new Set(everyCharacter));
  const listed = new Set([...whole].filter((_, index) => index % 2 === 0));
  // The entry of a character that is folded to something else first is never asked for.
  const missing = changing.filter((one) => simplify(one) !== one && !listed.has(one));
  expect(missing).toEqual([]);
});

describe('the shipped part of the table', () => {
  const corpora = {
    ordinary: '营商环境发展台湾的智慧岛2022年a*“，”',
    'with Traditional characters that fold to Traditional ones': chains.join(''),
    'of Traditional characters': '營商環境臺灣龍齣薴苧後后裡里隻只',
    empty: '',
  };
  test.each(Object.entries(corpora))('%s: finds what the whole table finds, and nothing else', (_, text) => {
    const corpus = new Set([...text].map(foldOne).filter(Boolean));
    const fold = foldByPairs(pairsFor(corpus));
    const wrong = [...changing, ...corpus].filter((one) => {
      const truth = foldOne(one);
      // What folds into the corpus must fold so here; what does not must not come out as one of its characters.
      return corpus.has(truth) ? fold(one) !== truth : corpus.has(fold(one));
    });
    expect(wrong).toEqual([]);
  });

  test('is small', () => {
    expect(pairsFor(new Set('营商环境')).length).toBeLessThan(40);
  });
});

test('there are chains, so that the test above tests them', () => {
  expect(chains.length).toBeGreaterThan(0);
});

test('folded characters know where they came from', () => {
  const fold = foldByPairs('營营');
  expect(foldText('\u3000營 商𠮷A', fold)).toEqual({
    characters: ['营', '商', '𠮷', 'a'],
    starts: [1, 3, 4, 6],
  });
});
