/**
 * What editors may write in `content/`. One set of schemas, used by Astro's
 * collections and by the checks that run before the build. Unknown keys are
 * refused, so that a misspelt key is never silently ignored.
 */
import { z } from 'astro/zod';
import { ASPECTS } from '../extract/numbers/model.ts';
import { POLICY_FIELDS } from './fields.ts';

export const text = z.string().trim().min(1);

/** Chinese prose: where YAML folds a line it puts a space, which Chinese does not have. */
export const prose = text.transform((written) =>
  written.replace(/(?<=[\p{Script=Han}，。；：、！？”）》])[ \n]+(?=[\p{Script=Han}“（《])/gu, ''),
);

/**
 * A verbatim place in a report, found by its first and last characters, so that
 * editors never retype a quotation. `to` may be left out where `from` is the
 * whole quotation. The range must be unique within the report.
 */
export const referenceSchema = z.strictObject({ report: text, from: text, to: text.optional() });

export const districtSchema = z.strictObject({
  /** The full name, without any mark of inference: 涧西区. */
  name: text,
  /** The name where room is short: 涧西. */
  shortName: text,
  /** Place in lists and pictures; ties are broken by id. */
  order: z.number().int().nonnegative(),
  level: z.enum(['区', '县', '县级市', '开发区', '高新区', '新区']),
  /** Province and city. */
  region: z.tuple([text, text]),
  /** Whether the text names the city, or we infer it; left out, it is as certain as the identity. */
  regionStatus: z.enum(['stated', 'inferred']).optional(),
  identity: z.strictObject({
    status: z.enum(['stated', 'inferred']),
    /** Why we think so: places in the text, each with our reason. */
    evidence: z.array(referenceSchema.extend({ why: prose })).min(1),
  }),
  /** One line in the district's own words. */
  portrait: referenceSchema,
  /** What was proposed by rule and no editor has looked at; the build says so as long as it stands. */
  unchecked: z.array(z.enum(['level', 'region', 'identity', 'portrait'])).optional(),
});

/** A longer string in which a form means something else, and what it means there. */
const formInContext = z.strictObject({ context: text, form: text, why: prose });

export const themeSchema = z.strictObject({
  label: text,
  /** Policy field: one of the list in `fields.ts`. */
  field: z.enum(POLICY_FIELDS),
  order: z.number().int().nonnegative(),
  /** One sentence: what counts as this theme. */
  definition: prose,
  direct: z.array(text).min(1),
  near: z.array(text).default([]),
  /** Contexts in which a near form does not mean the theme, each with the reason. */
  refused: z.array(formInContext).default([]),
  /** Longer names of which a form is a part: counted, and marked so, each with the reason. */
  flagged: z.array(formInContext).default([]),
});

export const indicatorSchema = z.strictObject({
  label: text,
  /** Other ways in which texts name it; the label need not be repeated. */
  aliases: z.array(text).default([]),
  /** The unit in which its level is usually given. */
  unit: text,
  /** Whether more is commonly aimed at, or less; `neutral` where neither can be said. */
  direction: z.enum(['up', 'down', 'neutral']),
  /** Policy field, as the site's list of fields names it. */
  field: text,
  order: z.number().int().nonnegative(),
  /** What the number is, in the editors' words. */
  definition: prose,
  /** What it must not be compared with, each with the reason. */
  notes: z.array(prose).default([]),
});

/** A formula from above that the editors know for one; letters and figures of its wordings are compared. */
export const formulaSchema = z.strictObject({
  /** The ways in which texts write it. */
  wordings: z.array(text).min(1),
  /** What it is. */
  meaning: prose,
  /** Where it comes from. */
  origin: prose,
});

export const reportSchema = z.strictObject({
  district: text,
  title: text,
  /** The seed that bears the title, or `editors` where the source has none. */
  titleSource: text,
  year: z.number().int().min(1949).max(2100),
  /** Whether the text states its year or we infer it. */
  yearStatus: z.enum(['stated', 'inferred']),
  yearEvidence: referenceSchema.optional(),
  /** ISO date of the event, where known. */
  date: z.iso.date().nullable().default(null),
  dateStatus: z.enum(['stated', 'inferred']).nullable().default(null),
  genre: z.enum(['speech', 'report', 'news', 'feature']),
  /** What the editors say of the text's state: masks, furniture, breaks. */
  note: prose.optional(),
  /** Editors' notes at places of the text: a character lost, a deletion without a mark. */
  notes: z.array(z.strictObject({ from: text, to: text.optional(), note: prose })).default([]),
  rights: z.strictObject({
    holder: text,
    /** Whether bulk full text may be offered for download. */
    bulk: z.boolean(),
    statement: prose,
  }),
  /** The first is the base witness: the text that pages show. */
  witnesses: z
    .array(z.strictObject({ siglum: z.string().regex(/^[A-Z]$/), seed: text, note: prose.optional() }))
    .min(1),
  /** What was proposed by rule and no editor has looked at; the build says so as long as it stands. */
  unchecked: z.array(z.enum(['title', 'year', 'date', 'genre', 'rights', 'witnesses'])).optional(),
});

