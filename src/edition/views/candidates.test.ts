import { beforeAll, expect, it } from 'vitest';
import { searchFold } from '../../search/build/folding.ts';
import { loadEdition } from '../index.ts';
import type { Edition } from '../model.ts';
import { candidatesOf, LIMITS } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { foldUnit } from './folded.ts';

const root = new URL('../../../', import.meta.url);
let edition: Edition;
let candidates: readonly Candidate[];

beforeAll(async () => {
  edition = await loadEdition(new URL('content/', root), new URL('seeds/', root));
  candidates = candidatesOf(edition, searchFold);
});

it('are worked out once, ranked by score', () => {
  expect(candidatesOf(edition, searchFold)).toBe(candidates);
  expect(candidates.length).toBeGreaterThan(100);
  expect(candidates.map(({ rank }) => rank)).toEqual(candidates.map((_, index) => index + 1));
  const scores = candidates.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

it('reach every limit that pages tell', () => {
  for (const { term, count, own, cohesion, freedom } of candidates) {
    expect(Array.from(term).length, term).toBeGreaterThanOrEqual(LIMITS.shortest);
    expect(Array.from(term).length, term).toBeLessThanOrEqual(LIMITS.longest);
    expect(own, term).toBeGreaterThanOrEqual(Math.max(LIMITS.count, LIMITS.own * count));
    expect(cohesion, term).toBeGreaterThanOrEqual(LIMITS.cohesion);
    expect(freedom, term).toBeGreaterThanOrEqual(LIMITS.freedom);
  }
});

it('say where they stand, and where they are most at home', () => {
  const folded = (text: string): string => foldUnit(text, searchFold).characters.join('');
  for (const { term, count, counts, places, home } of candidates) {
    expect(
      [...counts.values()].reduce((a, b) => a + b, 0),
      term,
    ).toBe(count);
    expect(places.length, term).toBeGreaterThan(0);
    for (const { report, unit, start, end } of places)
      expect(folded(report.unitById.get(unit)?.text.slice(start, end) ?? '')).toBe(folded(term));
    if (home) expect(counts.get(home.report.id), term).toBeGreaterThan(0);
  }
});
