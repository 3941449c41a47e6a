import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldByPairs, foldText } from '../../search/shared/folding.ts';
import { runsOf } from '../../search/shared/query.ts';
import { placesIn } from '../../search/shared/scan.ts';
import { answered } from './ask.ts';
import type { Find, Texts } from './ask.ts';
import type { Answer } from './engine.ts';
import { meaningOf } from './question.ts';
import type { Question } from './question.ts';
import { counterOf } from './verify.ts';

const fold = foldByPairs('創创');
const folded = (text: string): string => foldText(text, fold).characters.join('');

interface Small {
  readonly find: Find;
  readonly texts: Texts;
}

/** A corpus of one report, asked in the plainest way. */
function small(texts: readonly string[]): Small {
  const places = (text: string, query: string): ReturnType<typeof placesIn> =>
    placesIn(text, runsOf(query, fold), fold);
  return {
    find: (query) => {
      const runs = runsOf(query, fold);
      const paragraphs = texts.flatMap((text, unit) => {
        const own = places(text, query);
        const whole = runs.length > 0 && runs.every((_, run) => own.some((place) => place.run === run));
        const hit = { report: 'r', paragraph: `p${unit + 1}`, occurrences: own.length, unit };
        return whole ? [{ ...hit, starts: own.map(({ start }) => start) }] : [];
      });
      const occurrences = paragraphs.reduce((sum, hit) => sum + hit.occurrences, 0);
      return Promise.resolve({ paragraphs, occurrences });
    },
    texts: (units, query) =>
      Promise.resolve(
        units.map((unit) => {
          const text = texts[unit] ?? '';
          return { unit, report: 'r', paragraph: `p${unit + 1}`, text, places: places(text, query) };
        }),
      ),
  };
}

function ask(texts: readonly string[], query: string, finer: Partial<Question['finer']>): Promise<Answer> {
  const question = { query, finer: { any: '', none: '', within: null, ...finer } };
  const { find, texts: read } = small(texts);
  return answered(meaningOf(question, fold), fold, find, read);
}

const counts = ({ paragraphs }: Answer): Record<string, number> =>
  Object.fromEntries(paragraphs.map(({ paragraph, occurrences }) => [paragraph, occurrences]));

test('任一 counts a word once, however often and in whatever form it is given', async () => {
  const texts = ['创新，創新', '协调', '创新协调'];
  expect((await ask(texts, '', { any: '创新' })).occurrences).toBe(3);
  expect((await ask(texts, '', { any: '创新 創新 创新' })).occurrences).toBe(3);
  expect(counts(await ask(texts, '', { any: '创新 协调' }))).toEqual({ p1: 2, p2: 1, p3: 2 });
});

test('任一 beside a query adds its words to those units only', async () => {
  const texts = ['创新甲', '创新', '甲甲'];
  expect(counts(await ask(texts, '创新', { any: '甲 乙' }))).toEqual({ p1: 2 });
});

test('排除 leaves units out; what folds to nothing leaves none out', async () => {
  const texts = ['创新甲', '创新'];
  expect(counts(await ask(texts, '创新', { none: '甲' }))).toEqual({ p2: 1 });
  expect((await ask(texts, '创新', { none: '\u200b' })).occurrences).toBe(2);
});

test('相距 keeps the near occurrences, with where they begin', async () => {
  const texts = ['甲子甲午', '甲子', '甲，，午'];
  const answer = await ask(texts, '甲 午', { within: 1 });
  expect(answer.paragraphs.map(({ paragraph, starts }) => [paragraph, starts])).toEqual([['p1', [2, 3]]]);
  expect(counts(await ask(texts, '甲 午', { within: 2 }))).toEqual({ p1: 3, p3: 2 });
});

test('reading the texts line by line comes to the same counts', async () => {
  const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '创', '創', ' '), maxLength: 8 });
  const within = fc.option(fc.nat(3));
  await fc.assert(
    fc.asyncProperty(
      fc.array(letters, { maxLength: 6 }),
      letters,
      letters,
      letters,
      within,
      async (...given) => {
        const [texts, query, any, none, near] = given;
        const question = { query, finer: { any, none, within: near } };
        const meaning = meaningOf(question, fold);
        if (meaning.all.length + meaning.any.length === 0) return;
        const count = counterOf(meaning, fold);
        const expected = Object.fromEntries(
          texts.map((text, unit) => [`p${unit + 1}`, count(text)] as const).filter(([, n]) => n > 0),
        );
        expect(counts(await ask(texts, query, question.finer))).toEqual(expected);
        for (const { paragraph } of (await ask(texts, query, { none })).paragraphs)
          for (const word of meaning.none)
            expect(folded(texts[Number(paragraph.slice(1)) - 1] ?? '')).not.toContain(folded(word));
      },
    ),
  );
});
