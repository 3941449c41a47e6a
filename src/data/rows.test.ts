/** The public files keep what they promise: valid against their schemas, offsets in code points, nothing lost. */
import Ajv2020 from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { countCharacters } from '../corpus/count.ts';
import { present } from '../corpus/present.ts';
import { loadEdition } from '../edition/index.ts';
import { candidatesOf } from '../edition/views/candidates.ts';
import { searchFold } from '../search/build/folding.ts';
import type { Edition } from '../edition/model.ts';
import {
  districtsJson,
  indicatorsJson,
  mentionsCsv,
  reportJson,
  reportsJson,
  reportText,
  schemaJson,
  seedsJson,
  themesJson,
  termsJson,
} from './files.ts';
import { entitiesCsv, entitiesJson } from './entities.ts';
import type { EntityLinks } from './entities.ts';
import { collationJson } from './collation.ts';
import { closestJson } from './closest.ts';
import { bulkJson } from './tables.ts';
import { fieldsJson } from './fields.ts';
import { figuresCsv } from './figures.ts';
import { masksJson } from './masks.ts';
import type { Links } from './links.ts';
import { lists } from './schemas.ts';
import type {
  DistrictRow,
  EntityRow,
  IndicatorRow,
  ListName,
  ReportRow,
  SeedRow,
  ThemeRow,
} from './schemas.ts';
import { parallelsJson, sharesJson } from './parallels.ts';
import { joined } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import type { ClosestRow, FieldRow } from './schemas.ts';
import { candidatesJson, cutsJson, ngramsJson, wordsJson } from './strings.ts';

const root = new URL('../../', import.meta.url);
const links: Links = {
  district: (id) => `/districts/${id}/`,
  report: (id, anchor) => `/reports/${id}/${anchor ? `#${anchor}` : ''}`,
  theme: (id) => `/themes/${id}/`,
  source: (seed) => `/sources/${seed}/`,
};
const entityLinks: EntityLinks = {
  report: links.report,
  entity: (id) => `/entities/${id}/`,
  entitiesIn: (id, anchor) => `/entities/in/${id}/${anchor ? `#${anchor}` : ''}`,
  entities: () => '/entities/',
};
/** As other people's scripts cut: by code points. */
const slice = (text: string, start: number, end: number): string => [...text].slice(start, end).join('');

let edition: Edition;
let reports: ReportRow[];
let seeds: SeedRow[];
let themes: ThemeRow[];
let districts: DistrictRow[];
let figures: IndicatorRow[];
let entities: EntityRow[];
let closest: ClosestRow[];
let fields: FieldRow[];
const files: Partial<Record<ListName, unknown>> = {};

beforeAll(async () => {
  edition = await loadEdition(new URL('content/', root), new URL('seeds/', root));
  const parse = <T>(name: ListName, pieces: Pieces): T[] => {
    const file = JSON.parse(joined(pieces)) as Record<string, unknown>;
    files[name] = file;
    return file[name] as T[];
  };
  reports = parse('reports', reportsJson(edition, links));
  seeds = parse('seeds', seedsJson(edition, links));
  themes = parse('themes', themesJson(edition, links));
  districts = parse('districts', districtsJson(edition, links));
  const report = present(edition.reports[0], 'report');
  const lines = (query: string): string => `/search/?q=${query}`;
  parse('candidates', candidatesJson(edition, candidatesOf(edition, searchFold), { ...links, lines }));
  parse('cuts', cutsJson(edition, report));
  parse('words', wordsJson(edition, report, searchFold));
  parse('ngrams', ngramsJson(edition, report, searchFold));
  entities = parse('entities', entitiesJson(edition, entityLinks));
  figures = parse('indicators', indicatorsJson(edition, links));
  parse(
    'terms',
    termsJson(edition, { ...links, term: (id) => `/terms/${id}/`, termsIn: (id) => `/terms/in/${id}/` }),
  );
  const collated = present(
    edition.reports.find(({ witnesses }) => witnesses.length > 1),
    'report with witnesses',
  );
  parse(
    'collation',
    collationJson(edition, collated, {
      collation: (id, at, anchor) => `/collation/${id}/${at.page}/#${anchor}`,
    }),
  );
  parse('masks', masksJson(edition, links));
  const parallelLinks = {
    ...links,
    lines,
    parallel: () => '/parallels/',
    parallelsIn: () => '/parallels/in/',
  };
  parse('parallels', parallelsJson(edition, parallelLinks));
  parse('shares', sharesJson(edition, parallelLinks));
  closest = parse('closest', closestJson(edition, report, links));
  parse('bulk', bulkJson(edition, { ...links, file: (path) => `/data/${path}` }));
  fields = parse('fields', fieldsJson(edition, { ...links, field: ({ id }) => `/fields/${id}/` }));
}, 30_000);

