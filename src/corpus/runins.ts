/**
 * Headings that stand inside a paragraph: numbered ones and numbered
 * sub-points anywhere in it, 要……。 topic sentences, —— items and opening phrases
 * that sibling paragraphs share.
 */
import type { Span } from './model.ts';
import { hanValue, isPoint, ordinalAt, rankOf } from './numbering.ts';
import type { Ordinal, Style } from './numbering.ts';
import { present } from './present.ts';
import { items } from './sentences.ts';
import type { Item } from './sentences.ts';

export type RunInStyle = Style | 'dash' | 'shared' | 'topic' | 'firstly';

export interface RunIn extends Span {
  readonly style: RunInStyle;
  readonly rank: number;
  /** The ordinal as printed, or null. */
  readonly number: string | null;
}

export const DASH_RANK = 50;
const SHARED_RANK = 51;
const FIRSTLY_RANK = 55;
const TOPIC_RANK = 70;

/** A numbered heading is a whole sentence up to this length, beyond it its first clause. */
const LONGEST_NUMBERED = 80;
const LONGEST_DASH = 45;
const LONGEST_SHARED = 24;
const LONGEST_TOPIC = 18;
/** What a topic sentence heads is at least so long. */
const SHORTEST_TREATMENT = 12;

interface Candidate {
  readonly paragraph: number;
  readonly item: Item;
  readonly first: boolean;
  /** The item is all that the paragraph holds. */
  readonly whole: boolean;
  /** Which sentence of its paragraph the item stands in: semicolons and colons end none. */
  readonly sentence: number;
  readonly ordinal: Ordinal;
}

/** End of a numbered heading that begins with `item`: the sentence, or where that is long its first clause. */
function headingEnd(text: string, item: Item): number {
  if (item.end - item.start <= LONGEST_NUMBERED) return item.end;
  const clause = /[，,；;：:]/u.exec(text.slice(item.start, item.start + LONGEST_NUMBERED));
  return clause ? item.start + clause.index + 1 : item.start + LONGEST_NUMBERED;
}

/**
 * Which numbered items belong to one sentence: 一是……；二是……；三是……。 and lists of which every item, a
 * paragraph of its own, ends with a semicolon. They head nothing.
 */
function listed(texts: readonly string[], candidates: readonly Candidate[]): Set<Candidate> {
  const found = new Set<Candidate>();
  const endsOpen = ({ paragraph, item }: Candidate): boolean =>
    /[；;]/u.test((texts[paragraph] ?? '').charAt(item.end - 1));
  const last = new Map<Style, Candidate>();
  for (const candidate of candidates) {
    const { style, value } = candidate.ordinal;
    const before = last.get(style);
    last.set(style, candidate);
    if (before?.paragraph === candidate.paragraph && before.sentence === candidate.sentence) {
      found.add(before);
      found.add(candidate);
    } else if (
      candidate.whole &&
      (endsOpen(candidate) || (before?.whole && found.has(before) && before.ordinal.value === value - 1))
    )
      found.add(candidate);
  }
  return found;
}

/**
 * Numbered headings and points. At the head of a paragraph a heading's number is believed, right or
 * wrong; anywhere else, and for points, it must begin a series (一 followed by 二) or carry one on.
 */
function numbered(texts: readonly string[], cut: readonly (readonly Item[])[]): RunIn[][] {
  const candidates: Candidate[] = [];
  for (const [paragraph, list] of cut.entries()) {
    let sentence = 0;
    for (const [index, item] of list.entries()) {
      const ordinal = ordinalAt(texts[paragraph] ?? '', item.start);
      // a number with nothing behind it heads nothing
      if (ordinal && item.end - item.start > ordinal.printed.length)
        candidates.push({ paragraph, item, first: index === 0, whole: list.length === 1, sentence, ordinal });
      if (item.stopped) sentence += 1;
    }
  }
  const inLists = listed(texts, candidates);
  // for each candidate the value of the next one of its style
  const following: (number | undefined)[] = new Array<number | undefined>(candidates.length);
  const seen = new Map<Style, number>();
  for (let i = candidates.length - 1; i >= 0; i -= 1) {
    const { style, value } = present(candidates[i], 'candidate').ordinal;
    following[i] = seen.get(style);
    seen.set(style, value);
  }
  const found: RunIn[][] = texts.map(() => []);
  const last = new Map<Style, number>();
  for (const [index, candidate] of candidates.entries()) {
    if (inLists.has(candidate)) continue;
    const { paragraph, item, first, ordinal } = candidate;
    const { style, value } = ordinal;
    const begins = value === 1 && following[index] === 2;
    const carriesOn = last.get(style) === value - 1 && value > 1;
    if (!(begins || carriesOn || (first && !isPoint(style)))) continue;
    last.set(style, value);
    for (const other of last.keys()) if (rankOf[other] > rankOf[style]) last.delete(other);
    found[paragraph]?.push({
      start: item.start,
      end: headingEnd(texts[paragraph] ?? '', item),
      style,
      rank: rankOf[style],
      number: ordinal.printed,
    });
  }
  return found;
}

/** The first sentence of a paragraph, where the paragraph goes on after it. */
const opening = (list: readonly Item[], longest: number): Item | null => {
  const first = list[0];
  return first && first.stopped && list.length > 1 && first.end - first.start <= longest ? first : null;
};

