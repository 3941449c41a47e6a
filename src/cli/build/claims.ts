/**
 * How several processes share the pages of one site: each lists all of them in the same order, begins at a
 * place of its own, and renders a block only if it is the first to claim it. Who is done early thus takes
 * from what is left, whatever the pages cost; and what is written depends on no one's speed.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';

/** Pages of a block: neighbours are of one kind and often of one report, and share what is worked out. */
export const BLOCK = 32;

/** One of the processes that render. */
export interface Part {
  /** 0-based. */
  readonly number: number;
  readonly of: number;
  /** A folder that all of them share, empty at first. */
  readonly claims: string;
}

/** The places of `count` things in the order in which a part tries them: from its own share on, round to the start. */
export function orderFor({ number, of }: Pick<Part, 'number' | 'of'>, count: number): number[] {
  const blocks = Math.ceil(count / BLOCK);
  const from = Math.floor((blocks * number) / of) * BLOCK;
  return Array.from({ length: count }, (_, at) => (from + at) % count);
}

/** @returns Whether a thing is this process's to do; the first of a block decides for the block. */
export function claimsOf({ claims }: Pick<Part, 'claims'>): (place: number) => boolean {
  mkdirSync(claims, { recursive: true });
  const known = new Map<number, boolean>();
  const take = (block: number): boolean => {
    try {
      closeSync(openSync(path.join(claims, String(block)), 'wx'));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  };
  return (place) => {
    const block = Math.floor(place / BLOCK);
    let own = known.get(block);
    if (own === undefined) known.set(block, (own = take(block)));
    return own;
  };
}
