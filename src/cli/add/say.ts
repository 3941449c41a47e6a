/** What `npm run add` prints: what it understood, on what that rests, and what it is unsure of. */
import { codePoints, countCharacters } from '../../corpus/count.ts';
import { findMasks } from '../../corpus/masks.ts';
import type { Section, SeedDocument } from '../../corpus/model.ts';
import { findDeletions } from '../../extract/deletions.ts';
import { UNKNOWN } from '../../extract/profile/place.ts';
import type { NewReport } from './arguments.ts';
import type { Known } from './known.ts';
import type { Basis, Settled, UnderstoodDistrict, UnderstoodReport } from './understand.ts';

/** Headings and asides are listed so far. */
const LISTED = 40;
const WIDTH = 60;
/** From here on two texts are likely copies of one. */
const NEAR = 0.5;
const PER_CENT = 100;

const cut = (text: string): string => {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  return characters.length > WIDTH ? `${characters.slice(0, WIDTH).join('')}…` : characters.join('');
};
const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
const HOW: Readonly<Record<Basis, string>> = {
  asked: 'as you said',
  read: 'read in the text',
  guessed: 'a guess',
};
const line = (label: string, text: string): string => `  ${label.padEnd(11)} ${text}`;
const told = ({ value, basis, words }: Settled<string>): string =>
  `${value} (${HOW[basis]}${words === null ? '' : `: “${cut(words)}”`})`;

function listed(lines: readonly string[]): string[] {
  const shown = lines.slice(0, LISTED);
  return lines.length > LISTED ? [...shown, `    … and ${lines.length - LISTED} more`] : shown;
}

const headingLine = ({ level, heading, runIn, id }: Section): string =>
  `    ${'  '.repeat(Math.min(level, 6) - 1)}${cut(heading)}  [${id}${runIn ? ', run in' : ''}]`;

/** The text as it was read. */
export function sayText(document: SeedDocument, from: string, seed: string): string[] {
  const { units, sections, paragraphs, asides, encoding, text } = document;
  const characters = units.reduce((sum, unit) => sum + countCharacters(unit.text), 0);
  const masks = units.flatMap((unit) =>
    findMasks(unit.text).map(({ start, end }) => unit.text.slice(Math.max(0, start - 8), end + 8)),
  );
  const broken = units.flatMap((unit) =>
    findDeletions(unit.text).map(({ start, end }) => unit.text.slice(Math.max(0, start - 8), end + 8)),
  );
  const others = asides.filter(({ kind }) => kind !== 'title');
  return [
    `${from} is taken for this:`,
    line('seed', `${seed}, ${encoding.toUpperCase()}, ${many(codePoints(text), 'character')}`),
    line(
      'text',
      `${many(paragraphs.length, 'paragraph')}, ${many(sections.length, 'heading')}, ${many(characters, 'character')} without white space`,
    ),
    line('headings', sections.length === 0 ? 'none found' : ''),
    ...listed(sections.map(headingLine)),
    line(
      'left out',
      others.length === 0 ? 'nothing: all of it is title or running text' : 'of the running text',
    ),
    ...listed(others.map(({ kind, text: words }) => `    ${kind}: ${cut(words)}`)),
    line(
      'masks',
      masks.length === 0 ? 'none' : `${masks.length}, for instance ${masks.slice(0, 3).map(cut).join(' / ')}`,
    ),
    ...(broken.length === 0
      ? []
      : [
          line(
            'gaps',
            `${broken.length} that read as if words were missing, for instance ${cut(broken[0] ?? '')}`,
          ),
        ]),
  ];
}

export function sayReport(asked: NewReport, { title, titled, genre, day, year }: UnderstoodReport): string[] {
  const when =
    day === null
      ? 'none found'
      : day.published
        ? `none; ${day.value} is when it was published (“${cut(day.words ?? '')}”)`
        : `${day.value} (${day.sure ? 'read in the text' : 'a guess'}: “${cut(day.words ?? '')}”)`;
  return [
    line('report', asked.id),
    line('title', `${told(title)}${titled ? '' : '; no title line of the text has it: it is ours'}`),
    line('genre', told(genre)),
    line(
      'year',
      year === null
        ? `${asked.year} (as you said; the text does not tell)`
        : year.value === asked.year
          ? `${asked.year} (as you said; the text agrees: “${cut(year.words ?? '')}”)`
          : `${asked.year} (as you said; but the text points to ${year.value}: “${cut(year.words ?? '')}”)`,
    ),
    line('date', when),
  ];
}

export function sayDistrict(name: string, understood: UnderstoodDistrict): string[] {
  const { status, named, evidence, level, province, city, portrait } = understood;
  return [
    line('district', `${name}, new`),
    line(
      'name',
      named > 0
        ? `stands in the text ${named >= LISTED ? `${LISTED} times or more` : many(named, 'time')}; quoted as evidence:`
        : status === 'stated'
          ? 'stands in the title or furniture, not in the running text'
          : 'does not stand in the text: it will be marked as inferred',
    ),
    ...(named > 0 ? evidence.map(({ words }) => `    ${cut(words)}`) : []),
    line('level', told(level)),
    line('region', `${told(province)}, ${told(city)}`),
    line('portrait', `“${cut(portrait.words)}” (chosen by rule)`),
  ];
}

/** What an editor has to look at, plainly. */
export function doubts(
  asked: NewReport,
  document: SeedDocument,
  report: UnderstoodReport,
  district: UnderstoodDistrict | null,
  near: Known | null,
): string[] {
  const { title, genre, year, day } = report;
  const found: string[] = [];
  if (near && near.share >= NEAR)
    found.push(
      `${Math.round(near.share * PER_CENT)} % of it stands in the seed ${near.seed} too: if it is another copy of that text, undo this and use --witness-of ${near.report}`,
    );
  if (year !== null && year.value !== asked.year)
    found.push(`the year: you said ${asked.year}, the text points to ${year.value}`);
  if (year === null) found.push('the year: nothing in the text tells it; it will be marked as inferred');
  if (title.basis === 'guessed') found.push('the title: no line was found that is one; give it with --title');
  if (genre.basis === 'guessed')
    found.push('the genre: it shapes how rates are compared; give it with --genre');
  if (day?.published === true)
    found.push('the date: only that of publication was found, and it was not used');
  if (document.sections.length === 0)
    found.push('the headings: none was found, the text is one long section');
  if (document.paragraphs.length < 3)
    found.push('the paragraphs: there are hardly any; are the line breaks of the file as they should be?');
  if (district?.status === 'inferred')
    found.push('who it is: the name is yours, the text does not have it; write the evidence by hand');
  if (district?.level.basis === 'guessed')
    found.push('the level: the name does not tell; give it with --level');
  if (district && (district.province.value === UNKNOWN || district.city.value === UNKNOWN))
    found.push(
      `the region: the text does not name it, "${UNKNOWN}" is written; give it with --province and --city`,
    );
  if (district)
    found.push(
      'the portrait: one sentence of the text, chosen by rule; see whether it speaks for the district',
    );
  return found;
}
