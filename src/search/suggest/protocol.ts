/** What the page and the worker of the suggestions say to each other. */
import type { SentError } from '../browser/errors.ts';

export type ToSuggestWorker =
  /** First of all: addresses of the index's folder and of Pagefind's program, and the index's tag. */
  | { readonly type: 'start'; readonly index: string; readonly program: string; readonly tag: string }
  | { readonly type: 'ask'; readonly id: number; readonly query: string };

export type FromSuggestWorker =
  /** Records, most relevant first. */
  | { readonly id: number; readonly records: readonly string[] }
  | { readonly id: number; readonly error: SentError };
