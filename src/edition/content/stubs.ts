/** The files that a new report begins with, and a further witness in the file of an old one. Pure. */
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { DistrictData, ReportData } from '../schemas.ts';

/** Lines stay whole: a quotation is no paragraph to be filled. A day gets quotes, or Astro would read a point in time. */
const yaml = (data: unknown): string => stringify(data, { lineWidth: 0, customTags: ['timestamp'] });

/** What a stub says of itself to readers, until an editor has looked. */
const DISTRICT_PROSE = '本页由程序按规则拟出，编者尚未核对：';
const NAMES: Readonly<Record<NonNullable<DistrictData['unchecked']>[number], string>> = {
  level: '级别',
  region: '省市',
  identity: '名称的依据',
  portrait: '自述的一句',
};

/** `content/districts/<id>.mdx`. */
export function districtStub(data: DistrictData): string {
  const unchecked = (data.unchecked ?? []).map((key) => NAMES[key]);
  const prose = unchecked.length > 0 ? `${DISTRICT_PROSE}${unchecked.join('、')}。` : '';
  return `---\n${yaml(data)}---\n${prose === '' ? '' : `\n${prose}\n`}`;
}

/** `content/reports/<id>.yaml`, without the keys that say nothing. */
export function reportStub(data: ReportData): string {
  const { notes, date, dateStatus, ...rest } = data;
  const { district, title, titleSource, year, yearStatus, yearEvidence, genre, note, ...last } = rest;
  return yaml({
    district,
    title,
    titleSource,
    year,
    yearStatus,
    ...(yearEvidence ? { yearEvidence } : {}),
    ...(date === null ? {} : { date, dateStatus }),
    genre,
    ...(note === undefined ? {} : { note }),
    ...(notes.length > 0 ? { notes } : {}),
    ...last,
  });
}

/**
 * The file of a report with one more witness, all other bytes as they were. Null where its list of witnesses
 * is written in a way that cannot be carried on line by line.
 */
export function withWitness(source: string, witness: ReportData['witnesses'][number]): string | null {
  const document = parseDocument(source);
  const list = document.get('witnesses', true);
  if (!isSeq(list) || list.flow === true) return null;
  const last = list.items.at(-1);
  if (!isMap(last) || last.flow === true || !last.range) return null;
  const first = last.items[0]?.key;
  if (!isScalar(first) || !first.range) return null;
  const line = source.lastIndexOf('\n', first.range[0] - 1) + 1;
  const opening = source.slice(line, first.range[0]);
  if (!/^ *- +$/u.test(opening)) return null;
  // a block scalar ends after its line; anything else before it
  const valueEnd = last.range[1];
  const lineEnd = source.charAt(valueEnd - 1) === '\n' ? valueEnd : source.indexOf('\n', valueEnd) + 1;
  const end = lineEnd > 0 ? lineEnd : source.length;
  const head = source.slice(0, end);
  const rest = source.slice(end);
  const break_ = source.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(opening.length);
  const own = yaml(witness).trimEnd().split('\n').join(`${break_}${indent}`);
  return `${head}${head.endsWith('\n') ? '' : break_}${opening}${own}${break_}${rest}`;
}
