/** What a text says of itself: proposals for an editor, each with the words that it rests on. */
import type { Span } from '../../corpus/model.ts';
import type { UnitId } from '../../corpus/ids.ts';

/** A place in a text unit. */
export interface UnitPlace extends Span {
  readonly unit: UnitId;
}

/** What was proposed, on what it rests, and whether an editor has to look again. */
export interface Proposal<T> {
  readonly value: T;
  /** False where it is a guess. */
  readonly sure: boolean;
  /** The words of the text that it rests on; null where there are none. */
  readonly words: string | null;
  /** Where they stand in the running text; null where they stand in a title, a byline, furniture, or nowhere. */
  readonly place: UnitPlace | null;
}

export type Genre = 'speech' | 'report' | 'news' | 'feature';
export type Level = '区' | '县' | '县级市' | '开发区' | '高新区' | '新区';

export const unsure = <T>(value: T): Proposal<T> => ({ value, sure: false, words: null, place: null });
