/**
 * Reads all that editors wrote, without Astro: the build checks it before it
 * begins, the edition is made from it, and the command-line tools use it.
 */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'astro/zod';
import { districtId, indicatorId, reportId, themeId } from '../../corpus/ids.ts';
import type { DistrictId, IndicatorId, ReportId, ThemeId } from '../../corpus/ids.ts';
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { throwProblems } from '../../diagnostics/problems.ts';
import {
  contrastSchema,
  districtSchema,
  essaySchema,
  formulaSchema,
  indicatorSchema,
  measuresSchema,
  reportSchema,
  siteSchema,
  themeSchema,
} from '../schemas.ts';
import type {
  ContrastData,
  DistrictData,
  EssayData,
  FormulaData,
  IndicatorData,
  MeasuresData,
  ReportData,
  SiteData,
  ThemeData,
} from '../schemas.ts';
import { termListSchema } from '../term-schema.ts';
import type { TermListData } from '../term-schema.ts';
import { entitiesSchema } from '../entity-schema.ts';
import type { EntitiesData } from '../entity-schema.ts';
import { checkLedger, LEDGER, ledgerSchema } from '../anchors/ledger.ts';
import type { LedgerData } from '../anchors/ledger.ts';
import { anchorsSchema } from '../anchors/record.ts';
import type { AnchorsData } from '../anchors/record.ts';
import { checkContent } from './check.ts';
import { checkEntities } from './check-entities.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml-source.ts';
import type { KeyPath, YamlSource, YamlText } from './yaml-source.ts';

/** One file of `content/`. */
export interface ContentFile<Id extends string, Data> {
  readonly id: Id;
  readonly data: Data;
  /** As the editor knows it: `content/themes/zhihuidao.mdx`. */
  readonly file: string;
  /** The prose under the front matter; empty in a YAML file. */
  readonly body: string;
  /** The line of the file on which the prose begins, 1-based. */
  readonly bodyLine: number;
  /** The line on which a value stands. */
  readonly lineOf: (path: KeyPath) => number;
}

export type DistrictFile = ContentFile<DistrictId, DistrictData>;
export type ThemeFile = ContentFile<ThemeId, ThemeData>;
export type IndicatorFile = ContentFile<IndicatorId, IndicatorData>;
export type ReportFile = ContentFile<ReportId, ReportData>;
export type ContrastFile = ContentFile<string, ContrastData>;
export type EssayFile = ContentFile<string, EssayData>;
export type FormulaFile = ContentFile<string, FormulaData>;
export type TermFile = ContentFile<string, TermListData>;

/** What stands at each anchor of a report; the id is the report's. */
export type AnchorsFile = ContentFile<ReportId, AnchorsData>;

/** A list of names of one kind; the file's own id means nothing. */
export type EntitiesFile = ContentFile<string, EntitiesData>;

/** Everything in `content/`, valid in itself; each list by id. */
export interface Content {
  readonly districts: readonly DistrictFile[];
  readonly themes: readonly ThemeFile[];
  readonly indicators: readonly IndicatorFile[];
  readonly reports: readonly ReportFile[];
  /** Records of anchors; a report that nobody has recorded yet has none. */
  readonly anchors: readonly AnchorsFile[];
  /** Ids of the reports that are known to have been recorded. */
  readonly recorded: readonly string[];
  readonly essays: readonly EssayFile[];
  /** Formulas from above; none where nobody listed them. */
  readonly formulas: readonly FormulaFile[];
  /** Lists of terms; none where the editors wrote none. */
  readonly terms: readonly TermFile[];
  /** The editors' lexicon of names; may be empty. */
  readonly entities: readonly EntitiesFile[];
  /** The telling contrasts of the home page; there may be none. */
  readonly contrasts: readonly ContrastFile[];
  readonly site: SiteData;
  /** How well the themes' tagging was found to work; null where nobody measured. */
  readonly measures: ContentFile<string, MeasuresData> | null;
}

/** Relative to the project where it lies inside, else in full. */
export function displayPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative.split(path.sep).join('/');
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Whether a file is a tool's own, by its name or a folder's on the way to it (`.obsidian/`): it is never read. */
export const isHidden = (folder: string, file: string): boolean =>
  path
    .relative(folder, file)
    .split(path.sep)
    .some((part) => part.startsWith('.'));

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !isHidden(folder, file))
    .sort();
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

