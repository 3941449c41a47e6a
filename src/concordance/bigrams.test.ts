import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../corpus/fold.ts';
import { bigrams } from '../test/support/pairs.ts';

/** As it is said: the pairs of each run of Han characters of the folded text. */
function plainly(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [run] of fold(text).matchAll(/\p{Script=Han}+/gu)) {
    const characters = Array.from(run);
    for (let i = 1; i < characters.length; i += 1) {
      const pair = `${characters[i - 1] ?? ''}${characters[i] ?? ''}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return counts;
}

it('counts pairs of neighbours, never across punctuation, figures or letters, but across what is invisible', () => {
  expect([...bigrams('改革，改 革2改革𠮷')]).toEqual([
    ['改革', 3],
    ['革𠮷', 1],
  ]);
});

it('gives what the folded runs have, in their order', () => {
  const character = fc.oneof(
    fc.constantFrom('改', '革', '𠮷', '，', ' ', '\u200b', '2', 'Ａ', '〇', '々'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      const text = characters.join('');
      expect([...bigrams(text)]).toEqual([...plainly(text)]);
    }),
  );
});
