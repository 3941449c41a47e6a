/**
 * The segmenter of the build: jieba-rs, compiled to WebAssembly, with its own
 * dictionary and its model for words that the dictionary lacks. Its version is
 * pinned, since a word list belongs to the version that cut it.
 */
import { cut, tag } from 'jieba-wasm';
import type { Segmenter } from './words.ts';

/** Named wherever a word list is shown. */
export const SEGMENTER = 'jieba-wasm 2.4.0';

export const jieba: Segmenter = (text) => cut(text, true);

/** Words with their parts of speech, in jieba's tags; `x` is what its dictionary lacks. */
export const jiebaTags = (text: string): readonly { readonly word: string; readonly tag: string }[] =>
  tag(text, true);
