/** Holds the reader of names to what a person judged. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { loadEdition } from '../../edition/index.ts';

interface Judged {
  readonly report: string;
  readonly paragraph: string;
  /** UTF-16, in the paragraph; no seed has a character beyond. */
  readonly start: number;
  readonly form: string;
  readonly kind: string;
  readonly right: boolean;
  readonly why?: string;
}
interface Gold {
  readonly draws: Readonly<Record<'A' | 'B', readonly Judged[]>>;
  readonly paragraphs: readonly {
    readonly report: string;
    readonly paragraph: string;
    readonly names: readonly string[];
  }[];
}

const gold = JSON.parse(readFileSync(new URL('entities.json', import.meta.url), 'utf8')) as Gold;
const root = pathToFileURL(`${process.cwd()}/`);
const { entities } = await loadEdition(new URL('content/', root), new URL('seeds/', root));
const places = entities.flatMap((entity) => entity.places.map((place) => ({ ...place, kind: entity.kind })));
const keyOf = (unit: string, place: { report: string; start: number; form: string; kind: string }): string =>
  [place.report, unit, place.start, place.form, place.kind].join(' ');
const found = new Set(places.map((place) => keyOf(place.unit, place)));

it('names drawn at random were names, with the right borders and of the right kind', () => {
  for (const draw of [gold.draws.A, gold.draws.B])
    expect(draw.filter(({ right }) => right).length / draw.length).toBeGreaterThanOrEqual(0.95);
});

it('finds again what was judged right, and not what was judged wrong', () => {
  const judged = Object.values(gold.draws).flat();
  const missing = judged.filter((one) => one.right && !found.has(keyOf(one.paragraph, one)));
  expect(missing).toEqual([]);
  const wrong = judged.filter((one) => !one.right && found.has(keyOf(one.paragraph, one)));
  // 国家级高新区 stays: the lexicon says of it that it is a class
  expect(wrong.map(({ form }) => form)).toEqual(['高新区']);
});

it('finds the names of paragraphs that were read whole, and hardly more', () => {
  let hits = 0;
  let named = 0;
  let tagged = 0;
  const missed: string[] = [];
  for (const { report, paragraph, names } of gold.paragraphs) {
    const left = places.filter((place) => place.report === report && place.unit === paragraph);
    tagged += left.length;
    named += names.length;
    for (const name of names) {
      const at = left.findIndex(({ form }) => form === name);
      if (at < 0) missed.push(name);
      else {
        hits += 1;
        left.splice(at, 1);
      }
    }
  }
  console.info(`names in ${gold.paragraphs.length} paragraphs: ${hits} of ${named} found, ${tagged} tagged; missed ${missed.join('、')}`);
  expect(hits / named).toBeGreaterThanOrEqual(0.85);
  expect(hits / tagged).toBeGreaterThanOrEqual(0.9);
});
