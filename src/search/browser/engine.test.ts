/** The engine and the quick answer, both against the plain meaning of a query. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeUp, sourcesOf } from '../../test/search/made-up.ts';
import { truthOf } from '../../test/search/truth.ts';
import type { SearchEdition } from '../build/input.ts';
import { quickFileOf } from '../build/quick.ts';
import { surveyOf } from '../build/survey.ts';
import type { QuickFile } from '../shared/quick.ts';
import { Engine } from './engine.ts';
import { SearchAbortedError } from './errors.ts';
import { openQuickText, scan } from './quick.ts';
import type { QuickText } from './quick.ts';
import type { Answer, SearchFilters } from './types.ts';

/** Few characters, so that texts repeat themselves; every kind of trouble among them. */
const character = fc.constantFrom(...'人人人人營营商环、“"2a \u00a0\u200b薴𠮷😀');
const text = fc.string({ unit: character, maxLength: 25 });
const edition = fc.array(fc.array(text, { maxLength: 7 }), { minLength: 1, maxLength: 5 }).map(madeUp);
const query = fc.oneof(
  fc.string({ unit: character, minLength: 1, maxLength: 7 }),
  fc.string({ unit: fc.constantFrom(...'人营苧薴\ud840\udc00\ude00*%<'), minLength: 1, maxLength: 3 }),
);
const filters: fc.Arbitrary<SearchFilters> = fc.record(
  {
    district: fc.constantFrom('district-0', 'district-1', 'nowhere'),
    report: fc.constantFrom('report-0', 'report-2', 'none'),
    genre: fc.constantFrom('speech', 'report', 'poem'),
    kind: fc.constantFrom('heading', 'body', 'title'),
    theme: fc.constantFrom('even', 'none', 'unheard-of'),
  },
  { requiredKeys: [] },
);

const units = ({ paragraphs }: Answer): [string, number][] =>
  paragraphs.map((hit) => [`${hit.report}#${hit.paragraph}`, hit.occurrences]);

function quickTextOf(one: SearchEdition): QuickText {
  const file = JSON.parse(quickFileOf(one, surveyOf(one))) as QuickFile;
  if (!file.content) throw new Error('too large for the quick answer');
  return openQuickText(file.content);
}

test('both ways answer as the plain meaning does: units, counts, order', async () => {
  await fc.assert(
    fc.asyncProperty(edition, fc.array(fc.tuple(query, filters), { maxLength: 12 }), async (one, asked) => {
      const engine = new Engine(sourcesOf(one));
      const quick = quickTextOf(one);
      const truth = truthOf(one);
      for (const [q, f] of asked) {
        const expected = truth(q, f);
        const answer = await engine.find(q, f);
        expect(units(answer), `Pagefind: ${JSON.stringify([q, f])}`).toEqual(expected.units);
        expect(answer.occurrences).toBe(expected.occurrences);
        expect(scan(quick, q, f)).toEqual(answer);
      }
    }),
    { numRuns: 1000 },
  );
}, 120_000);

test('texts are the raw texts, and places are as many as occurrences', async () => {
  await fc.assert(
    fc.asyncProperty(edition, query, async (one, q) => {
      const engine = new Engine(sourcesOf(one));
      const answer = await engine.find(q);
      const texts = await engine.texts(
        answer.paragraphs.map(({ unit }) => unit),
        q,
      );
      const all = one.reports.flatMap((report) =>
        report.text.units.map((unit) => ({ report: report.id, unit })),
      );
      for (const [index, shown] of texts.entries()) {
        const hit = answer.paragraphs[index];
        const real = all[shown.unit];
        expect(shown.text).toBe(real?.unit.text);
        expect([shown.report, shown.paragraph]).toEqual([real?.report, real?.unit.id]);
        expect(shown.places).toHaveLength(hit?.occurrences ?? -1);
      }
    }),
    { numRuns: 500 },
  );
}, 120_000);

/** As many reports as make the engine prefer reading records to looking up rare pairs. */
const many = madeUp(
  Array.from({ length: 60 }, (_, n) => [
    `第${n}号报告谈到营商环境和发展`,
    '优化营商环境',
    n === 7 ? '只此一处有智慧岛这样一句很长很长的话而且说完为止' : '没有别的',
  ]),
);

describe('a larger index', () => {
  const engine = new Engine(sourcesOf(many));
  const truth = truthOf(many);
  test.each([
    '智慧岛这样一句很长很长的话而且说完为止',
    '一句很长很长的话而且说完为',
    '优化营商环境',
    '营商环境 发展',
    '第7号报告谈到营商环境和发展',
    '岛 营',
    '境优化营',
    '智慧岛这样一句很长很长的话而且说完为止了',
  ])('%s', async (q) => {
    expect(units(await engine.find(q))).toEqual(truth(q).units);
    expect(units(await engine.find(q, { district: 'district-3' }))).toEqual(
      truth(q, { district: 'district-3' }).units,
    );
  });
});

describe('what cannot occur', () => {
  const engine = new Engine(sourcesOf(many));
  test.each([
    ['龘'],
    ['龘'.repeat(10_000)],
    ['营'.repeat(10_000)],
    ['%00'],
    ['<img src=x onerror=alert(1)>'],
    ['\ud83d'],
    ['😀'],
    ['   '],
    [''],
  ])('%# is answered at once with nothing', async (q) => {
    expect(await engine.find(q)).toEqual({ paragraphs: [], occurrences: 0 });
  });
});

test('a failure to load is an error, and asking again tries again', async () => {
  const sources = sourcesOf(many);
  let broken = true;
  const maybe =
    <A extends unknown[], T>(load: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      broken ? Promise.reject(new Error('offline')) : load(...args);
  const engine = new Engine({
    ...sources,
    finder: { find: maybe(sources.finder.find), preload: sources.finder.preload },
    letters: maybe(sources.letters),
    units: maybe(sources.units),
    themes: maybe(sources.themes),
    content: maybe(sources.content),
  });
  for (const q of ['营', '营商', '营商环境 岛']) await expect(engine.find(q)).rejects.toThrow('offline');
  await expect(engine.find('营商', { theme: 'even' })).rejects.toThrow('offline');
  await expect(engine.texts([0], '营')).rejects.toThrow('offline');
  broken = false;
  const truth = truthOf(many);
  for (const q of ['营', '营商', '营商环境 岛']) expect(units(await engine.find(q))).toEqual(truth(q).units);
  expect(units(await engine.find('营商', { theme: 'even' }))).toEqual(truth('营商', { theme: 'even' }).units);
  expect((await engine.texts([0], '营'))[0]?.text).toBe(many.reports[0]?.text.units[0]?.text);
});

test('a question that was withdrawn stops', async () => {
  const engine = new Engine(sourcesOf(many));
  const withdrawn = (): void => {
    throw new SearchAbortedError();
  };
  await expect(engine.find('营商环境', {}, withdrawn)).rejects.toBeInstanceOf(SearchAbortedError);
});

test('starts are places in the folded unit; single characters are counted only', async () => {
  const engine = new Engine(sourcesOf(madeUp([['人 人人', '人人'], ['营人人']])));
  const answer = await engine.find('人人');
  expect(answer.paragraphs.map(({ unit, starts }) => [unit, starts])).toEqual([
    [0, [0, 1]],
    [1, [0]],
    [2, [1]],
  ]);
  expect((await engine.find('人')).paragraphs.map(({ starts }) => starts)).toEqual([null, null, null]);
  expect(await engine.lengths('report-0')).toEqual([3, 2]);
  expect(await engine.lengths('none')).toEqual([]);
});
