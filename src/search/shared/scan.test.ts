import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldByPairs } from './folding.ts';
import { runsOf } from './query.ts';
import { countIn, placesIn } from './scan.ts';

const fold = foldByPairs('營营');
const character = fc.constantFrom(...'营營人aA“" \u00a0\u200b𠮷😀');
const text = fc.string({ unit: character, maxLength: 30 });

test('places are as many as occurrences, and stand where they say', () => {
  fc.assert(
    fc.property(text, fc.string({ unit: character, minLength: 1, maxLength: 4 }), (one, query) => {
      const runs = runsOf(query, fold);
      const folded = [...one].map(fold).join('');
      const places = placesIn(one, runs, fold);
      expect(places.length).toBe(runs.reduce((sum, run) => sum + countIn(folded, run.join('')), 0));
      for (const { run, start, end, startPoint, endPoint } of places) {
        const raw = one.slice(start, end);
        expect([...raw].map(fold).join('')).toBe(runs[run]?.join(''));
        expect([...one].slice(startPoint, endPoint).join('')).toBe(raw);
        // Nothing that does not count hangs on at either end.
        expect(fold([...raw][0] ?? '')).not.toBe('');
        expect(fold([...raw].at(-1) ?? '')).not.toBe('');
      }
    }),
  );
});

test('occurrences may overlap', () => {
  expect(countIn('人人人', '人人')).toBe(2);
  expect(placesIn('人 人人', runsOf('人人', fold), fold).map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [2, 4],
  ]);
});

test('half of a pair of surrogates occurs nowhere', () => {
  expect(countIn('😀', '\ude00')).toBe(0);
  expect(placesIn('😀', runsOf('\ude00', fold), fold)).toEqual([]);
});

test('a query is runs between white space; everything else is itself', () => {
  expect(runsOf(' “營 \u3000 *+%00\t', fold).map((run) => run.join(''))).toEqual(['"营', '*+%00']);
  expect(runsOf('\u200b  ', fold)).toEqual([]);
});
