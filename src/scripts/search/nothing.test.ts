import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldByPairs } from '../../search/shared/folding.ts';
import { partsOf, typedRuns } from './nothing.ts';
import type { Part } from './nothing.ts';

const occurrencesIn = (text: string, part: string): number => {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count += 1;
  return count;
};
const partsIn = (text: string, query: string): Promise<Part[]> =>
  partsOf(Array.from(query), (part) =>
    Promise.resolve({ paragraphs: [], occurrences: occurrencesIn(text, part) }),
  );

test('the longest parts that occur, with their counts', async () => {
  expect(await partsIn('建设智慧岛，智慧岛模式', '智慧岛风口')).toEqual([{ text: '智慧岛', occurrences: 2 }]);
});

test('a part that the query repeats is told once', async () => {
  expect(await partsIn('r', 'rrr r'.replaceAll(' ', ''))).toEqual([{ text: 'r', occurrences: 1 }]);
  expect(await partsIn('甲乙', '甲乙丙甲乙')).toEqual([{ text: '甲乙', occurrences: 1 }]);
});

test('every part told occurs, as often as is said', async () => {
  const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(letters, letters, async (text, query) => {
      for (const { text: part, occurrences } of await partsIn(text, query)) {
        expect(occurrences).toBe(occurrencesIn(text, part));
        expect(occurrences).toBeGreaterThan(0);
      }
    }),
  );
});

test('a query is echoed as typed, in the characters that count', () => {
  expect(typedRuns(' 品质＊\u200b “營a \u200b', foldByPairs('營营'))).toEqual([
    ['品', '质', '＊\u200b'],
    ['“', '營', 'a'],
  ]);
});
