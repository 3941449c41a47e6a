/** Answers over the whole edition that every page of a list prints: worked out once, not once a page. */
import type { Edition } from './model.ts';

/**
 * The newest answer is kept: two files of one report follow one another, and what was worked out for all the
 * reports before them need not be in memory.
 * @param make Must depend on its arguments alone.
 */
export function lastOnly<Asked extends readonly unknown[], T>(
  make: (...asked: Asked) => T,
): (...asked: Asked) => T {
  let last: { readonly asked: Asked; readonly value: T } | undefined;
  return (...asked) => {
    if (!last?.asked.every((one, place) => one === asked[place])) last = { asked, value: make(...asked) };
    return last.value;
  };
}

/** @param make Must depend on the edition alone. */
export function oncePerEdition<T>(make: (edition: Edition) => T): (edition: Edition) => T {
  const made = new WeakMap<Edition, { readonly value: T }>();
  return (edition) => {
    let known = made.get(edition);
    if (!known) made.set(edition, (known = { value: make(edition) }));
    return known.value;
  };
}
