/** The classes of masks held to those that were given by hand. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { codePointOffsets } from '../../corpus/count.ts';
import { sourceOf } from '../../corpus/sources.ts';
import { loadEdition } from '../../edition/index.ts';
import { deletedPlaces, maskedPlaces } from '../../edition/views/masks.ts';
import type { MaskClass } from '../../extract/masks.ts';

const gold = JSON.parse(readFileSync(new URL('masks.json', import.meta.url), 'utf8')) as readonly {
  readonly file: string;
  readonly offset: number;
  readonly cls: string;
}[];
const NAMES: Readonly<Record<string, MaskClass>> = { number: 'figure' };
const root = new URL('../../../', import.meta.url);

const given = new Map<string, MaskClass>();
let shown = 0;
let deletions: readonly string[] = [];
beforeAll(async () => {
  const edition = await loadEdition(new URL('content/', root), new URL('seeds/', root));
  for (const report of edition.reports) {
    const point = codePointOffsets(report.text.text);
    const sources = new Map(
      [...report.text.paragraphs, ...report.text.sections].map(({ id, source }) => [id as string, source]),
    );
    for (const place of maskedPlaces(edition, report)) {
      const [first] = sourceOf(sources.get(place.unit) ?? [], place);
      if (first) given.set(`${first.seed} ${point(first.start)}`, place.class);
    }
    shown += report.masks.length;
  }
  deletions = edition.reports.flatMap((report) => deletedPlaces(report).map(({ surface }) => surface));
});

it('gives every mask one class', () => {
  expect(given.size).toBe(shown);
});

it('gives every class with a precision and a recall of at least .95', () => {
  const measured: Record<string, { right: number; given: number; wanted: number }> = {};
  const of = (name: string) => (measured[name] ??= { right: 0, given: 0, wanted: 0 });
  for (const { file, offset, cls } of gold) {
    const wanted = NAMES[cls] ?? cls;
    const found = given.get(`${file} ${offset}`);
    of(wanted).wanted += 1;
    if (found === undefined) continue;
    of(found).given += 1;
    if (found === wanted) of(wanted).right += 1;
  }
  console.info(measured);
  for (const { right, given: all, wanted } of Object.values(measured)) {
    expect(right / all).toBeGreaterThanOrEqual(0.95);
    expect(right / wanted).toBeGreaterThanOrEqual(0.95);
  }
});

it('tells of few places that words are missing, and of those that the editors noted', () => {
  expect(deletions.length).toBeGreaterThanOrEqual(5);
  expect(deletions.length).toBeLessThanOrEqual(16);
});
