/** The files that an addition writes. Pure: what they rest on was read and understood before. */
import path from 'node:path';
import { fail } from '../../diagnostics/diagnostic.ts';
import { LEDGER, ledgerText } from '../../edition/anchors/ledger.ts';
import { recordText } from '../../edition/anchors/record.ts';
import type { AnchorsData } from '../../edition/anchors/record.ts';
import type { Content, DistrictFile, ReportFile } from '../../edition/content/read.ts';
import { districtStub, reportStub, withWitness } from '../../edition/content/stubs.ts';
import type { DistrictData, ReportData } from '../../edition/schemas.ts';
import { UNKNOWN } from '../../extract/profile/place.ts';
import type { NewReport } from './arguments.ts';
import { shortOf } from './understand.ts';
import type { UnderstoodDistrict, UnderstoodReport } from './understand.ts';
import type { PlannedFile } from './write.ts';

export interface Folders {
  readonly seeds: string;
  readonly content: string;
}

export function districtData(
  report: string,
  name: string,
  understood: UnderstoodDistrict,
  districts: readonly DistrictFile[],
): DistrictData {
  const { status, evidence, level, province, city, portrait } = understood;
  const order = districts.reduce((most, { data }) => Math.max(most, data.order + 1), 0);
  const unchecked: NonNullable<DistrictData['unchecked']> = [];
  if (level.basis === 'guessed') unchecked.push('level');
  if (province.basis === 'guessed' || city.basis === 'guessed') unchecked.push('region');
  unchecked.push('identity', 'portrait');
  const read = province.basis === 'read' && city.basis === 'read';
  return {
    name,
    shortName: shortOf(name),
    order,
    level: level.value,
    region: [province.value, city.value],
    // what nobody knows is no inference; what the caller says and the text does not is one
    regionStatus: read || province.value === UNKNOWN ? 'stated' : 'inferred',
    identity: { status, evidence: evidence.map(({ place, why }) => ({ report, ...place, why })) },
    portrait: { report, ...portrait.place },
    unchecked,
  };
}

const NAMES: Readonly<Record<string, string>> = { title: '题目', year: '年份', date: '日期', genre: '体裁' };

export function reportData(
  { district, id, year }: NewReport,
  seed: string,
  understood: UnderstoodReport,
): ReportData {
  const { title, titled, genre, day, yearEvidence } = understood;
  // the day of the event lies in the year of the work, or at the end of the one before
  const dated = day !== null && !day.published && Math.abs(Number(day.value.slice(0, 4)) - year) <= 1;
  const stated = understood.year?.sure === true && understood.year.value === year;
  const unchecked: NonNullable<ReportData['unchecked']> = [];
  if (title.basis !== 'asked') unchecked.push('title');
  if (!stated) unchecked.push('year');
  if (dated) unchecked.push('date');
  if (genre.basis !== 'asked') unchecked.push('genre');
  const named = unchecked.map((key) => NAMES[key] ?? key);
  unchecked.push('rights', 'witnesses');
  return {
    district,
    title: title.value,
    titleSource: titled ? seed : 'editors',
    year,
    yearStatus: stated ? 'stated' : 'inferred',
    ...(yearEvidence ? { yearEvidence: { report: id, ...yearEvidence } } : {}),
    date: dated ? day.value : null,
    dateStatus: dated ? (day.sure ? 'stated' : 'inferred') : null,
    genre: genre.value,
    ...(named.length > 0 ? { note: `${named.join('、')}由程序按规则拟出，编者尚未核对。` } : {}),
    notes: [],
    rights: {
      holder: '原作者与原发布者',
      bulk: false,
      statement:
        '权利属于原作者与原发布者。本站收到的文件没有附带授权；为研究与引证而收录，引用时请注明原题、底本与段落。',
    },
    witnesses: [{ siglum: 'A', seed }],
    unchecked,
  };
}

/** A new report, with its district where that is new too. */
export function reportFiles(
  { seeds, content }: Folders,
  asked: Pick<NewReport, 'id' | 'district'>,
  seed: { readonly name: string; readonly bytes: Uint8Array },
  data: {
    readonly report: ReportData;
    readonly district: DistrictData | null;
    /** What stands at each address from the first day on. */
    readonly anchors: AnchorsData;
    /** Reports on record; null where no list of them is there yet. */
    readonly recorded: readonly string[] | null;
  },
): PlannedFile[] {
  const district = data.district && {
    file: path.join(content, 'districts', `${asked.district}.mdx`),
    content: districtStub(data.district),
    how: 'new' as const,
  };
  return [
    { file: path.join(seeds, seed.name), content: seed.bytes, how: 'new' },
    ...(district ? [district] : []),
    { file: path.join(content, 'reports', `${asked.id}.yaml`), content: reportStub(data.report), how: 'new' },
    {
      file: path.join(content, 'reports', `${asked.id}.anchors.json`),
      content: recordText(data.anchors),
      how: 'new',
    },
    {
      file: path.join(content, LEDGER),
      content: ledgerText([...(data.recorded ?? []), asked.id]),
      how: data.recorded === null ? 'new' : 'change',
      adds: 'one report more',
    },
  ];
}

/** The letter after the last one in use. */
export function nextSiglum({ id, data, file }: Pick<ReportFile, 'id' | 'data' | 'file'>): string {
  const last = data.witnesses.reduce((most, { siglum }) => (siglum > most ? siglum : most), 'A');
  if (last === 'Z') fail('add-witnesses-full', { report: id }, { file });
  return String.fromCharCode(last.charCodeAt(0) + 1);
}

/** A further witness: the seed, and one more entry in the file of its report. */
export function witnessFiles(
  { seeds }: Folders,
  seed: { readonly name: string; readonly bytes: Uint8Array },
  report: { readonly file: string; readonly source: string; readonly siglum: string; readonly shown: string },
): PlannedFile[] {
  const changed = withWitness(report.source, { siglum: report.siglum, seed: seed.name });
  if (changed === null)
    fail(
      'add-not-written',
      { reason: 'its "witnesses" is no list of entries, each on lines of its own' },
      { file: report.shown },
    );
  return [
    { file: path.join(seeds, seed.name), content: seed.bytes, how: 'new' },
    { file: report.file, content: changed, how: 'change', adds: 'one witness more' },
  ];
}

/** A name that no seed has, upper and lower case being one to some disks. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  const stem = wanted.replace(/\.txt$/u, '');
  for (let n = 2; ; n += 1) {
    const name = `${stem}-${n}.txt`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** An id of a report that nobody has: `luohe-2023-2`. */
export function freeId(id: string, content: Pick<Content, 'reports'>): string {
  const used = new Set<string>(content.reports.map((report) => report.id));
  for (let n = 2; ; n += 1) if (!used.has(`${id}-${n}`)) return `${id}-${n}`;
}
