/** Reports, districts and seeds. */
import { z } from 'astro/zod';
import { encoding, id, offset, sha256, source, unitId, url } from './shared.ts';

const witness = z.strictObject({
  siglum: z.string(),
  seed: id,
  sha256,
  encoding,
  characters: offset.describe('Code points of the decoded seed.'),
  coverage: z.number().min(0).max(1).describe('Share of the base witness’s text that this witness has.'),
});

const section = z.strictObject({
  id: z.string().regex(/^s\d+$/),
  level: z.int().positive(),
  role: z.enum(['heading', 'deck']),
  number: z.string().nullable().describe('The ordinal as printed.'),
  heading: z.string(),
  runIn: z.boolean(),
  paragraph: z.string().nullable().describe('The paragraph in which a run-in heading stands.'),
  start: offset.nullable().describe('In code points of that paragraph’s text.'),
  end: offset.nullable(),
  parent: z.string().nullable(),
  source,
});

const paragraph = z.strictObject({
  id: z.string().regex(/^p\d+$/),
  section: z.string().nullable(),
  text: z.string(),
  url,
  source,
});

const aside = z.strictObject({
  id: z.string().regex(/^a\d+$/),
  kind: z.enum(['title', 'byline', 'caption', 'furniture']),
  text: z.string(),
  after: unitId.nullable(),
  source,
});

export const reportRow = z.strictObject({
  id,
  district: id,
  title: z.string(),
  titleSource: z.string().describe('The seed that bears the title, or “editors”.'),
  year: z.int(),
  yearStatus: z.enum(['stated', 'inferred']),
  genre: z.enum(['speech', 'report', 'news', 'feature']),
  date: z.string().nullable(),
  dateStatus: z.enum(['stated', 'inferred']).nullable(),
  characters: offset.describe('Code points of the text units without white space.'),
  rights: z.strictObject({ holder: z.string(), bulk: z.boolean(), statement: z.string() }),
  url,
  witnesses: z.array(witness).min(1),
  sections: z.array(section),
  paragraphs: z.array(paragraph),
  asides: z.array(aside),
});

const evidence = z.strictObject({
  report: id,
  paragraph: unitId,
  start: offset,
  end: offset,
  quote: z.string(),
  why: z.string(),
  url,
});

export const districtRow = z.strictObject({
  id,
  name: z.string().describe('Followed by （推定） where the identity is inferred.'),
  level: z.string(),
  region: z.tuple([z.string(), z.string()]).describe('Province and city.'),
  regionStatus: z.enum(['stated', 'inferred', 'unknown']),
  identity: z.strictObject({ status: z.enum(['stated', 'inferred']), evidence: z.array(evidence) }),
  reports: z.array(id),
  url,
});

const tile = z.strictObject({
  start: offset,
  end: offset,
  kind: z.enum(['title', 'heading', 'body', 'byline', 'caption', 'furniture', 'blank']),
  ref: z
    .string()
    .nullable()
    .describe('Paragraph, section or aside; with its siglum (B:p3) in a witness that is not the base.'),
});

export const seedRow = z.strictObject({
  seed: id,
  report: id,
  siglum: z.string(),
  sha256,
  encoding,
  characters: offset,
  url,
  tiles: z.array(tile),
});

export type ReportRow = z.infer<typeof reportRow>;
export type DistrictRow = z.infer<typeof districtRow>;
export type SeedRow = z.infer<typeof seedRow>;
