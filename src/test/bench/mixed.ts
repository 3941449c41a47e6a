/**
 * Made-up reports of which most sentences are their own: put together word by word, so that lexicons
 * find in them what they find in real ones, with passages in between that others have nearly, too.
 * The reports of `synthetic.ts` are four reports over and over; no genre is as alike as that, and what
 * finds shared wording would be measured by an answer that no corpus gives.
 */
import { jieba } from '../../concordance/segmenter.ts';
import type { Random } from './random.ts';
import { seededRandom } from './random.ts';
import { MARKS, made, perturb, recombined } from './synthetic.ts';
import type { Material } from './synthetic.ts';

/** What may follow each word, as often as it does, and all words. */
export interface Words {
  readonly after: ReadonlyMap<string, readonly string[]>;
  readonly all: readonly string[];
  readonly firsts: readonly string[];
}

export function wordsOf({ paragraphs }: Material): Words {
  const after = new Map<string, string[]>();
  const all: string[] = [];
  const firsts: string[] = [];
  for (const sentence of paragraphs.flat()) {
    const words = jieba(sentence);
    firsts.push(...words.slice(0, 1));
    for (const [index, word] of words.entries()) {
      all.push(word);
      const next = words[index + 1];
      if (next === undefined) continue;
      const list = after.get(word);
      if (list) list.push(next);
      else after.set(word, [next]);
    }
  }
  return { after, all, firsts };
}

/** Share of the words that follow from the word before; all others are drawn from all words. */
const FOLLOWING = 0.6;
/** Share of the paragraphs that are put together from the sentences of others. */
const COPIED = 0.15;
const LONGEST_SENTENCE = 120;

function sentence(random: Random, { after, all, firsts }: Words): string {
  let word = random.pick(firsts);
  let text = word;
  while (!MARKS.test(word) && text.length < LONGEST_SENTENCE) {
    const next = random.next() < FOLLOWING ? after.get(word) : undefined;
    word = random.pick(next ?? all);
    text += word;
  }
  return MARKS.test(word) ? text : `${text}。`;
}

/** A report of about the same length as those of `syntheticReport`. The same seed gives the same text. */
export function mixedReport(index: number, seed: number, material: Material, words: Words): string {
  return made(index, seededRandom(seed * 1_000_003 + index), material, (random) => {
    if (random.next() < COPIED) return recombined(random, material);
    const count = 2 + random.below(5);
    return perturb(Array.from({ length: count }, () => sentence(random, words)).join(''), random, material);
  });
}
