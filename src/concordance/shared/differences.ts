/** Where two passages differ, by the shortest script of changes (Myers), token by token. */
import { diffArrays } from 'diff';
import { haveCommon } from './equal.ts';
import type { Tokens } from './tokens.ts';
import type { Range } from './near.ts';

/** Stretches of the second passage, in order; together they cover it. */
export interface Piece extends Range {
  /** Whether the first passage has it too; else it stands here only. */
  readonly same: boolean;
  /** Range of the first passage that is missing or replaced here; empty where nothing is. */
  readonly instead: Range;
}

export interface Difference {
  readonly pieces: readonly Piece[];
  /** Tokens that both have. */
  readonly equal: number;
}

const codesOf = ({ codes }: Tokens, { from, to }: Range): number[] => Array.from(codes.subarray(from, to));

/** How `other` departs from `one`. */
export function differences(tokens: Tokens, one: Range, other: Range): Difference {
  const pieces: Piece[] = [];
  let [i, j, equal] = [one.from, other.from, 0];
  let removed = 0;
  let added = 0;
  const flush = (): void => {
    if (removed + added > 0)
      pieces.push({
        from: j - added,
        to: j,
        same: false,
        instead: { from: i - removed, to: i },
      });
    removed = 0;
    added = 0;
  };
  for (const { count, removed: lost, added: new_ } of diffArrays(
    codesOf(tokens, one),
    codesOf(tokens, other),
  )) {
    if (lost) {
      i += count;
      removed += count;
    } else if (new_) {
      j += count;
      added += count;
    } else {
      flush();
      pieces.push({ from: j, to: j + count, same: true, instead: { from: i, to: i } });
      i += count;
      j += count;
      equal += count;
    }
  }
  flush();
  return { pieces, equal };
}

/** Whether the tokens that both have are at least this share of the longer one. */
export function isLike({ codes }: Tokens, one: Range, other: Range, share: number): boolean {
  const wanted = Math.ceil(share * Math.max(one.to - one.from, other.to - other.from));
  return haveCommon(codes.subarray(one.from, one.to), codes.subarray(other.from, other.to), wanted);
}