describe('data files', () => {
  it.each(Object.keys(lists) as ListName[])('%s.json is valid against the schema beside it', (name) => {
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(schemaJson(name)) as object);
    validate(files[name]);
    expect(validate.errors).toBeNull();
  });

  it('gives every name its place in the seed, and a row of its own in the table', () => {
    const texts = new Map(edition.seeds.map(({ document }) => [document.seed as string, document.text]));
    const places = entities.flatMap((entity) => entity.places);
    expect(places.length).toBeGreaterThan(200);
    for (const { form, source } of places)
      expect(source.map(({ seed, start, end }) => slice(texts.get(seed) ?? '', start, end)).join('')).toBe(
        form,
      );
    const csv = joined(entitiesCsv(edition, entityLinks));
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.trimEnd().split('\n')).toHaveLength(places.length + 1);
  });

  it('gives every compared passage and every stretch its place in the seed', () => {
    const texts = new Map(edition.seeds.map(({ document }) => [document.seed as string, document.text]));
    const sourceOf = (row: { source: FieldRow['stretches'][number]['source'] }): string =>
      row.source.map(({ seed, start, end }) => slice(texts.get(seed) ?? '', start, end)).join('');
    expect(closest.length).toBeGreaterThan(40);
    for (const { own, other } of closest)
      for (const side of [own, other]) expect(sourceOf(side)).toBe(side.quote);
    for (const { stretches } of fields)
      for (const stretch of stretches) expect(countCharacters(sourceOf(stretch))).toBe(stretch.characters);
  });

  it('gives every figure its place in the unit and in the seed, and no value where it is masked', () => {
    expect(figures.length).toBeGreaterThan(250);
    const units = new Map(
      reports.flatMap((report) => [
        ...report.paragraphs.map(({ id, text }) => [`${report.id} ${id}`, text] as const),
        ...report.sections.map(({ id, heading }) => [`${report.id} ${id}`, heading] as const),
      ]),
    );
    const texts = new Map(edition.seeds.map(({ document }) => [document.seed as string, document.text]));
    for (const figure of figures) {
      const unit = units.get(`${figure.report} ${figure.paragraph}`) ?? '';
      expect(slice(unit, figure.start, figure.end)).toBe(figure.surface);
      expect(unit).toContain(figure.quote);
      expect(figure.quote).toContain(figure.surface);
      const parts = figure.source.map(({ seed, start, end }) => slice(texts.get(seed) ?? '', start, end));
      expect(parts.join('')).toBe(figure.surface);
      if (figure.masked)
        expect([figure.value, figure.low, figure.high, figure.base]).toEqual([null, null, null, null]);
    }
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    expect(joined(figuresCsv(edition, links)).trimEnd().split('\n').length).toBeGreaterThan(figures.length);
  });

  it('gives one report the same row as all of them', () => {
    const report = present(edition.reports[0], 'report');
    const file = JSON.parse(joined(reportJson(edition, report, links))) as {
      $schema: string;
      reports: ReportRow[];
    };
    expect(file.reports).toEqual([reports[0]]);
    expect(file.$schema).toBe('../schema/reports.schema.json');
  });

  it('has every source span as code points of the decoded seed', () => {
    const texts = new Map(edition.seeds.map(({ document }) => [document.seed as string, document.text]));
    const joined = (source: ReportRow['paragraphs'][number]['source']): string =>
      source.map(({ seed, start, end }) => slice(texts.get(seed) ?? '', start, end)).join('');
    for (const report of reports) {
      for (const paragraph of report.paragraphs) expect(joined(paragraph.source)).toBe(paragraph.text);
      for (const section of report.sections) expect(joined(section.source)).toBe(section.heading);
      for (const aside of report.asides) expect(joined(aside.source)).toBe(aside.text);
    }
  });

  it('has tiles that cover every seed, and references that exist', () => {
    for (const seed of seeds) {
      let at = 0;
      for (const tile of seed.tiles) {
        expect(tile.start).toBe(at);
        at = tile.end;
      }
      expect(at).toBe(seed.characters);
      const report = present(
        reports.find(({ id }) => id === seed.report),
        'report',
      );
      const ids = new Set([...report.paragraphs, ...report.sections, ...report.asides].map(({ id }) => id));
      for (const { ref } of seed.tiles)
        if (ref !== null && !ref.includes(':')) expect(ids.has(ref)).toBe(true);
    }
  });

  it('has mentions whose slice is their form, and counts that are their number', () => {
    const units = new Map<string, string>();
    for (const report of reports) {
      for (const { id, text } of report.paragraphs) units.set(`${report.id}#${id}`, text);
      for (const { id, heading, runIn } of report.sections)
        if (!runIn) units.set(`${report.id}#${id}`, heading);
    }
    for (const theme of themes) {
      for (const { report, paragraph, start, end, form } of theme.mentions)
        expect(slice(units.get(`${report}#${paragraph}`) ?? '', start, end)).toBe(form);
      for (const [report, counts] of Object.entries(theme.counts))
        for (const kind of ['direct', 'near'] as const)
          expect(
            theme.mentions.filter((mention) => mention.report === report && mention.kind === kind),
          ).toHaveLength(counts[kind]);
      // brute force: the sum over direct forms of what a search in the text units finds
      for (const report of reports) {
        let found = 0;
        for (const [key, text] of units)
          if (key.startsWith(`${report.id}#`))
            for (const { form, kind } of theme.forms)
              if (kind === 'direct') found += text.split(form).length - 1;
        expect(theme.counts[report.id]?.direct).toBe(found);
      }
    }
  });

  it('prints an inferred name with its mark', () => {
    for (const { name, identity } of districts)
      expect(name.endsWith('（推定）')).toBe(identity.status === 'inferred');
  });

  it('counts characters over all text units', () => {
    for (const [index, report] of edition.reports.entries())
      expect(countCharacters(reportText(report))).toBe(reports[index]?.characters);
  });

  it('writes CSV that a spreadsheet opens as UTF-8', () => {
    const csv = joined(mentionsCsv(edition, links));
    expect(csv.startsWith('\uFEFFtheme,district,')).toBe(true);
    const mentions = themes.reduce((sum, theme) => sum + theme.mentions.length, 0);
    expect(csv.trimEnd().split('\n')).toHaveLength(mentions + 1);
  });
});
