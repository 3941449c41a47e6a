/**
 * Made-up reports in the manner of the real ones: their headings and sentences
 * recombined and perturbed, so that bigrams and lengths are distributed as in
 * the genre while no two reports are alike. The same seed gives the same text.
 */
import type { TextUnit } from '../../corpus/model.ts';
import { seededRandom } from './random.ts';
import type { Random } from './random.ts';

/** What the made-up texts are made of. */
export interface Material {
  readonly headings: readonly string[];
  /** Each paragraph as its sentences. */
  readonly paragraphs: readonly (readonly string[])[];
  /** Every Han character once for each hundred or part of a hundred times that it occurs: common ones stay common. */
  readonly characters: readonly string[];
}

/** What ends a sentence. */
export const MARKS = /^[。！？!?]/u;

const HAN = /\p{Script=Han}/u;
const ORDINALS = '一二三四五六七八九十';
/** Seldom seen in reports, and just what breaks an index: Traditional, astral, emoji, letters with marks, Hangul. */
const RARE = [...'營灣龍齣𠮷𡃁😀éㄅ한ﬁ①Ⅷ'];

const withoutOrdinal = (heading: string): string =>
  heading.replace(/^[#\s]*[（(]?[一二三四五六七八九十]+[、）)．.]?\s*/u, '').trim();

export function materialOf(units: readonly TextUnit[]): Material {
  const counts = new Map<string, number>();
  for (const { text } of units)
    for (const one of text) if (HAN.test(one)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return {
    headings: units
      .filter(({ kind }) => kind === 'heading')
      .map(({ text }) => withoutOrdinal(text))
      .filter((text) => text.length > 3),
    paragraphs: units
      .filter(({ kind, text }) => kind === 'body' && text.length > 20)
      .map(({ text }) => text.match(/[^。！？!?]+[。！？!?]?[”"’]?/gu) ?? [text]),
    characters: [...counts].flatMap(([one, count]) => Array<string>(Math.ceil(count / 100)).fill(one)),
  };
}

/** Share of Han characters that are replaced; digits change more often, as they do from year to year. */
const REPLACED = 0.02;
const DIGIT_CHANGED = 0.4;
const RARE_SHARE = 0.00003;

export function perturb(text: string, random: Random, { characters }: Material): string {
  let out = '';
  for (const one of text) {
    const dice = random.next();
    if (dice < RARE_SHARE) out += random.pick(RARE);
    else if (one >= '0' && one <= '9') out += dice < DIGIT_CHANGED ? String(random.below(10)) : one;
    else out += dice < REPLACED && HAN.test(one) ? random.pick(characters) : one;
  }
  return out;
}

/** A paragraph of the real ones with sentences left out and one of another put in. */
export function recombined(random: Random, material: Material): string {
  const base = random.pick(material.paragraphs).filter(() => random.next() < 0.85);
  const guest = random.next() < 0.5 ? [random.pick(random.pick(material.paragraphs))] : [];
  const sentences = [...base, ...guest];
  return perturb((sentences.length > 0 ? sentences : guest).join(''), random, material).trim();
}

/** Characters of a report: between a short notice and a long speech, 14,600 on average. */
const MEAN_LENGTH = 14_600;
const lengthOf = (random: Random, mean: number): number => {
  const spread = random.next() + random.next() + random.next();
  return Math.round(mean * (0.25 + spread / 2));
};

/** The sentence by which a made-up report is told from all others: content refers to it. */
export const markOf = (index: number): string => `这是第${String(index).padStart(5, '0')}号合成文本`;

/**
 * Headings and paragraphs until the report is long enough.
 *
 * @param mean Characters on average: a site made for its lists does with short texts.
 */
export function made(
  index: number,
  random: Random,
  material: Material,
  paragraph: (random: Random) => string,
  mean = MEAN_LENGTH,
): string {
  const lines = [`${markOf(index)}。${paragraph(random)}`];
  const wanted = lengthOf(random, mean);
  let length = 0;
  const add = (line: string): void => {
    lines.push(line);
    length += line.length;
  };
  for (let part = 0; length < wanted; part += 1) {
    add(`${ORDINALS.charAt(part % 10)}、${perturb(random.pick(material.headings), random, material)}`);
    const subparts = 2 + random.below(5);
    for (let subpart = 0; subpart < subparts && length < wanted; subpart += 1) {
      add(`（${ORDINALS.charAt(subpart)}）${perturb(random.pick(material.headings), random, material)}`);
      const paragraphs = 1 + random.below(3);
      for (let i = 0; i < paragraphs; i += 1) {
        const text = paragraph(random);
        if (text.length > 0) add(text);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

export function syntheticReport(index: number, seed: number, material: Material, mean = MEAN_LENGTH): string {
  const random = seededRandom(seed * 1_000_003 + index);
  return made(index, random, material, (from) => recombined(from, material), mean);
}
