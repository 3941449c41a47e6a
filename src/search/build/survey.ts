/** One reading of the whole corpus: its characters, their forms, and how it is cut into records. */
import { fail } from '../../diagnostics/diagnostic.ts';
import { CAPACITY, createAlphabet, isPlain } from '../shared/alphabet.ts';
import type { Alphabet } from '../shared/alphabet.ts';
import type { Entry } from '../shared/entry.ts';
import { createFold } from '../shared/folding.ts';
import type { Fold } from '../shared/folding.ts';
import { piecesOf } from '../shared/tokens.ts';
import type { Variants } from '../shared/tokens.ts';
import { Census } from './census.ts';
import type { SearchEdition, SearchReport, SearchUnit } from './input.ts';
import { pairsFor, simplify } from './traditional.ts';

/**
 * A record is a report. What Pagefind's program does for a query grows with the
 * records, and a record's name costs every reader some bytes, so few
 * large records beat many small ones; a very long report is cut all the same,
 * since the page loads a whole record to show one line of it.
 */
const RECORD_LENGTH = 24_000;

export interface RecordPlan {
  readonly report: SearchReport;
  readonly units: readonly SearchUnit[];
  /** Number of the first unit in the edition. */
  readonly firstUnit: number;
}

export interface Survey extends Pick<
  Entry,
  'plain' | 'symbols' | 'weights' | 'common' | 'pairs' | 'longest'
> {
  readonly fold: Fold;
  readonly alphabet: Alphabet;
  readonly variants: Variants;
  readonly records: readonly RecordPlan[];
}

function cut(report: SearchReport, firstUnit: number, lengths: readonly number[]): RecordPlan[] {
  const records: RecordPlan[] = [];
  let from = 0;
  let size = 0;
  for (const [index, length] of lengths.entries()) {
    if (size > 0 && size + length > RECORD_LENGTH) {
      records.push({ report, units: report.text.units.slice(from, index), firstUnit: firstUnit + from });
      from = index;
      size = 0;
    }
    size += length;
  }
  if (lengths.length > from)
    records.push({ report, units: report.text.units.slice(from), firstUnit: firstUnit + from });
  return records;
}

export function surveyOf(edition: SearchEdition): Survey {
  const fold = createFold(simplify);
  const census = new Census();
  const records: RecordPlan[] = [];
  let longest = 0;
  let firstUnit = 0;
  for (const report of edition.reports) {
    const lengths = report.text.units.map(({ text }) => {
      const pieces = piecesOf(text, fold);
      census.add(pieces);
      longest = Math.max(longest, pieces.length);
      return pieces.length;
    });
    records.push(...cut(report, firstUnit, lengths));
    firstUnit += report.text.units.length;
  }
  const characters = census.characters();
  const plain = characters.filter(isPlain);
  const symbols = characters.filter((character) => !isPlain(character));
  if (symbols.length > CAPACITY) fail('search-alphabet-full', { found: symbols.length, room: CAPACITY });
  const alphabet = createAlphabet(plain.join(''), symbols.join(''));
  const common = census.common();
  return {
    fold,
    alphabet,
    plain: plain.join(''),
    symbols: symbols.join(''),
    weights: census.weights([...plain, ...symbols]),
    common: [
      common.map(([a, b]) => `${alphabet.letterOf(a) ?? ''}${alphabet.letterOf(b) ?? ''}`).join(''),
      common.map(([, , weight]) => weight).join(''),
    ],
    pairs: pairsFor(new Set(characters)),
    variants: census.variants(),
    longest,
    records,
  };
}
