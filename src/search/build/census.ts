/** Counting the folded characters of a corpus, their raw forms and their pairs. */
import { COMMON_PAIR } from '../shared/entry.ts';
import type { Piece, Variants } from '../shared/tokens.ts';

const byCodePoint = (a: string, b: string): number => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
const byCountThenText = ([a, m]: readonly [string, number], [b, n]: readonly [string, number]): number =>
  n - m || (a < b ? -1 : a > b ? 1 : 0);

/** The logarithm to base 2 of a count, one digit to base 36. */
const weightOf = (count: number): string => Math.floor(Math.log2(Math.max(1, count))).toString(36);

/** More kinds of characters than there are in Unicode: pairs are counted under one number. */
const KINDS = 2 ** 21;

interface Counted {
  readonly number: number;
  count: number;
  readonly forms: Map<string, number>;
}

export class Census {
  readonly #characters = new Map<string, Counted>();
  readonly #pairs = new Map<number, number>();

  #of(character: string): Counted {
    let counted = this.#characters.get(character);
    if (!counted) {
      counted = { number: this.#characters.size, count: 0, forms: new Map() };
      this.#characters.set(character, counted);
    }
    return counted;
  }

  add(pieces: readonly Piece[]): void {
    let last: Counted | null = null;
    for (const { character, raw } of pieces) {
      const counted = this.#of(character);
      counted.count += 1;
      counted.forms.set(raw, (counted.forms.get(raw) ?? 0) + 1);
      if (last) {
        const pair = last.number * KINDS + counted.number;
        this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
      }
      last = counted;
    }
  }

  /** All folded characters, by code point. */
  characters(): string[] {
    return [...this.#characters.keys()].filter((character) => character !== '').sort(byCodePoint);
  }

  weights(characters: readonly string[]): string {
    return characters.map((one) => weightOf(this.#characters.get(one)?.count ?? 0)).join('');
  }

  /** The raw forms of characters that have others than themselves, commonest first. */
  variants(): Variants {
    const listed = [...this.#characters]
      .map(([character, { forms }]) => {
        const raws = [...forms].sort(byCountThenText).map(([raw]) => raw);
        return [character, raws] as const;
      })
      .filter(([character, raws]) => raws.length > 1 || raws[0] !== character)
      .sort(([a], [b]) => byCodePoint(a, b));
    return Object.fromEntries(listed);
  }

  /** Pairs that fill files of their own, commonest first, and their weights. */
  common(): (readonly [first: string, second: string, weight: string])[] {
    const names = [...this.#characters.keys()];
    return [...this.#pairs]
      .filter(([, count]) => count > COMMON_PAIR)
      .sort(([a, m], [b, n]) => n - m || a - b)
      .map(([pair, count]) => [
        names[Math.floor(pair / KINDS)] ?? '',
        names[pair % KINDS] ?? '',
        weightOf(count),
      ]);
  }
}
