/** Where clauses begin and end, and short looks to either side. */
import { lowest } from '../../corpus/sorted.ts';

/** The last of a sorted list whose key is below `at`; -1 for none. */
export const lastBelow = <T>(list: readonly T[], key: (one: T) => number, at: number): number =>
  lowest(list, key, at) - 1;

const startOf = ({ start }: { readonly start: number }): number => start;

/** The last of sorted places that begins before `at`; -1 for none. */
export const lastBefore = (list: readonly { readonly start: number }[], at: number): number =>
  lastBelow(list, startOf, at);

/** The longest clause that is looked at. */
const CLAUSE = 90;
const ENDS_CLAUSE = '，,。；;！!？?\n（(）)：:';

const isDigit = (character: string): boolean => /[0-9０-９]/u.test(character);

/** Where the clause of `at` begins: behind the last comma, stop or bracket, not before `floor`. */
export function clauseStart(text: string, at: number, floor: number): number {
  const least = Math.max(floor, at - CLAUSE);
  for (let i = at; i > least; i -= 1) {
    const character = text.charAt(i - 1);
    // a bracket inside the noun, 创新平台（载体）, is stepped over
    if ((character === '）' || character === ')') && i > at - 3) {
      const open = Math.max(text.lastIndexOf('（', i - 1), text.lastIndexOf('(', i - 1));
      if (open > least && i - open < 20) {
        i = open + 1;
        continue;
      }
    }
    if (!ENDS_CLAUSE.includes(character)) continue;
    if (character === ',' && isDigit(text.charAt(i - 2)) && isDigit(text.charAt(i))) continue;
    return i;
  }
  return least;
}

/** Where the clause of `at` ends, not behind `ceiling`. */
export function clauseEnd(text: string, at: number, ceiling: number): number {
  const most = Math.min(ceiling, at + CLAUSE);
  for (let i = at; i < most; i += 1) if (ENDS_CLAUSE.includes(text.charAt(i))) return i;
  return most;
}

/** At most `length` characters (UTF-16) before a place. */
export const before = (text: string, at: number, length: number): string =>
  text.slice(Math.max(0, at - length), at);
/** At most `length` characters (UTF-16) from a place on. */
export const after = (text: string, at: number, length: number): string => text.slice(at, at + length);
