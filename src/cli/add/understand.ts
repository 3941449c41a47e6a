/** What a new text is taken to be: what was asked for, else what it says of itself, each with its evidence. */
import type { SeedDocument, Span, TextUnit } from '../../corpus/model.ts';
import type { UnitId } from '../../corpus/ids.ts';
import { present } from '../../corpus/present.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { referenceTo } from '../../edition/reference-to.ts';
import type { WrittenPlace } from '../../edition/reference-to.ts';
import type { DistrictData, ReportData } from '../../edition/schemas.ts';
import { proposeDay, proposeYear } from '../../extract/profile/dates.ts';
import type { Day } from '../../extract/profile/dates.ts';
import { proposeGenre } from '../../extract/profile/genre.ts';
import type { Level, Proposal, UnitPlace } from '../../extract/profile/model.ts';
import { levelOf, placesOf, regionOf } from '../../extract/profile/place.ts';
import { portraits } from '../../extract/profile/portrait.ts';
import { proposeTitle } from '../../extract/profile/title.ts';
import type { NewReport } from './arguments.ts';

/** What was settled: asked for by the caller, read in the text, or guessed. */
export type Basis = 'asked' | 'read' | 'guessed';

export interface Settled<T> {
  readonly value: T;
  readonly basis: Basis;
  /** The words of the text that it rests on. */
  readonly words: string | null;
}

export interface UnderstoodReport {
  readonly title: Settled<string>;
  /** Whether the title stands among the title lines of the text. */
  readonly titled: boolean;
  readonly genre: Settled<ReportData['genre']>;
  readonly day: Day | null;
  /** The year that the text speaks for; null where it tells none. */
  readonly year: Proposal<number> | null;
  readonly yearEvidence: WrittenPlace | null;
}

const settled = <T>(asked: T | null, read: Proposal<T>): Settled<T> =>
  asked === null
    ? { value: read.value, basis: read.sure ? 'read' : 'guessed', words: read.words }
    : { value: asked, basis: 'asked', words: null };

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

export function unitsById({ units }: SeedDocument): ReadonlyMap<UnitId, TextUnit> {
  return new Map(units.map((unit) => [unit.id, unit]));
}

function written(document: SeedDocument, { unit, start, end }: UnitPlace): WrittenPlace | null {
  const of = unitsById(document).get(unit);
  return of ? referenceTo(document.units, of, { start, end }) : null;
}

/** The sentence around a place, or as much of it as is easily quoted. */
const BORDER = /[。！？；\n]/u;
const LONGEST = 80;

function clauseAround(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && !BORDER.test(text.charAt(from - 1)) && to - from < LONGEST) from -= 1;
  while (to < text.length && !BORDER.test(text.charAt(to)) && to - from < LONGEST) to += 1;
  while (from < start && /[\s\u3000]/u.test(text.charAt(from))) from += 1;
  while (to > end && /[\s\u3000，、：]/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

export function understandReport(document: SeedDocument, asked: NewReport): UnderstoodReport {
  const genre = settled(asked.genre, proposeGenre(document));
  const title = settled(asked.title, proposeTitle(document, genre.value));
  const titles = document.asides.filter(({ kind }) => kind === 'title').map(({ text }) => text);
  const year = proposeYear(document);
  const yearEvidence =
    year?.sure === true && year.value === asked.year && year.place ? written(document, year.place) : null;
  return {
    genre,
    title,
    titled: titles.length > 0 && squeeze(titles.join('')).includes(squeeze(title.value)),
    day: proposeDay(document),
    year,
    yearEvidence,
  };
}

/** Words of the text, and how to write down where they stand. */
export interface Quoted {
  readonly place: WrittenPlace;
  readonly words: string;
}

export interface UnderstoodDistrict {
  readonly status: DistrictData['identity']['status'];
  /** How often the name, or else its short form, stands in the text, as far as was looked for. */
  readonly named: number;
  readonly evidence: readonly (Quoted & { readonly why: string })[];
  readonly level: Settled<Level>;
  readonly province: Settled<string>;
  readonly city: Settled<string>;
  readonly portrait: Quoted;
}

/** Quoted as evidence of a name, at most. */
const EVIDENCE = 3;
/** Places looked at to find as many that can be quoted. */
const LOOKED_AT = 40;

/** The first words of the running text that can be quoted at all. */
function anyPlace(document: SeedDocument): Quoted {
  for (const unit of document.units) {
    const lead = unit.text.length - unit.text.trimStart().length;
    const span = clauseAround(unit.text, { start: lead, end: lead });
    const place = referenceTo(document.units, unit, span);
    if (place) return { place, words: unit.text.slice(span.start, span.end) };
  }
  return fail('add-nothing-once', {}, { file: document.seed });
}

/** 漯湾 for 漯湾区: the name without its ending, where that still is a name. */
export function shortOf(name: string): string {
  const short = name.replace(/(?:经济技术开发|高新技术产业开发|经济开发|开发|高新|新)?(?:区|县|市)$/u, '');
  return Array.from(short).length >= 2 ? short : name;
}

function evidenceOf(document: SeedDocument, name: string, first: string): UnderstoodDistrict['evidence'] {
  const byId = unitsById(document);
  const found: (Quoted & { readonly why: string })[] = [];
  const quoted = new Set<UnitId>();
  for (const place of placesOf(document, name, LOOKED_AT)) {
    if (found.length === EVIDENCE || quoted.has(place.unit)) continue;
    const unit = present(byId.get(place.unit), 'unit');
    const span = clauseAround(unit.text, place);
    const reference = referenceTo(document.units, unit, span);
    if (!reference) continue;
    quoted.add(place.unit);
    const why = found.length === 0 ? first : '再次出现。';
    found.push({ place: reference, why, words: unit.text.slice(span.start, span.end) });
  }
  return found;
}

export function understandDistrict(
  document: SeedDocument,
  asked: NewReport,
  name: string,
): UnderstoodDistrict {
  if (document.paragraphs.length === 0) fail('add-no-text', {}, { file: document.seed });
  const full = evidenceOf(document, name, '正文直接写出名称。');
  const short = shortOf(name);
  const inText = full.length > 0 ? full : evidenceOf(document, short, `正文写出简称“${short}”。`);
  const aside = document.asides.find(({ kind, text }) => kind !== 'caption' && squeeze(text).includes(name));
  const first = anyPlace(document);
  const evidence =
    inText.length > 0
      ? inText
      : [
          {
            ...first,
            why: aside
              ? `正文没有写名称，题目或版头写着：${squeeze(aside.text)
                  .replace(/^[|｜]+|[|｜]+$/gu, '')
                  .slice(0, LONGEST)}。这里引正文的开头备查。`
              : '正文没有写名称，由编者依来源给出，推定的依据待补。这里引正文的开头备查。',
          },
        ];
  const region = regionOf(document, name);
  const best = portraits(document, LOOKED_AT).flatMap((place) => {
    const words = present(unitsById(document).get(place.unit), 'unit').text.slice(place.start, place.end);
    const reference = written(document, place);
    return reference ? [{ place: reference, words }] : [];
  })[0];
  return {
    status: inText.length > 0 || aside ? 'stated' : 'inferred',
    named: placesOf(document, full.length > 0 ? name : short, LOOKED_AT).length,
    evidence,
    level: settled(asked.level, levelOf(name)),
    province: settled(asked.province, region.province),
    city: settled(asked.city, region.city),
    portrait: best ?? first,
  };
}
