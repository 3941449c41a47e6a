/** How one wording became another: what stayed, what went, what came, word by word. */
import { diffArrays } from 'diff';

export interface Revision {
  /** `keep` stands in both, `drop` in the first only, `add` in the second only. */
  readonly kind: 'keep' | 'drop' | 'add';
  readonly text: string;
}

/** Beyond so many changes two wordings are two: the whole is then told as gone and come. */
const MOST_CHANGES = 1200;

/**
 * The shortest script of changes (Myers) from `before` to `after`, both given as words that join to the whole.
 * Its `keep` and `drop` parts join to the first wording, its `keep` and `add` parts to the second.
 */
export function revise(before: readonly string[], after: readonly string[]): Revision[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGES }) ?? [
    { value: [...before], removed: true, added: false },
    { value: [...after], removed: false, added: true },
  ];
  return parts
    .map(({ value, removed, added }): Revision => ({
      kind: removed ? 'drop' : added ? 'add' : 'keep',
      text: value.join(''),
    }))
    .filter(({ text }) => text !== '');
}
