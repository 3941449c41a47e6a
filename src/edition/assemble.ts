/**
 * Puts the edition together from what the editors wrote and the seeds as read.
 * Pure: the same input gives the same edition.
 */
import { createHash } from 'node:crypto';
import { coverage, stopsAt } from '../collate/coverage.ts';
import { codePoints, countCharacters } from '../corpus/count.ts';
import { seedId } from '../corpus/ids.ts';
import type { ReportId, SeedId } from '../corpus/ids.ts';
import { findMasks } from '../corpus/masks.ts';
import type { SeedDocument } from '../corpus/model.ts';
import { present } from '../corpus/present.ts';
import { ThemeTagger } from '../extract/themes.ts';
import { fail } from '../diagnostics/diagnostic.ts';
import type { Content, DistrictFile, ReportFile, ThemeFile } from './content/read.ts';
import type { District, Edition, Report, Theme, ThemeCount, Witness } from './model.ts';
import { throwProblems } from '../diagnostics/problems.ts';
import { checkAnchors } from './anchors/check.ts';
import { anchorsOf } from './anchors/record.ts';
import { entitiesOf } from './entities.ts';
import { contrastsOf } from './contrasts.ts';
import { indicatorsOf } from './indicators.ts';
import { mentionsOf } from './mentions.ts';
import { inListOrder } from './order.ts';
import { pageAt } from './paging.ts';
import { parallelsOf } from './parallels.ts';
import { prepared } from './prepared.ts';
import { checkProse } from './prose.ts';
import { resolveIn } from './references.ts';
import type { Quotable } from './references.ts';
import type { MeasuresData } from './schemas.ts';
import { termsOf } from './terms.ts';

export type Documents = ReadonlyMap<SeedId, SeedDocument>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function documentOf(documents: Documents, seed: string, file: string): SeedDocument {
  const found = documents.get(seedId(seed));
  if (!found) fail('seed-missing', { seed }, { file });
  return found;
}

function witnessesOf({ data, file }: ReportFile, documents: Documents): Witness[] {
  const read = data.witnesses.map((witness) => ({
    witness,
    document: documentOf(documents, witness.seed, file),
  }));
  const base = read[0]?.document;
  return read.map(({ witness, document }) => ({
    siglum: witness.siglum,
    document,
    characters: codePoints(document.text),
    coverage: base && document !== base ? coverage(base, document) : 1,
    stopsAt: base && document !== base ? stopsAt(base, document) : null,
    note: witness.note ?? null,
  }));
}

function districtOf(
  { id, data, file, lineOf }: DistrictFile,
  slot: number,
  reports: readonly Quotable[],
  own: readonly ReportId[],
): District {
  const quotable = (report: string, line: number): Quotable => {
    const found = reports.find((one) => one.id === report);
    if (!found) fail('reference-report', { report }, { file, line });
    return found;
  };
  const evidence = data.identity.evidence.map((item, index) => {
    const line = lineOf(['identity', 'evidence', index]);
    return { ...resolveIn(quotable(item.report, line), item, { file, line }), why: item.why };
  });
  const line = lineOf(['portrait']);
  return {
    id,
    name: data.name,
    shortName: data.shortName,
    inferred: data.identity.status === 'inferred',
    level: data.level,
    region: data.region,
    regionInferred: (data.regionStatus ?? data.identity.status) === 'inferred',
    evidence,
    portrait: resolveIn(quotable(data.portrait.report, line), data.portrait, { file, line }),
    slot,
    reports: own,
  };
}

/** The title must stand in the seed that is said to bear it, white space apart. */
function checkTitle({ data, file, lineOf }: ReportFile, documents: Documents): SeedId | 'editors' {
  if (data.titleSource === 'editors') return 'editors';
  const seed = seedId(data.titleSource);
  const squeeze = (text: string): string => text.replace(/\s+/gu, '');
  const titles = documentOf(documents, seed, file).asides.filter((aside) => aside.kind === 'title');
  if (!squeeze(titles.map((aside) => aside.text).join('')).includes(squeeze(data.title)))
    fail(
      'title-not-in-seed',
      { title: data.title, seed, found: titles.map((aside) => aside.text).join(' / ') || 'none' },
      { file, line: lineOf(['title']) },
    );
  return seed;
}

/** A report with its witnesses, its text being the first of them. */
export function reportOf(source: ReportFile, district: District, documents: Documents): Omit<Report, 'page'> {
  const { id, data, file, lineOf } = source;
  const witnesses = witnessesOf(source, documents);
  const text = present(witnesses[0], 'base witness').document;
  return {
    id,
    district,
    title: data.title,
    titleSource: checkTitle(source, documents),
    year: data.year,
    yearStatus: data.yearStatus,
    yearEvidence: data.yearEvidence
      ? resolveIn({ id, text }, data.yearEvidence, { file, line: lineOf(['yearEvidence']) })
      : null,
    date: data.date,
    dateStatus: data.dateStatus,
    genre: data.genre,
    note: data.note ?? null,
    notes: data.notes.map(({ note, ...place }, index) => ({
      ...resolveIn({ id, text }, { report: id, ...place }, { file, line: lineOf(['notes', index]) }),
      note,
    })),
    rights: data.rights,
    witnesses,
    text,
    unitById: new Map(text.units.map((unit) => [unit.id, unit])),
    characters: text.units.reduce((sum, unit) => sum + countCharacters(unit.text), 0),
    masks: text.units.flatMap((unit) => findMasks(unit.text).map((span) => ({ unit: unit.id, ...span }))),
  };
}