export const essaySchema = z.strictObject({
  title: text,
  /** One sentence under the title; also the page's description. */
  summary: prose,
  order: z.number().int().nonnegative(),
});

/** What the row of a contrast shows for each district. */
const contrastRow = z.union([
  /** Direct occurrences of a theme. */
  z.strictObject({ theme: text }),
  /** Occurrences of a string, counted as a search counts them; Chinese characters only. */
  z.strictObject({ words: z.string().regex(/^\p{Script=Han}+$/u) }),
  /** An indicator, result and target. */
  z.strictObject({ indicator: text, aspect: z.enum(ASPECTS) }),
]);

const side = z.enum(['result', 'target']);

/** What the title says, in a form that every build checks. Values are counts, or the indicator's values. */
const contrastClaim = z.union([
  /** Only this district has any. */
  z.strictObject({ only: text }),
  /** This district has none. */
  z.strictObject({ silent: text }),
  /** More per 10,000 characters than every other. */
  z.strictObject({ densest: text }),
  /** The first has more than the second. */
  z.strictObject({ more: z.tuple([text, text]), side: side.default('target') }),
  /** The target stands above the result, or below it; a value below zero. */
  z.strictObject({ rises: text }),
  z.strictObject({ falls: text }),
  z.strictObject({ negative: text, side: side.default('result') }),
]);

export const contrastSchema = z.strictObject({
  /** Says what differs; the claims hold it to the texts. */
  title: text,
  order: z.number().int().nonnegative(),
  /** The districts side by side, in the site's order. */
  districts: z.array(text).min(2).max(4),
  /** The reports that it speaks of, at most one a district; of a district without, its latest. */
  reports: z.array(text).default([]),
  row: contrastRow,
  claims: z.array(contrastClaim).min(1),
  /** The theme whose comparison goes on from here; left out, the row's own theme or indicator. */
  compare: z.strictObject({ theme: text }).optional(),
});

export const siteSchema = z.strictObject({
  /** Where corrections and removals are asked for; null until a publisher sets one. */
  contact: z.strictObject({ label: text, href: z.url({ protocol: /^(https|mailto)$/ }) }).nullable(),
  /** The errata: what changed in the corpus, newest first. */
  changes: z.array(z.strictObject({ date: z.iso.date(), what: prose })).min(1),
});

const tally = z.number().int().nonnegative();
/** Near mentions judged by hand: how many meant the theme. */
const precision = z.strictObject({ right: tally, judged: tally });
/** Paragraphs read whole: themes the reader named, those of them found, and all that were tagged there. */
const recall = z.strictObject({ found: tally, named: tally, tagged: tally });

/** How well tagging agrees with hand-made judgements, written from the hand-made annotations by a script. */
export const measuresSchema = z.strictObject({
  /** Near mentions of these reports and of other texts of the genre. */
  precision: z.strictObject({ here: precision, elsewhere: precision }),
  recall: z.strictObject({
    paragraphs: tally,
    here: recall,
    elsewhere: z.strictObject({ paragraphs: tally, found: tally, named: tally }),
  }),
  themes: z.record(z.string(), z.strictObject({ precision, recall })),
});

export type MeasuresData = z.infer<typeof measuresSchema>;
export type ThemeMeasure = MeasuresData['themes'][string];
export type DistrictData = z.infer<typeof districtSchema>;
export type ThemeData = z.infer<typeof themeSchema>;
export type IndicatorData = z.infer<typeof indicatorSchema>;
export type ReportData = z.infer<typeof reportSchema>;
export type FormulaData = z.infer<typeof formulaSchema>;
export type ContrastData = z.infer<typeof contrastSchema>;
export type EssayData = z.infer<typeof essaySchema>;
export type SiteData = z.infer<typeof siteSchema>;
export type ReferenceData = z.infer<typeof referenceSchema>;
export type Genre = ReportData['genre'];