function split(file: string, source: string): { yaml: YamlText; body: string; bodyLine: number } {
  // JSON is YAML
  if (file.endsWith('.yaml') || file.endsWith('.json'))
    return { yaml: { file, text: source, linesBefore: 0 }, body: '', bodyLine: 1 };
  const match = FRONT_MATTER.exec(source);
  if (match?.index !== 0) throw new Diagnostic('content-front-matter', {}, { file, line: 1 });
  return {
    yaml: { file, text: match[1] ?? '', linesBefore: 1 },
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

interface Kind<Id extends string, Data> {
  readonly what: string;
  readonly folder: string;
  readonly ending: '.mdx' | '.yaml' | '.anchors.json';
  readonly schema: z.ZodType<Data>;
  readonly id: (value: string) => Id;
}

/** A file may stand in folders (by province, say); its id is its name alone. */
function idOf<Id extends string, Data>(kind: Kind<Id, Data>, absolute: string, file: string): Id {
  const value = path.basename(absolute, kind.ending);
  try {
    return kind.id(value);
  } catch {
    throw new Diagnostic('bad-id', { what: kind.what, value }, { file });
  }
}

/** Reads one file; problems are added to the list, and null comes back. */
async function readOne<Id extends string, Data>(
  kind: Kind<Id, Data>,
  absolute: string,
  problems: Diagnostic[],
): Promise<ContentFile<Id, Data> | null> {
  const file = displayPath(absolute);
  try {
    if (!absolute.endsWith(kind.ending))
      throw new Diagnostic('content-ending', { expected: kind.ending }, { file });
    const id = idOf(kind, absolute, file);
    const { yaml, body, bodyLine } = split(file, await readFile(absolute, 'utf8'));
    const source: YamlSource = parseYaml(yaml);
    const checked = validate(kind.schema, source, file);
    problems.push(...checked.problems);
    return checked.data === null
      ? null
      : { id, data: checked.data, file, body, bodyLine, lineOf: source.lineOf };
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    problems.push(error);
    return null;
  }
}

interface Folder<Id extends string, Data> {
  /** The valid files, by id. */
  readonly files: readonly ContentFile<Id, Data>[];
  /** The names of all, the invalid ones included: a mistake inside a file is no reason to call it missing. */
  readonly names: readonly string[];
}

async function readFolder<Id extends string, Data>(
  root: string,
  kind: Kind<Id, Data>,
  problems: Diagnostic[],
): Promise<Folder<Id, Data>> {
  const files = (await filesIn(path.join(root, kind.folder))).filter(
    // records of anchors stand beside their reports
    (file) => file.endsWith(ANCHORS.ending) === (kind.ending === ANCHORS.ending),
  );
  const read: ContentFile<Id, Data>[] = [];
  for (const file of files) {
    const one = await readOne(kind, file, problems);
    if (one) read.push(one);
  }
  return { files: read.sort(byId), names: files.map((file) => path.basename(file, kind.ending)) };
}

const DISTRICTS: Kind<DistrictId, DistrictData> = {
  what: 'district',
  folder: 'districts',
  ending: '.mdx',
  schema: districtSchema,
  id: districtId,
};
const THEMES: Kind<ThemeId, ThemeData> = {
  what: 'theme',
  folder: 'themes',
  ending: '.mdx',
  schema: themeSchema,
  id: themeId,
};
const INDICATORS: Kind<IndicatorId, IndicatorData> = {
  what: 'indicator',
  folder: 'indicators',
  ending: '.yaml',
  schema: indicatorSchema,
  id: indicatorId,
};
const REPORTS: Kind<ReportId, ReportData> = {
  what: 'report',
  folder: 'reports',
  ending: '.yaml',
  schema: reportSchema,
  id: reportId,
};
const ANCHORS: Kind<ReportId, AnchorsData> = {
  what: 'report',
  folder: 'reports',
  ending: '.anchors.json',
  schema: anchorsSchema,
  id: reportId,
};
const ESSAYS: Kind<string, EssayData> = {
  what: 'essay',
  folder: 'essays',
  ending: '.mdx',
  schema: essaySchema,
  // An essay's id has the form that every id has, and no brand of its own.
  id: themeId,
};
const FORMULAS: Kind<string, FormulaData> = {
  what: 'formula',
  folder: 'formulas',
  ending: '.yaml',
  schema: formulaSchema,
  // A formula's id has the form that every id has, and no brand of its own.
  id: themeId,
};
const TERMS: Kind<string, TermListData> = {
  what: 'term list',
  folder: 'terms',
  ending: '.yaml',
  schema: termListSchema,
  id: themeId,
};
const ENTITIES: Kind<string, EntitiesData> = {
  what: 'list of entities',
  folder: 'entities',
  ending: '.yaml',
  schema: entitiesSchema,
  id: themeId,
};
const CONTRASTS: Kind<string, ContrastData> = {
  what: 'contrast',
  folder: 'contrasts',
  ending: '.mdx',
  schema: contrastSchema,
  id: themeId,
};
const SITE: Kind<string, SiteData> = {
  what: 'site',
  folder: '',
  ending: '.yaml',
  schema: siteSchema,
  id: (value) => value,
};

const MEASURES: Kind<string, MeasuresData> = {
  what: 'measures',
  folder: '',
  ending: '.yaml',
  schema: measuresSchema,
  id: (value) => value,
};

const RECORDED: Kind<string, LedgerData> = {
  what: 'recorded reports',
  folder: '',
  ending: '.yaml',
  schema: ledgerSchema,
  id: (value) => value,
};

/** Reports that are on record; none may have lost its record. */
async function readLedger(
  root: string,
  reports: readonly string[],
  records: readonly string[],
  problems: Diagnostic[],
): Promise<readonly string[]> {
  const file = path.join(root, LEDGER);
  const ledger = existsSync(file) ? await readOne(RECORDED, file, problems) : null;
  if (ledger) problems.push(...checkLedger(ledger, reports, records));
  return ledger?.data.recorded ?? [];
}

async function readMeasures(
  root: string,
  problems: Diagnostic[],
): Promise<ContentFile<string, MeasuresData> | null> {
  const file = path.join(root, 'measures.yaml');
  return existsSync(file) ? readOne(MEASURES, file, problems) : null;
}

async function readSite(root: string, problems: Diagnostic[]): Promise<SiteData | null> {
  const file = path.join(root, 'site.yaml');
  if (!existsSync(file)) {
    problems.push(new Diagnostic('content-no-site', {}, { file: displayPath(file) }));
    return null;
  }
  return (await readOne(SITE, file, problems))?.data ?? null;
}

/** Records of anchors: one for a report at most, and none without its report. */
async function readAnchors(
  root: string,
  reports: readonly string[],
  problems: Diagnostic[],
): Promise<{ readonly files: readonly AnchorsFile[]; readonly names: readonly string[] }> {
  const { files, names } = await readFolder(root, ANCHORS, problems);
  const first = new Map<string, string>();
  for (const { id, file } of files) {
    const other = first.get(id);
    first.set(id, other ?? file);
    if (other !== undefined)
      problems.push(new Diagnostic('duplicate-id', { what: 'record of anchors', id, other }, { file }));
    if (!reports.includes(id))
      problems.push(new Diagnostic('anchors-without-report', { report: id }, { file }));
  }
  return { files, names };
}

/** All of `content/`, checked; throws every problem at once. Seeds are not looked at: see `checkSeeds`. */
export async function readContent(contentRoot: URL): Promise<Content> {
  const root = fileURLToPath(contentRoot);
  const problems: Diagnostic[] = [];
  const districts = await readFolder(root, DISTRICTS, problems);
  const themes = await readFolder(root, THEMES, problems);
  const indicators = await readFolder(root, INDICATORS, problems);
  const reports = await readFolder(root, REPORTS, problems);
  const anchors = await readAnchors(root, reports.names, problems);
  const recorded = await readLedger(root, reports.names, anchors.names, problems);
  const essays = await readFolder(root, ESSAYS, problems);
  const formulas = await readFolder(root, FORMULAS, problems);
  const terms = await readFolder(root, TERMS, problems);
  const entities = await readFolder(root, ENTITIES, problems);
  const contrasts = await readFolder(root, CONTRASTS, problems);
  const site = await readSite(root, problems);
  const measures = await readMeasures(root, problems);
  if (reports.names.length === 0) {
    problems.push(new Diagnostic('no-reports', {}, { file: displayPath(path.join(root, REPORTS.folder)) }));
  }
  const lists = {
    districts: districts.files,
    themes: themes.files,
    indicators: indicators.files,
    reports: reports.files,
    anchors: anchors.files,
    recorded,
    essays: essays.files,
    formulas: formulas.files,
    terms: terms.files,
    contrasts: contrasts.files,
    measures,
    entities: entities.files,
  };
  problems.push(...checkContent(lists, districts.names));
  problems.push(...checkEntities(entities.files, reports.names));
  throwProblems(problems);
  if (!site) throw new Error('unreachable: a site.yaml that cannot be read is among the problems');
  return { ...lists, site };
}