/** Tags every report once for all themes. */
export function themesOf(
  files: readonly ThemeFile[],
  reports: readonly Report[],
  measures: MeasuresData | null,
): Theme[] {
  const ordered = [...files].sort((a, b) => a.data.order - b.data.order || compare(a.id, b.id));
  const tagger = new ThemeTagger(
    ordered.map(({ id, data: { direct, near, refused, flagged } }) => ({
      id,
      direct,
      near,
      refused,
      flagged,
    })),
  );
  const mentions = mentionsOf(
    ordered.map(({ id, data }) => ({ id, forms: [...data.direct, ...data.near] })),
    tagger,
    reports,
  );
  return ordered.map(({ id, data }) => {
    const own = mentions.get(id) ?? [];
    const counts = new Map<ReportId, ThemeCount>(
      reports.map((report) => [report.id, { direct: 0, near: 0 }]),
    );
    for (const { report, kind } of own) {
      const before = counts.get(report) ?? { direct: 0, near: 0 };
      counts.set(report, { ...before, [kind]: before[kind] + 1 });
    }
    const { label, field, definition, direct, near, refused, flagged } = data;
    return {
      id,
      label,
      field,
      definition,
      direct,
      near,
      refused,
      flagged,
      mentions: own,
      counts,
      measure: measures?.themes[id] ?? null,
    };
  });
}

/** Twelve hexadecimal digits that change with any seed and any unit read from it. */
function editionId(reports: readonly Report[]): string {
  const hash = createHash('sha256');
  for (const report of reports) {
    hash.update(`${report.id}\n`);
    for (const witness of report.witnesses)
      hash.update(`${witness.siglum} ${witness.document.seed} ${witness.document.sha256}\n`);
    for (const unit of report.text.units) hash.update(`${unit.id}\t${unit.text}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}

/** Made when first asked for: the search index, for one, never does. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export function assembleEdition(content: Content, documents: Documents): Edition {
  const bases = new Map(
    content.reports.map(({ id, data, file }) => [
      id,
      documentOf(documents, present(data.witnesses[0], 'base witness').seed, file),
    ]),
  );
  const quotables: Quotable[] = content.reports.map(({ id }) => ({
    id,
    text: present(bases.get(id), 'base witness'),
  }));
  throwProblems(
    content.anchors.flatMap(({ id, data, file }) =>
      checkAnchors(data, anchorsOf(present(bases.get(id), 'report of a record')), file),
    ),
  );
  checkProse([...content.districts, ...content.themes, ...content.essays, ...content.contrasts], quotables);
  const byYear = [...content.reports].sort((a, b) => a.data.year - b.data.year || compare(a.id, b.id));
  const bySlot = [...content.districts]
    .sort((a, b) => a.data.order - b.data.order || compare(a.id, b.id))
    .map((file, slot) =>
      districtOf(
        file,
        slot,
        quotables,
        byYear.filter(({ data }) => data.district === file.id).map(({ id }) => id),
      ),
    );
  const districts = inListOrder(bySlot);
  const byId = new Map(byYear.map((file) => [file.id, file]));
  const reports = districts
    .flatMap((district) =>
      district.reports.map((id) => reportOf(present(byId.get(id), 'report'), district, documents)),
    )
    .map((report, place): Report => ({ ...report, page: pageAt(place) }));
  const seeds = reports
    .flatMap((report) =>
      report.witnesses.map(({ document, siglum, characters }) => ({ document, report, siglum, characters })),
    )
    .sort((a, b) => compare(a.document.seed, b.document.seed));
  const themes = themesOf(content.themes, reports, content.measures?.data ?? null);
  const figures = indicatorsOf(content.indicators, reports);
  const parallels = lazy(() => parallelsOf(content.formulas, reports));
  const terms = lazy(() => prepared('terms', () => termsOf(content.terms, reports)));
  const entities = lazy(() => entitiesOf(content.entities, reports));
  return {
    id: editionId(reports),
    districts,
    reports,
    themes,
    ...figures,
    contrasts: contrastsOf(content.contrasts, { districts, reports, themes, ...figures }),
    get parallels() {
      return parallels();
    },
    get terms() {
      return terms();
    },
    get entities() {
      return entities();
    },
    seeds,
    moved: new Map(content.anchors.map(({ id, data }) => [id, data.moved])),
    site: content.site,
    measures: content.measures?.data ?? null,
  };
}
