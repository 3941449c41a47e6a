/** How far a long step has come: a line now and then, not one for every page. */

/** Milliseconds between two lines. */
const EVERY = 10_000;

/**
 * Counts what was written and says so at most every ten seconds; short builds say nothing.
 * @param now Milliseconds that only ever grow.
 */
export function progressOf(
  say: (line: string) => void,
  now: () => number,
): { readonly written: (name: string) => void } {
  let count = 0;
  let last = now();
  return {
    written: (name) => {
      count += 1;
      if (now() - last < EVERY) return;
      last = now();
      say(`pages: ${count} written, now at ${name}`);
    },
  };
}
