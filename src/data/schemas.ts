/**
 * The public data files, as schemas: their types, the JSON Schemas published
 * beside them and the tests all come from here. Adding a key is compatible;
 * renaming or removing one breaks other people's scripts.
 */
import { z } from 'astro/zod';
import { closestRow, fieldRow } from './schemas-compared.ts';

const offset = z.int().nonnegative();
const id = z.string().min(1);
const unitId = z
  .string()
  .regex(/^[ps]\d+$/)
  .describe('Id of a text unit: p12 is a body paragraph, s3 a heading on its own line.');
const url = z.string().regex(/^\//).describe('Root-relative, base path included.');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const encoding = z.enum(['utf-8', 'gb18030']);

const sourceSpan = z
  .strictObject({ seed: id, start: offset, end: offset })
  .describe(
    'Half-open range of the decoded seed in code points, line ends as they are, a BOM as character 0.',
  );
const source = z.array(sourceSpan);

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
  regionStatus: z.enum(['stated', 'inferred']),
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

const kind = z.enum(['direct', 'near']);
const rate = z.number().nonnegative();

export const mentionRow = z.strictObject({
  report: id,
  paragraph: unitId,
  start: offset,
  end: offset,
  form: z.string(),
  kind,
  context: z.array(z.enum(['title', 'quotation', 'negation', 'reported', 'possibility', 'slogan', 'part'])),
  rule: z.string(),
  url,
});

export const themeRow = z.strictObject({
  id,
  label: z.string(),
  field: z.string(),
  forms: z.array(z.strictObject({ form: z.string(), kind })),
  counts: z.record(
    z.string(),
    z.strictObject({ direct: offset, near: offset, per10k: z.strictObject({ direct: rate, near: rate }) }),
  ),
  mentions: z.array(mentionRow),
  url,
});

export const candidateRow = z.strictObject({
  rank: z.int().positive(),
  term: z.string(),
  count: offset.describe('Occurrences in all text units, as a search for the term finds them.'),
  own: offset.describe('Occurrences that lie inside no longer candidate and no listed form.'),
  units: offset.describe('Text units that have it.'),
  districts: offset,
  cohesion: z
    .number()
    .describe('log2 of how many times more often its parts meet than chance would have it.'),
  freedom: z.number().min(0).max(1).describe('Entropy of the neighbours over its greatest value.'),
  burst: z.number().nonnegative().describe('log2 of expected over actual text units.'),
  score: z.number(),
  home: z
    .strictObject({ report: id, logLikelihood: z.number() })
    .nullable()
    .describe('Where it is most at home, and the G² of that report against all others.'),
  counts: z.record(z.string(), offset).describe('By report; reports without it are left out.'),
  places: z
    .array(z.strictObject({ report: id, paragraph: unitId, start: offset, end: offset, url }))
    .describe('Examples: the first two of each of the first districts’ latest reports.'),
  url: url.describe('All occurrences.'),
});

export const cutRow = z.strictObject({
  paragraph: unitId,
  lengths: z
    .array(z.int().positive())
    .describe('Code points of each word, punctuation and white space included: together the whole text.'),
});

export const wordRow = z.strictObject({
  word: z.string(),
  words: offset.describe('How often it stands as a word of its own.'),
  strings: offset.describe('How often the string stands, as a search counts.'),
  per10k: rate.describe('Strings per 10,000 characters.'),
});

export const ngramRow = z
  .strictObject({
    string: z.string(),
    count: offset.describe('As a search counts: overlapping occurrences are counted.'),
    per10k: rate,
  })
  .describe(
    'A string of two to eight characters that occurs three times or more; not listed are those that stand always inside the same string one character longer.',
  );

export type CandidateRow = z.infer<typeof candidateRow>;
export type CutRow = z.infer<typeof cutRow>;
export type WordRow = z.infer<typeof wordRow>;
export type NgramRow = z.infer<typeof ngramRow>;
export const indicatorRow = z.strictObject({
  id: z.string().describe('Report, text unit and place; a second row at one place ends in .2.'),
  report: id,
  district: id,
  paragraph: unitId,
  start: offset,
  end: offset,
  surface: z.string().describe('The number with its unit and its fixed company (约, 以上), verbatim.'),
  quote: z.string().describe('The sentence, verbatim.'),
  indicator: z.string().nullable().describe('Id in the editors’ lexicon, null where none is meant.'),
  label: z.string().describe('What is measured, normalised.'),
  aspect: z
    .enum(['level', 'added', 'growth', 'change', 'rank', 'share'])
    .describe('What of the measure is given. Figures compare only where indicator and aspect agree.'),
  value: z.number().nullable().describe('As printed, in the printed unit; null where masked or a range.'),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable().describe('As printed, elided parts completed (亿 to 亿元).'),
  base: z
    .strictObject({ value: z.number(), unit: z.string() })
    .nullable()
    .describe('The value in its base unit.'),
  comparator: z.enum(['=', '>=', '<=', '>', '<', '~']),
  modal: z.string().nullable().describe('The word by which the text binds itself, verbatim.'),
  kind: z.enum(['actual', 'target', 'plan', 'count', 'rank', 'share', 'baseline']),
  period: z.string().nullable(),
  periodBasis: z
    .enum(['stated', 'resolved', 'assumed'])
    .nullable()
    .describe('A year is printed; a word such as 今年 is resolved by the report’s year; or assumed.'),
  scope: z.string().nullable(),
  change: z.enum(['up', 'down']).nullable(),
  masked: z.boolean().describe('A mask stands in the number’s place: no value is given, and never 0.'),
  flags: z.array(z.enum(['implicit', 'weak', 'threshold'])),
  rule: z.string().describe('Names of the rules that made the row, in order.'),
  source,
  url,
});

const parallelPlace = z.strictObject({
  report: id,
  paragraph: unitId,
  start: offset,
  end: offset,
  surface: z.string().describe('The passage verbatim, punctuation included.'),
  source,
  url,
});

/** One wording that several districts share. */
export const parallelRow = z.strictObject({
  id: z.string().describe('Made from the wording: the same in every edition that has it.'),
  match: z
    .enum(['verbatim', 'near'])
    .describe(
      'Verbatim: the same letters and figures, eight or more; punctuation (but inside numbers), width and white space apart. Near: twelve or more, four fifths of the longer passage agree in order.',
    ),
  text: z.string().describe('The wording at its first place; of near ones, the longest.'),
  characters: offset.describe('Letters and figures.'),
  kind: z
    .enum(['upstream', 'genre', 'pair'])
    .describe('From above; otherwise shared by three districts or more, or by two only.'),
  ground: z
    .enum(['formula', 'named', 'quoted'])
    .nullable()
    .describe(
      'Why it counts as upstream: the editors’ list, a name of a meeting or document, or quotation marks.',
    ),
  formula: z.strictObject({ id, origin: z.string() }).nullable(),
  districts: z.array(id),
  count: offset.describe('Places in all.'),
  cutsNumber: z.boolean().describe('It begins or ends inside a number: the numbers themselves differ.'),
  places: z
    .array(parallelPlace)
    .describe(
      'All of a near group; of a verbatim one the first hundred, the others are found by the searches.',
    ),
  surfaces: z
    .array(z.strictObject({ text: z.string(), count: offset, url }))
    .describe('How verbatim places are punctuated, each with the search that finds them all.'),
  url,
});

/** How much of a report another district has word for word. */
export const shareRow = z.strictObject({
  report: id,
  district: id,
  characters: offset.describe('Letters and figures of the text units, masks apart.'),
  shared: offset.describe('Those in verbatim passages of eight or more with another district.'),
  share: z.number().min(0).max(1),
  upstream: offset.describe('Those of them in wording from above.'),
  partners: z
    .array(z.strictObject({ district: id, shared: offset, url }))
    .describe('The nearest, in wordings that at most twelve districts have.'),
  url,
});

export type ParallelRow = z.infer<typeof parallelRow>;
export type ShareRow = z.infer<typeof shareRow>;
const range = { report: id, paragraph: unitId, start: offset, end: offset, source, url };

export const termRow = z.strictObject({
  id,
  label: z.string(),
  kind: z
    .enum(['numeric', 'formula', 'code', 'slogan', 'metaphor', 'masked'])
    .describe('masked: a mask stands where the number would; what it hides is not guessed.'),
  listed: z.boolean().describe('Whether the editors’ lexicon has it.'),
  variants: z
    .array(z.strictObject({ form: z.string(), count: offset }))
    .describe('Spellings: punctuation, width, the same parts in another order, and what editors joined.'),
  expansions: z
    .array(
      z.strictObject({
        by: z.enum(['text', 'editors']),
        text: z.string().describe('By the text: verbatim, parts joined by ；.'),
        sense: z.int().positive().nullable().describe('Of the editors’ expansions: which sense.'),
        source: z.string().nullable().describe('Of the editors’ expansions: the document that says so.'),
        places: z.array(z.strictObject(range)).describe('Of the text’s own expansions: where they stand.'),
      }),
    )
    .describe('What it stands for. An expansion of a text speaks for its own report only.'),
  senses: z.array(
    z.strictObject({
      sense: z.int().positive(),
      label: z.string().nullable(),
      note: z.string().nullable(),
      province: z.string().nullable().describe('The province to whose reports it applies; null for all.'),
    }),
  ),
  counts: z.record(z.string(), offset).describe('By report; reports without it are left out.'),
  places: z.array(
    z.strictObject({
      ...range,
      district: id,
      form: z.string().describe('Verbatim.'),
      quoted: z.boolean().describe('Within quotation marks.'),
      sense: z.int().positive().nullable().describe('Null where the editors know none.'),
      rule: z.string(),
    }),
  ),
  url,
});

export const entityRow = z.strictObject({
  id: z.string(),
  label: z.string().describe('The name as printed, or as the editors list it; masks stay.'),
  kind: z.enum(['机构', '企业', '项目', '园区', '平台', '地点', '荣誉']),
  names: z.array(z.string()).describe('Every printed form, the label first.'),
  masked: z.boolean().describe('Part of the name was taken out: equal forms need not mean one thing.'),
  listed: z.boolean().describe('In the editors’ lexicon.'),
  note: z.string().nullable().describe('The editors’ words.'),
  senses: z
    .array(
      z.strictObject({
        report: id,
        meaning: z.string(),
        status: z.enum(['stated', 'inferred']),
        evidence: z.strictObject({ paragraph: unitId, start: offset, end: offset, text: z.string() }),
      }),
    )
    .describe('What the name means, by report; places refer to it by index.'),
  places: z.array(
    z.strictObject({
      report: id,
      district: id,
      paragraph: unitId,
      start: offset,
      end: offset,
      form: z.string().describe('Verbatim.'),
      rule: z.string().describe('Name of the rule that found it.'),
      sense: z.number().int().nullable().describe('Index into senses; null where none is settled.'),
      source,
      url,
    }),
  ),
  url,
});

/** Where a witness differs from the base, and what it has there. */
export const collationRow = z.strictObject({
  id: z.string().describe('Text unit, place, kind: p12-345-width; a second one of that name ends in -2.'),
  report: id,
  kind: z.enum(['substantive', 'orthographic']),
  subkind: z.enum([
    'substitution',
    'addition',
    'omission',
    'transposition',
    'width',
    'quotes',
    'dashes',
    'space',
    'punctuation',
    'case',
    'division',
  ]),
  edge: z
    .enum(['begins', 'stops'])
    .nullable()
    .describe('An omission at an end of the text: the witness begins late, or stops.'),
  paragraph: unitId,
  start: offset,
  endParagraph: unitId.describe('The text unit in which the lemma ends.'),
  end: offset.describe('In that unit. Equal to start, in one unit, where only the witness has something.'),
  lemma: z.string().describe('What the base has, text units joined without a break.'),
  source: source.describe('Of the lemma, in the base’s seed; empty where only the witness has something.'),
  readings: z.array(
    z.strictObject({
      witness: z.string().describe('Siglum.'),
      state: z
        .enum(['variant', 'lemma', 'other', 'absent'])
        .describe('variant: what the entry is about; other: it differs here in another way.'),
      text: z.string(),
      source: source.describe('In the witness’s seed.'),
    }),
  ),
  url,
});

/** What was taken out of a text: with a mark, or, as it reads, without one. Nothing is filled in. */
export const maskRow = z.strictObject({
  report: id,
  district: id,
  paragraph: unitId,
  start: offset,
  end: offset,
  surface: z.string().describe('The mask; of a deletion, the words beside what is missing.'),
  class: z
    .enum(['name', 'figure', 'date', 'ordinal', 'formula', 'deletion'])
    .describe('What kind of thing the mask hides, from its context; deletion: it reads as broken.'),
  inferred: z.boolean().describe('True of a deletion: the text bears no mark of it.'),
  rule: z.string().describe('Name of the rule that decided.'),
  source,
  url,
});

export type CollationRow = z.infer<typeof collationRow>;
export type MaskRow = z.infer<typeof maskRow>;
export type TermRow = z.infer<typeof termRow>;
export type EntityRow = z.infer<typeof entityRow>;
export type ReportRow = z.infer<typeof reportRow>;
export type DistrictRow = z.infer<typeof districtRow>;
export type SeedRow = z.infer<typeof seedRow>;
export type ThemeRow = z.infer<typeof themeRow>;
export type MentionRow = z.infer<typeof mentionRow>;
export type IndicatorRow = z.infer<typeof indicatorRow>;

/** One entry a data file: its list's name and the schema of a row. */
export const lists = {
  reports: reportRow,
  districts: districtRow,
  seeds: seedRow,
  themes: themeRow,
  candidates: candidateRow,
  cuts: cutRow,
  words: wordRow,
  ngrams: ngramRow,
  indicators: indicatorRow,
  parallels: parallelRow,
  shares: shareRow,
  terms: termRow,
  entities: entityRow,
  collation: collationRow,
  masks: maskRow,
  closest: closestRow,
  fields: fieldRow,
} as const;

export type ListName = keyof typeof lists;

export const VERSION = 1;

/** JSON Schema (2020-12) of the data file `name`. */
export const jsonSchema = (name: ListName): unknown =>
  z.toJSONSchema(
    z.strictObject({
      $schema: z.string(),
      version: z.literal(VERSION),
      edition: z.string().describe('Hash of the corpus.'),
      [name]: z.array(lists[name]),
    }),
  );
