/** How often strings stand in folded texts: the count of a search, for many strings in one pass. */

/** What stands where nothing does. */
const NONE = -1;

/** Many strings as a tree of their characters: whether any begins at a place is known after few steps. */
class Tree {
  /** By character its number. */
  readonly #numbers = new Map<string, number>();
  /** By number of a first character the branch that begins with it. */
  readonly #roots: Int32Array;
  /** By branch and number of the next character the branch that follows. */
  readonly #branches = new Map<number, number>();
  /** By branch the string that ends there. */
  readonly ends: (string | undefined)[] = [];

  constructor(strings: Iterable<string>) {
    const spelt = Array.from(strings, (string) => ({ string, characters: Array.from(string) }));
    const numbers = this.#numbers;
    for (const { characters } of spelt)
      for (const character of characters) if (!numbers.has(character)) numbers.set(character, numbers.size);
    this.#roots = new Int32Array(numbers.size).fill(NONE);
    for (const { string, characters } of spelt) {
      if (characters.length === 0) continue;
      let branch = NONE;
      for (const character of characters) branch = this.#grow(branch, numbers.get(character) ?? NONE);
      this.ends[branch] = string;
    }
  }

  #grow(branch: number, number: number): number {
    const known = this.follow(branch, number);
    if (known !== NONE) return known;
    const made = this.ends.length;
    this.ends.push(undefined);
    if (branch === NONE) this.#roots[number] = made;
    else this.#branches.set(branch * this.#numbers.size + number, made);
    return made;
  }

  /** The numbers of a text's characters; of one that no string has, none. */
  numbersOf(characters: readonly string[]): Int32Array {
    const numbers = new Int32Array(characters.length);
    // by hand: a list of its own for each text unit, made the short way, costs more than all that follows
    for (let at = 0; at < numbers.length; at += 1)
      numbers[at] = this.#numbers.get(characters[at] ?? '') ?? NONE;
    return numbers;
  }

  /** The branch that a character leads to, from another or from the root. */
  follow(branch: number, number: number): number {
    if (number === NONE) return NONE;
    if (branch === NONE) return this.#roots[number] ?? NONE;
    return this.#branches.get(branch * this.#numbers.size + number) ?? NONE;
  }
}

/** Counts strings in a text: for each text unit one list of folded characters (code points). */
export type StringCounter = (units: Iterable<readonly string[]>) => Map<string, number>;

/**
 * Counts the same strings in one text after the other: occurrences of each, overlapping ones included, of those
 * that occur.
 *
 * @param strings Folded strings; the empty one occurs nowhere.
 */
export function stringCounter(strings: Iterable<string>): StringCounter {
  const tree = new Tree(strings);
  return (units) => {
    const counts = new Int32Array(tree.ends.length);
    for (const unit of units) {
      const numbers = tree.numbersOf(unit);
      for (let from = 0; from < numbers.length; from += 1) {
        let branch = NONE;
        for (let at = from; at < numbers.length; at += 1) {
          branch = tree.follow(branch, numbers[at] ?? NONE);
          if (branch === NONE) break;
          counts[branch] = (counts[branch] ?? 0) + 1;
        }
      }
    }
    const found = new Map<string, number>();
    for (const [branch, string] of tree.ends.entries()) {
      const count = counts[branch] ?? 0;
      if (string !== undefined && count > 0) found.set(string, count);
    }
    return found;
  };
}

/**
 * Occurrences of each string, overlapping ones included.
 *
 * @param units One list of folded characters (code points) for each text unit.
 * @param strings Folded strings; the empty one occurs nowhere.
 * @returns By string, those that occur.
 */
export const countStrings = (
  units: Iterable<readonly string[]>,
  strings: ReadonlySet<string>,
): Map<string, number> => stringCounter(strings)(units);
