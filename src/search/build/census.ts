/** Counting the folded characters of a corpus, their raw forms and their pairs. */
import { COMMON_PAIR } from '../shared/entry.ts';
import type { Piece, Variants } from '../shared/tokens.ts';

const byCodePoint = (a: string, b: string): number => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
const byCountThenText = ([a, m]: readonly [string, number], [b, n]: readonly [string, number]): number =>
  n - m || (a < b ? -1 : a > b ? 1 : 0);

/** The logarithm to base 2 of a count, one digit to base 36. */
const weightOf = (count: number): string => Math.floor(Math.log2(Math.max(1, count))).toString(36);

interface Counted {
  readonly character: string;
  readonly number: number;
  count: number;
  /** Forms other than the character itself. */
  readonly forms: Map<string, number>;
  /** By number of the character behind it, how often it stands there. */
  readonly before: Map<number, number>;
}

export class Census {
  readonly #characters = new Map<string, Counted>();

  #of(character: string): Counted {
    let counted = this.#characters.get(character);
    if (!counted) {
      const number = this.#characters.size;
      counted = { character, number, count: 0, forms: new Map(), before: new Map() };
      this.#characters.set(character, counted);
    }
    return counted;
  }

  add(pieces: readonly Piece[]): void {
    let last: Counted | null = null;
    for (const { character, raw } of pieces) {
      const counted = this.#of(character);
      counted.count += 1;
      if (raw !== character) counted.forms.set(raw, (counted.forms.get(raw) ?? 0) + 1);
      if (last) last.before.set(counted.number, (last.before.get(counted.number) ?? 0) + 1);
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
      .map(([character, { count, forms }]) => {
        const itself = count - forms.values().reduce((sum, times) => sum + times, 0);
        const all: [string, number][] = itself > 0 ? [...forms, [character, itself]] : [...forms];
        return [character, all.sort(byCountThenText).map(([raw]) => raw)] as const;
      })
      .filter(([character, raws]) => raws.length > 1 || raws[0] !== character)
      .sort(([a], [b]) => byCodePoint(a, b));
    return Object.fromEntries(listed);
  }

  /** Pairs that fill files of their own, commonest first, and their weights. */
  common(): (readonly [first: string, second: string, weight: string])[] {
    const all = [...this.#characters.values()];
    return all
      .flatMap(({ character, number, before }) =>
        [...before]
          .filter(([, count]) => count > COMMON_PAIR)
          .map(([next, count]) => ({ character, number, next, count })),
      )
      .sort((a, b) => b.count - a.count || a.number - b.number || a.next - b.next)
      .map(({ character, next, count }) => [character, all[next]?.character ?? '', weightOf(count)]);
  }
}