/** 第一，……。 第二，……。: short opening sentences of paragraphs, counted through. */
function firstlyOpenings(
  texts: readonly string[],
  cut: readonly (readonly Item[])[],
): Map<number, { readonly item: Item; readonly printed: string }> {
  const candidates = texts.flatMap((text, paragraph) => {
    const ordinal = /^第([一二三四五六七八九十]{1,3})[，,、](?!第)/u.exec(text);
    const item = ordinal ? opening(cut[paragraph] ?? [], LONGEST_DASH) : null;
    return ordinal?.[1] && item
      ? [{ paragraph, item, printed: ordinal[0], value: hanValue(ordinal[1]) }]
      : [];
  });
  const found = new Map<number, { item: Item; printed: string }>();
  let last = 0;
  for (const [index, { paragraph, item, printed, value }] of candidates.entries()) {
    const begins = value === 1 && candidates[index + 1]?.value === 2;
    if (!begins && (value === 1 || value !== last + 1)) continue;
    last = value;
    found.set(paragraph, { item, printed });
  }
  return found;
}

const sharedPrefix = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
};

/** 聚力……。 聚力……。: short opening sentences that begin alike in paragraphs of one section. */
function sharedOpenings(
  texts: readonly string[],
  cut: readonly (readonly Item[])[],
  groups: readonly number[],
): Map<number, Item> {
  const found = new Map<number, Item>();
  const byStart = new Map<string, number[]>();
  for (const [paragraph, text] of texts.entries()) {
    if (!/^\p{Script=Han}{2}/u.test(text) || ordinalAt(text, 0)) continue;
    const key = `${groups[paragraph] ?? 0}:${text.slice(0, 2)}`;
    const members = byStart.get(key);
    if (members) members.push(paragraph);
    else byStart.set(key, [paragraph]);
  }
  for (const members of byStart.values()) {
    const openings = members.flatMap((paragraph) => {
      const item = opening(cut[paragraph] ?? [], LONGEST_SHARED);
      return item ? [{ paragraph, item, text: (texts[paragraph] ?? '').slice(item.start, item.end) }] : [];
    });
    if (members.length < 2 || openings.length < 2) continue;
    for (const { paragraph, item } of openings) found.set(paragraph, item);
    // 要着力提升规划建设水平，……: a sibling whose first clause, not sentence, is cut to the same measure
    const [model, second] = openings;
    if (!model || !second) continue;
    const prefix = sharedPrefix(model.text, second.text);
    const suffix = sharedPrefix(reversed(model.text), reversed(second.text)) - 1;
    if (prefix < 3 || suffix < 2) continue;
    for (const paragraph of members) {
      const text = texts[paragraph] ?? '';
      const clause = /^[^，,。；;：:]{1,24}(?=[，,])/u.exec(text)?.[0];
      if (!clause || found.has(paragraph)) continue;
      if (text.startsWith(model.text.slice(0, prefix)) && clause.endsWith(model.text.slice(-1 - suffix, -1)))
        found.set(paragraph, { start: 0, end: clause.length, stopped: true });
    }
  }
  return found;
}

const reversed = (text: string): string => [...text].reverse().join('');

/** 要……。 sentences, short, with at most one comma, that the following sentences carry out. */
function topics(text: string, list: readonly Item[]): Item[] {
  const isTopic = (item: Item): boolean => {
    const sentence = text.slice(item.start, item.end);
    return (
      item.stopped && sentence.length <= LONGEST_TOPIC && /^要[^，,]+(?:[，,][^，,]+)?。$/u.test(sentence)
    );
  };
  return list.filter((item, index) => {
    if (!isTopic(item)) return false;
    const next = list[index + 1];
    return next !== undefined && !isTopic(next) && next.end - next.start >= SHORTEST_TREATMENT;
  });
}

/**
 * @param texts Paragraphs in reading order.
 * @param groups For each paragraph a number that is the same for paragraphs under one own-line heading.
 * @returns For each paragraph its run-in headings in order, disjoint. Linear in the text.
 */
export function runIns(texts: readonly string[], groups: readonly number[]): RunIn[][] {
  const cut = texts.map((text) => items(text));
  const found = numbered(texts, cut);
  const shared = sharedOpenings(texts, cut, groups);
  const firstly = firstlyOpenings(texts, cut);
  return texts.map((text, paragraph) => {
    const list = cut[paragraph] ?? [];
    const own = [...(found[paragraph] ?? [])];
    const add = (item: Span, style: RunInStyle, rank: number, number: string | null = null): void => {
      if (own.some((other) => other.start < item.end && item.start < other.end)) return;
      own.push({ start: item.start, end: item.end, style, rank, number });
    };
    const dash = /^(?:——|──)/u.test(text) ? opening(list, LONGEST_DASH) : null;
    if (dash) add(dash, 'dash', DASH_RANK);
    const first = firstly.get(paragraph);
    if (first) add(first.item, 'firstly', FIRSTLY_RANK, first.printed);
    const common = shared.get(paragraph);
    if (common) add(common, 'shared', SHARED_RANK);
    for (const item of topics(text, list)) add(item, 'topic', TOPIC_RANK);
    return own.sort((a, b) => a.start - b.start);
  });
}
