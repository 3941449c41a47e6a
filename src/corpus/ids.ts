/**
 * Branded identifiers. A report id is never mistaken for a district id or a
 * file path: each brand has one guard, and only the guard makes the brand.
 */
import { fail } from '../diagnostics/diagnostic.ts';

type Brand<B extends string> = string & { readonly __brand: B };

/** A file name in `seeds/`, with its ending: `004_b7f6ea95bb5583b6.txt`. */
export type SeedId = Brand<'SeedId'>;
export type DistrictId = Brand<'DistrictId'>;
export type ReportId = Brand<'ReportId'>;
export type ThemeId = Brand<'ThemeId'>;
export type IndicatorId = Brand<'IndicatorId'>;
export type TermId = Brand<'TermId'>;
/** An organisation, an enterprise, a place …: the editors' id, or made from the name. */
export type EntityId = Brand<'EntityId'>;
/** `p12`: the twelfth body paragraph of a report. */
export type ParagraphId = Brand<'ParagraphId'>;
/** `s3`: the third section (heading or deck) of a report. */
export type SectionId = Brand<'SectionId'>;
/** `a1`: the first aside (title, byline, caption, furniture) of a report. */
export type AsideId = Brand<'AsideId'>;
/** A text unit is a body paragraph or a heading on a line of its own. */
export type UnitId = ParagraphId | SectionId;

/** Lower-case words joined by hyphens: safe in a path, an anchor and a file name. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A seed's file name: no separators, no leading dot, so it cannot leave `seeds/`. */
const SEED_FILE = /^[A-Za-z0-9_][A-Za-z0-9._-]*\.txt$/;

function slug<B extends string>(what: string, value: string): Brand<B> {
  if (!SLUG.test(value)) fail('bad-id', { what, value });
  return value as Brand<B>;
}

export const districtId = (value: string): DistrictId => slug('district', value);
export const reportId = (value: string): ReportId => slug('report', value);
export const themeId = (value: string): ThemeId => slug('theme', value);
export const entityId = (value: string): EntityId => slug('entity', value);
export const indicatorId = (value: string): IndicatorId => slug('indicator', value);
export const termId = (value: string): TermId => slug('term', value);

export function seedId(value: string): SeedId {
  if (!SEED_FILE.test(value)) fail('bad-seed-name', { value });
  return value as SeedId;
}

export const paragraphId = (n: number): ParagraphId => `p${n}` as ParagraphId;
export const sectionId = (n: number): SectionId => `s${n}` as SectionId;
export const asideId = (n: number): AsideId => `a${n}` as AsideId;

/** The part of a seed's name that stands in addresses: the file name without `.txt`. */
export const seedStem = (seed: SeedId): string => seed.replace(/\.txt$/, '');
