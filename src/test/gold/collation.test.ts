/** The collation held to what was found by hand for the two witnesses of one speech. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { collationOf, coverage, stopOf } from '../../collate/coverage.ts';
import type { Body } from '../../collate/tokens.ts';
import type { Collation, Variant } from '../../collate/variants.ts';
import { codePointOffsets } from '../../corpus/count.ts';
import { seedId } from '../../corpus/ids.ts';
import { loadSeed } from '../../corpus/load.ts';
import type { SeedDocument, Span } from '../../corpus/model.ts';
import { sourceOf } from '../../corpus/sources.ts';

interface Gold {
  readonly files: readonly [string, string];
  readonly common_characters_normalised: number;
  readonly total_000_normalised: number;
  readonly share_of_000: number;
  readonly substantive_differences: readonly unknown[];
  readonly width_substitutions: readonly { c000: string; c001: string; count: number }[];
  readonly dash_differences: readonly { o000: number; o001: number }[];
  readonly white_space_differences: readonly { space_offset: number }[];
  readonly stops: { readonly o000: number; readonly o001: number };
}

const gold = JSON.parse(readFileSync(new URL('collation.json', import.meta.url), 'utf8')) as Gold;
let documents: readonly [SeedDocument, SeedDocument];
let collation: Collation;

/** Code point of the seed at which a range of the body begins. */
function inSeed(document: SeedDocument, { units }: Body, { start }: Span): number {
  const unit = units.find((one) => one.start <= start && start < one.end);
  const source = [...document.paragraphs, ...document.sections].find(({ id }) => id === unit?.id)?.source ?? [];
  const at = start - (unit?.start ?? 0);
  return codePointOffsets(document.text)(sourceOf(source, { start: at, end: at + 1 })[0]?.start ?? -1);
}
const base = (variant: Variant): number => inSeed(documents[0], collation.base, variant.base);
const witness = (variant: Variant): number => inSeed(documents[1], collation.witness, variant.witness);

beforeAll(async () => {
  const seeds = new URL('../../../seeds/', import.meta.url);
  const [first, second] = await Promise.all(gold.files.map((file) => loadSeed(seeds, seedId(file))));
  if (!first || !second) throw new Error('no seeds');
  documents = [first, second];
  collation = collationOf(first, second);
});

it('finds all that both have', () => {
  expect(collation.common).toBe(gold.common_characters_normalised);
  expect(collation.base.tokens).toHaveLength(gold.total_000_normalised);
  expect(coverage(...documents)).toBeCloseTo(gold.share_of_000, 4);
});

it('finds no substantive difference but that one stops, and says where', () => {
  const substantive = collation.variants.filter(({ kind }) =>
    ['substitution', 'addition', 'omission', 'transposition'].includes(kind),
  );
  expect(substantive).toHaveLength(gold.substantive_differences.length + 1);
  const [stop] = substantive;
  expect(stop).toMatchObject({ kind: 'omission', edge: 'stops' });
  if (!stop) return;
  // the gold names the place behind the last character, the omission begins on the next line
  expect(base(stop) - gold.stops.o000).toBe(1);
  const place = stopOf(collation);
  expect(collation.witness.tokens.at(-1)?.end).toBe(collation.witness.text.length);
  expect(place && documents[0].units.find(({ id }) => id === place.unit)?.text.length).toBe(place?.at);
});

it('counts the differences of spelling by what was exchanged', () => {
  const counts = new Map<string, number>();
  for (const variant of collation.variants) {
    if (!['width', 'quotes', 'dashes'].includes(variant.kind)) continue;
    const exchanged = `${collation.base.text.slice(variant.base.start, variant.base.end)}${collation.witness.text.slice(variant.witness.start, variant.witness.end)}`;
    counts.set(exchanged, (counts.get(exchanged) ?? 0) + 1);
  }
  expect(Object.fromEntries(counts)).toEqual(
    Object.fromEntries(gold.width_substitutions.map(({ c000, c001, count }) => [c000 + c001, count])),
  );
});

it('finds dashes and white space at their places', () => {
  const dashes = collation.variants.filter(({ kind }) => kind === 'dashes');
  const near = (found: number, contexts: readonly number[]): boolean =>
    contexts.some((at) => found >= at && found <= at + 8);
  expect(dashes).toHaveLength(gold.dash_differences.length);
  for (const dash of dashes) {
    expect(near(base(dash), gold.dash_differences.map(({ o000 }) => o000))).toBe(true);
    expect(near(witness(dash), gold.dash_differences.map(({ o001 }) => o001))).toBe(true);
  }
  const spaces = collation.variants.filter(({ kind }) => kind === 'space');
  expect(spaces.map(base)).toEqual(gold.white_space_differences.map(({ space_offset }) => space_offset));
});

it('finds nothing else', () => {
  const expected = gold.width_substitutions.reduce((sum, { count }) => sum + count, 0);
  expect(collation.variants).toHaveLength(expected + gold.white_space_differences.length + 1);
});
