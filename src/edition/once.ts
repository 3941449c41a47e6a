/** Answers over the whole edition that every page of a list prints: worked out once, not once a page. */
import type { Edition } from './model.ts';

/** @param make Must depend on the edition alone. */
export function oncePerEdition<T>(make: (edition: Edition) => T): (edition: Edition) => T {
  const made = new WeakMap<Edition, { readonly value: T }>();
  return (edition) => {
    let known = made.get(edition);
    if (!known) made.set(edition, (known = { value: make(edition) }));
    return known.value;
  };
}
