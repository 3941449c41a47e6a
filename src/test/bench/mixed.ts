/**
 * Made-up reports of which most sentences are their own: put together word by word, with names of places
 * and projects that no other report has, so that lexicons find in them what they find in real ones. In
 * between stand paragraphs that others have nearly, too: some that all take from one stock, as from the
 * government of the country, more that a report takes from those around it, as from last year and next door.
 *
 * The reports of `synthetic.ts` are four reports over and over, and a corpus of them shares more wording
 * the larger it is. No genre does that: what is new in a thousandth report is about as much as in a tenth.
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
const FOLLOWING = 0.5;
/** Share of the words that only this report has, and how many of them it has. */
const LOCAL = 0.1;
const LOCAL_WORDS = 150;
/** Share of the paragraphs that are put together from the stock, and of those taken from the reports before. */
const STOCK = 0.03;
const TAKEN = 0.12;
/** Reports before this one from which it takes. */
const AROUND = 12;
const LONGEST_SENTENCE = 120;

const localWords = (random: Random, { characters }: Material): string[] =>
  Array.from({ length: LOCAL_WORDS }, () =>
    Array.from({ length: 2 + random.below(3) }, () => random.pick(characters)).join(''),
  );

function sentence(random: Random, { after, all, firsts }: Words, local: readonly string[]): string {
  let word = random.pick(firsts);
  let text = word;
  while (!MARKS.test(word) && text.length < LONGEST_SENTENCE) {
    if (random.next() < LOCAL) text += random.pick(local);
    const next = random.next() < FOLLOWING ? after.get(word) : undefined;
    word = random.pick(next ?? all);
    text += word;
  }
  return MARKS.test(word) ? text : `${text}。`;
}

/** @returns The reports one after another, each about as long as those of `syntheticReport`. The same seed gives the same texts. */
export function* mixedReports(seed: number, material: Material): Generator<string, never> {
  const words = wordsOf(material);
  const around: string[][] = [];
  for (let index = 0; ; index += 1) {
    const random = seededRandom(seed * 1_000_003 + index);
    const local = localWords(random, material);
    const own: string[] = [];
    const paragraph = (from: Random): string => {
      const dice = from.next();
      if (dice < STOCK) return recombined(from, material);
      const taken = dice < STOCK + TAKEN && around.length > 0 ? from.pick(around) : [];
      if (taken.length > 0) return perturb(from.pick(taken), from, material);
      const sentences = Array.from({ length: 2 + from.below(5) }, () => sentence(from, words, local));
      own.push(sentences.join(''));
      return perturb(sentences.join(''), from, material);
    };
    yield made(index, random, material, paragraph);
    around.push(own);
    if (around.length > AROUND) around.shift();
  }
}
