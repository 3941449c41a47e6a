/** All reports as one row of tokens, and the way back to their text units. */
import type { Range } from '../../concordance/shared/near.ts';
import { tokensOf } from '../../concordance/shared/tokens.ts';
import type { Tokens } from '../../concordance/shared/tokens.ts';
import type { TextUnit } from '../../corpus/model.ts';
import { compareText } from '../../corpus/order.ts';
import { present } from '../../corpus/present.ts';
import type { Report } from '../model.ts';
import type { ParallelPlace } from '../parallels.ts';

export interface Corpus {
  /** By id, so that nothing found in them depends on the order in which they were given. */
  readonly reports: readonly Report[];
  readonly tokens: Tokens;
  readonly place: (range: Range) => ParallelPlace;
  readonly text: (range: Range) => string;
  /** The different texts of ranges, given by both ends of each, and how many have each text. */
  readonly writings: (ends: Int32Array) => ReadonlyMap<string, number>;
  readonly unitAt: (token: number) => TextUnit;
  /** Ranges by the order in which reports were given, then by place. */
  readonly inOrder: (ranges: readonly Range[]) => Range[];
}

/** One of several ranges, given by both ends of each. */
export const rangeAt = (ends: Int32Array, place: number): Range => ({
  from: ends[2 * place] ?? 0,
  to: ends[2 * place + 1] ?? 0,
});

export function corpusOf(given: readonly Report[]): Corpus {
  const reports = given.toSorted((a, b) => compareText(a.id, b.id));
  const tokens = tokensOf(
    reports.map((report) => ({
      owner: report.district.id,
      units: report.text.units.map(({ text }) => text),
    })),
  );
  const ranks = new Map(given.map((report, rank) => [report, rank]));
  const rankOf = reports.map((report) => ranks.get(report) ?? 0);
  const at = ({ from, to }: Range): ParallelPlace & { written: string; of: Report } => {
    const { text, unit, start, end } = tokens.place(from, to);
    const of = present(reports[text], 'report');
    const { id, text: written } = present(of.text.units[unit], 'unit');
    return { report: of.id, unit: id, start, end, written, of };
  };
  return {
    reports,
    tokens,
    place: (range) => {
      const { report, unit, start, end } = at(range);
      return { report, unit, start, end };
    },
    text: (range) => {
      const { written, start, end } = at(range);
      return written.slice(start, end);
    },
    writings: (ends) => {
      const counts = new Map<string, number>();
      // most are written as the first is: where they are, no text is cut out and looked up
      let first: string | null = null;
      let like = 0;
      for (let at = 0; at < ends.length; at += 2) {
        const { text, unit, start, end } = tokens.place(ends[at] ?? 0, ends[at + 1] ?? 0);
        const written = present(reports[text]?.text.units[unit], 'unit').text;
        if (first === null) {
          first = written.slice(start, end);
          counts.set(first, 1);
        }
        if (end - start === first.length && written.startsWith(first, start)) like += 1;
        else {
          const own = written.slice(start, end);
          counts.set(own, (counts.get(own) ?? 0) + 1);
        }
      }
      if (first !== null) counts.set(first, like);
      return counts;
    },
    unitAt: (token) => {
      const { text, unit } = tokens.place(token, token + 1);
      return present(reports[text]?.text.units[unit], 'unit');
    },
    inOrder: (ranges) =>
      ranges
        .map((range) => ({ range, rank: rankOf[tokens.textOf(range.from)] ?? 0 }))
        .sort((a, b) => a.rank - b.rank || a.range.from - b.range.from)
        .map(({ range }) => range),
  };
}
