/**
 * Remembers where the last tokens stood. Whoever types asks for the same tokens
 * again with every character, and reading a common one out of Pagefind takes
 * tenths of a second in a large corpus.
 */
import type { Postings, TokenFinder } from './finder.ts';

/** Positions kept in all: some megabytes. */
const MOST = 400_000;

const sizeOf = (postings: Postings): number =>
  // A record costs about as much as a few positions.
  [...postings.values()].reduce((sum, positions) => sum + positions.length + 4, 1);

export function withMemory(finder: TokenFinder, most = MOST): TokenFinder {
  /** In the order of their last use. */
  const kept = new Map<string, { readonly postings: Promise<Postings>; size: number }>();
  let total = 0;

  const forget = (key: string): void => {
    total -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };
  const makeRoom = (): void => {
    for (const key of kept.keys()) {
      if (total <= most) break;
      forget(key);
    }
  };
  return {
    preload: finder.preload,
    find: (token, filters) => {
      const key = `${token} ${JSON.stringify(filters)}`;
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return known.postings;
      }
      const own = { postings: finder.find(token, filters), size: 0 };
      kept.set(key, own);
      own.postings.then(
        (postings) => {
          if (kept.get(key) !== own) return;
          const size = sizeOf(postings);
          // One that would drive out most others is not worth keeping.
          if (size > most / 2) {
            forget(key);
            return;
          }
          own.size = size;
          total += size;
          makeRoom();
        },
        () => {
          if (kept.get(key) === own) forget(key);
        },
      );
      return own.postings;
    },
  };
}
