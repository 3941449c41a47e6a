/**
 * 检索自证: requires that what was written says of every text unit what the
 * edition says, no less and no more.
 */
import { END } from '../shared/alphabet.ts';
import { foldText } from '../shared/folding.ts';
import { BLOCK, blocksOf } from '../shared/tokens.ts';
import { themeUnits } from './input.ts';
import type { SearchEdition, SearchUnit } from './input.ts';
import { unfaithful, witnessOf } from './witness.ts';
import type { Witness } from './witness.ts';

/** Whether the tokens from `at` on are those of a unit's folded characters. */
function tokensAgree(witness: Witness, record: number, at: number, characters: readonly string[]): boolean {
  const tokens = witness.tokens[record] ?? new Uint32Array();
  const { letterOf } = witness.data.alphabet;
  const points = characters.map((character) => letterOf(character)?.codePointAt(0));
  const end = END.codePointAt(0);
  if (points.length === 0) points.push(end);
  const size = points.length;
  points.push(end);
  for (let i = 0; i < blocksOf(size) * BLOCK; i += 1) {
    // After the last token nothing may stand.
    const first = i < size ? points[i] : 0;
    const second = i < size ? points[i + 1] : 0;
    if (tokens[(at + i) * 2] !== first || tokens[(at + i) * 2 + 1] !== second) return false;
  }
  return true;
}

/** Walks through the postings of all characters, unit by unit. */
class LetterWalk {
  readonly #witness: Witness;
  readonly #cursors: Uint32Array;
  /** By number of letter, how often it stands in the unit at hand. */
  readonly #counts: Uint32Array;

  constructor(witness: Witness) {
    this.#witness = witness;
    this.#cursors = new Uint32Array(witness.letters.length);
    this.#counts = new Uint32Array(witness.letters.length);
  }

  agrees(unit: number, characters: readonly string[]): boolean {
    const { data, letters } = this.#witness;
    const numbers: number[] = [];
    for (const character of characters) {
      const number = data.letterNumber(character);
      const before = this.#counts[number];
      // of such a character the files say nothing
      if (before === undefined) return false;
      if (before === 0) numbers.push(number);
      this.#counts[number] = before + 1;
    }
    return numbers.every((number) => {
      const postings = letters[number];
      const cursor = this.#cursors[number] ?? 0;
      const count = this.#counts[number];
      this.#cursors[number] = cursor + 1;
      this.#counts[number] = 0;
      return postings?.units[cursor] === unit && postings.counts[cursor] === count;
    });
  }

  get finished(): boolean {
    return this.#witness.letters.every(({ units }, number) => units.length === this.#cursors[number]);
  }
}

/** Where the walk stands. */
interface Cursor {
  readonly report: number;
  /** Number of the unit within its report, and within the edition. */
  readonly own: number;
  readonly number: number;
  readonly record: number;
  /** Position in the record. */
  readonly at: number;
}

/** What the files say otherwise of one unit, or null. */
function fault(witness: Witness, walk: LetterWalk, unit: SearchUnit, cursor: Cursor): string | null {
  const { data, quick } = witness;
  const { report, own, record, at } = cursor;
  const { characters } = foldText(unit.text, data.fold);
  const decoded = witness.records[record]?.[own - (data.records[record]?.from ?? 0)];
  if (decoded?.raw !== unit.text) return 'the text in its record';
  if (decoded.characters.join('') !== characters.join('')) return 'the folded text in its record';
  if (!tokensAgree(witness, record, at, characters)) return 'the occurrences in the index';
  if (!walk.agrees(cursor.number, characters)) return 'the counts of single characters';
  const place = witness.places[report]?.[own];
  const blocks = blocksOf(Math.max(1, characters.length));
  if (place?.id !== unit.id || place.heading !== (unit.kind === 'heading') || place.blocks !== blocks)
    return 'its place';
  if (witness.lengths[report]?.[own] !== characters.length) return 'its length';
  const listed = quick?.reports[report];
  if (quick && (listed?.ids[own] !== unit.id || listed.texts[own] !== unit.text))
    return 'the text for the quick answer';
  return null;
}

const sameNumbers = (one: ArrayLike<number>, other: ArrayLike<number>): boolean =>
  one.length === other.length && Array.from(one).every((number, index) => number === other[index]);

function proveThemes(edition: SearchEdition, { data, themes, quick }: Witness): void {
  const tagged = themeUnits(edition);
  const ids = [...tagged.keys()];
  if (ids.join(' ') !== data.entry.themes.join(' ')) unfaithful('entry.json', 'the list of themes');
  if (quick && Object.keys(quick.themes).sort().join(' ') !== [...ids].sort().join(' '))
    unfaithful('quick.json', 'the list of themes');
  for (const [number, id] of ids.entries()) {
    const units = tagged.get(id) ?? [];
    if (!sameNumbers(themes[number]?.units ?? [], units)) unfaithful(id, 'the units of the theme');
    if (quick && !sameNumbers(quick.themes[id] ?? [], units))
      unfaithful(id, 'the units of the theme, for the quick answer');
  }
}

/** @throws Diagnostic at the first unit or theme of which the written files say anything else. */
export function proveIndex(edition: SearchEdition, outDir: string): void {
  const witness = witnessOf(outDir);
  const { data } = witness;
  const walk = new LetterWalk(witness);
  let number = 0;
  let record = -1;
  let at = 0;
  const closeRecord = (): void => {
    if (record < 0) return;
    const plan = data.records[record];
    const units = witness.records[record]?.length;
    if (units !== (plan ? plan.to - plan.from : -1) || at * 2 !== witness.tokens[record]?.length)
      unfaithful(`record ${record}`, 'more or less than its units');
  };
  if (data.reports.length !== edition.reports.length) unfaithful('entry.json', 'the list of reports');
  for (const [index, report] of edition.reports.entries()) {
    const listed = data.reports[index];
    const { district, genre, text } = report;
    if (listed?.id !== report.id || listed.district !== district.id || listed.genre !== genre)
      unfaithful(report.id, 'the report');
    if (listed?.units !== text.units.length) unfaithful(report.id, 'the number of its units');
    for (const [own, unit] of text.units.entries()) {
      const next = data.records[record + 1];
      if (next?.report === index && next.from === own) {
        closeRecord();
        record += 1;
        at = 0;
      }
      const found = fault(witness, walk, unit, { report: index, own, number, record, at });
      if (found !== null) unfaithful(`${report.id}#${unit.id}`, found);
      at += (witness.places[index]?.[own]?.blocks ?? 0) * BLOCK;
      number += 1;
    }
  }
  closeRecord();
  if (record !== data.records.length - 1 || !walk.finished)
    unfaithful('the index', 'more than the edition holds');
  proveThemes(edition, witness);
}
