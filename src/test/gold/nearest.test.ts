/** Sentences of a report that is silent on a theme, read beside how others use it: whether they speak of the matter. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadEdition } from '../../edition/index.ts';
import { JUDGED, NEAR_FROM, Similarity } from '../../edition/views/similarity.ts';

interface Judged {
  readonly theme: string;
  readonly report: string;
  readonly unit: string;
  readonly start: number;
  /** When it was read. */
  readonly cosine: number;
  readonly same: boolean;
}
const judged = JSON.parse(readFileSync(new URL('nearest.json', import.meta.url), 'utf8')) as Judged[];
const root = new URL('../../../', import.meta.url);

test('what the page says of the pairs below the floor is what was read', () => {
  const upper = judged.filter(({ cosine }) => cosine >= JUDGED.upper.from);
  const lower = judged.filter(({ cosine }) => cosine < JUDGED.upper.from);
  const told = (pairs: readonly Judged[]) => ({
    pairs: pairs.length,
    same: pairs.filter(({ same }) => same).length,
  });
  expect(JUDGED.upper).toMatchObject(told(upper));
  expect(JUDGED.lower).toMatchObject({ ...told(lower), from: Math.min(...lower.map(({ cosine }) => cosine)) });
  expect(Math.max(...judged.map(({ cosine }) => cosine))).toBeLessThan(NEAR_FROM);
});

test('the pairs are still those that the measure finds likest', async () => {
  const edition = await loadEdition(new URL('content/', root), new URL('seeds/', root));
  const similarity = new Similarity(edition.reports);
  const found = judged.filter(({ theme, report, unit, start }) => {
    const [of, silent] = [
      edition.themes.find(({ id }) => id === theme),
      edition.reports.find(({ id }) => id === report),
    ];
    return (
      of !== undefined &&
      silent !== undefined &&
      similarity.nearest(of, silent, 0.05).some((one) => one.unit === unit && one.start === start)
    );
  });
  // lexicons grow, and with them what counts as silence
  expect(found.length).toBeGreaterThanOrEqual(judged.length * 0.8);
});
