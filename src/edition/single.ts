/**
 * An edition of one text, for the commands: a file that nobody has listed yet is read with the
 * editors' lexicons as the build would read it. A seed that is listed keeps its report's name and year.
 */
import { districtId, reportId } from '../corpus/ids.ts';
import type { DistrictId, ReportId } from '../corpus/ids.ts';
import type { SeedDocument } from '../corpus/model.ts';
import { proposeDay, proposeYear } from '../extract/profile/dates.ts';
import { proposeGenre } from '../extract/profile/genre.ts';
import { UNKNOWN } from '../extract/profile/place.ts';
import { proposeTitle } from '../extract/profile/title.ts';
import { reportOf, themesOf } from './assemble.ts';
import type { Content, ReportFile } from './content/read.ts';
import { entitiesOf } from './entities.ts';
import { indicatorsOf } from './indicators.ts';
import { parallelsOf } from './parallels.ts';
import type { District, Edition, Report } from './model.ts';
import type { ReportData } from './schemas.ts';
import { termsOf } from './terms.ts';

/** Of a text whose year nothing tells: no year of the calendar. */
export const NO_YEAR = 0;

/** Who a text is of, where no report lists it. */
export const UNLISTED: DistrictId = districtId('unlisted');

export interface Single {
  readonly edition: Edition;
  readonly report: Report;
  /** The report that lists the text already; null for a new one. */
  readonly listed: ReportFile | null;
}

/** `河洛 report (2).txt` gives `report-2`; a name without any letter or digit gives `text`. */
export function slugFrom(name: string): string {
  const stem = name
    .normalize('NFKC')
    .replace(/\.txt$/iu, '')
    .toLowerCase();
  return stem.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '') || 'text';
}

function proposed(document: SeedDocument): ReportData {
  const genre = proposeGenre(document).value;
  const title = proposeTitle(document, genre);
  const day = proposeDay(document);
  const year = proposeYear(document);
  return {
    district: UNLISTED,
    title: title.value,
    titleSource: title.sure ? document.seed : 'editors',
    year: year?.value ?? NO_YEAR,
    yearStatus: year?.sure === true ? 'stated' : 'inferred',
    date: day !== null && !day.published ? day.value : null,
    dateStatus: day === null || day.published ? null : day.sure ? 'stated' : 'inferred',
    genre,
    notes: [],
    rights: { holder: '原作者与原发布者', bulk: false, statement: '未收入本站的文本，权利未经核对。' },
    witnesses: [{ siglum: 'A', seed: document.seed }],
  };
}

const districtOf = (content: Content, report: ReportId, data: ReportData): District => {
  const file = content.districts.find(({ id }) => id === data.district);
  return {
    id: file?.id ?? UNLISTED,
    name: file?.data.name ?? UNKNOWN,
    shortName: file?.data.shortName ?? UNKNOWN,
    inferred: file?.data.identity.status === 'inferred',
    level: file?.data.level ?? '区',
    region: file?.data.region ?? [UNKNOWN, UNKNOWN],
    regionInferred: false,
    evidence: [],
    portrait: { report, unit: 'p1' as Report['text']['units'][number]['id'], start: 0, end: 0, text: '' },
    slot: 0,
    reports: [report],
  };
};

/** The witness as if it stood alone: editors' notes and evidence are of the base, and are left out. */
function alone(data: ReportData, document: SeedDocument, siglum: string): ReportData {
  const { district, title, year, yearStatus, date, dateStatus, genre, rights } = data;
  const titleSource = data.titleSource === document.seed ? data.titleSource : 'editors';
  const witnesses = [{ siglum, seed: document.seed }];
  return {
    district,
    title,
    titleSource,
    year,
    yearStatus,
    date,
    dateStatus,
    genre,
    notes: [],
    rights,
    witnesses,
  };
}

/**
 * @param content The editors' lexicons.
 * @param document The text; its seed's name gives an unlisted report its id.
 * @param seed The listed seed of the same bytes; null for a new text.
 */
export function editionOfOne(content: Content, document: SeedDocument, seed: string | null): Single {
  const isListed = (one: { readonly seed: string }): boolean => one.seed === seed;
  const listed = content.reports.find(({ data }) => data.witnesses.some(isListed)) ?? null;
  const witness = listed?.data.witnesses.find(isListed);
  const data = listed && witness ? alone(listed.data, document, witness.siglum) : proposed(document);
  const id = listed?.id ?? reportId(slugFrom(document.seed));
  const district = districtOf(content, id, data);
  const source: ReportFile = { id, data, file: document.seed, body: '', bodyLine: 1, lineOf: () => 1 };
  const report: Report = { ...reportOf(source, district, new Map([[document.seed, document]])), page: 1 };
  const reports = [report];
  const isBase = listed?.data.witnesses[0] === witness;
  // what a name means elsewhere is told by places of other texts
  const entities = content.entities.map((file) => ({
    ...file,
    data: {
      ...file.data,
      entries: file.data.entries.map((entry) => ({
        ...entry,
        senses: isBase ? entry.senses.filter((sense) => sense.report === id) : [],
      })),
    },
  }));
  const [own] = report.witnesses;
  const edition: Edition = {
    id: document.sha256.slice(0, 12),
    districts: [district],
    reports,
    themes: themesOf(content.themes, reports, content.measures?.data ?? null),
    ...indicatorsOf(content.indicators, reports),
    contrasts: [],
    moved: new Map(),
    // one text alone shares wording with nobody; made only if asked for
    get parallels() {
      return parallelsOf(content.formulas, reports);
    },
    terms: termsOf(content.terms, reports),
    entities: entitiesOf(entities, reports),
    seeds: own ? [{ document, report, siglum: own.siglum, characters: own.characters }] : [],
    site: content.site,
    measures: null,
  };
  return { edition, report, listed };
}
