/** Where a name begins, seen from its head noun. */
import { present } from '../../corpus/present.ts';
import type { TaggedWord } from './model.ts';
import { DUAL, OPENING, TRIMMED } from './vocabulary.ts';
import {
  isBorder,
  isMask,
  isMaybeProper,
  isNumeralName,
  isProper,
  isSoft,
  isVague,
  isVerb,
} from './words.ts';

/** No name of the genre has more characters before its head. */
const LONGEST = 24;
/** A mask before one of these is a number: *个, *条. */
export const MEASURED = /^[个条家所大处项座件名人次届亿万月年类批期倍场套户吨亩%％、，。A-Za-z]/u;
/** （中国）, （*）: a remark inside a name. */
const REMARK = 6;

export interface Modifier {
  /** Index of the first word of the name. */
  readonly first: number;
  readonly start: number;
  readonly proper: boolean;
  readonly masked: boolean;
  readonly quoted: boolean;
}

const at = (words: readonly TaggedWord[], index: number): TaggedWord | undefined => words[index];

/** Steps over a bracketed remark that closes at `index`; the index of its opening, or -1. */
function remark(words: readonly TaggedWord[], index: number): number {
  if (!/^[）)]$/u.test(words[index]?.text ?? '')) return -1;
  for (let i = index - 1; i >= 0 && i >= index - REMARK; i -= 1) {
    const text = words[i]?.text ?? '';
    if (/^[（(]$/u.test(text)) return i;
    if (/^[，。；、：]$/u.test(text)) return -1;
  }
  return -1;
}

/** A short quotation that closes at `index` (“双优双新”示范区); the index of its opening, or -1. */
function quotation(words: readonly TaggedWord[], index: number): number {
  if (!/^[”"]$/u.test(words[index]?.text ?? '')) return -1;
  const end = words[index]?.start ?? 0;
  for (let i = index - 1; i >= 0; i -= 1) {
    const word = words[i];
    if (!word || end - word.start > 10) return -1;
    if (/^[“"]$/u.test(word.text)) return i;
    if (/[，。；、]/u.test(word.text)) return -1;
  }
  return -1;
}

/** Whether a proper name stands left of `index` with nothing but common nouns between. */
function properBefore(words: readonly TaggedWord[], index: number): boolean {
  for (let i = index - 1; i >= 0 && i >= index - 3; i -= 1) {
    const word = at(words, i);
    if (!word || (isBorder(word) && !isNumeralName(word) && !isSoft(word))) return false;
    if (isMaybeProper(word) || isMask(word) || word.text === '中国') return true;
    if (isVerb(word) && !DUAL.has(word.text)) return false;
  }
  return false;
}

/** Whether nothing but common nouns stand between `index` and the 、 of a list: 、智能制造与新能源产业基地. */
function opensMember(words: readonly TaggedWord[], index: number): boolean {
  for (let i = index; i >= 0 && i > index - 4; i -= 1) {
    const word = words[i];
    if (word?.text === '、') return true;
    if (!word || isBorder(word)) return false;
  }
  return false;
}

/** 机器人与智能装备创新研究院, 智能制造及大数据创新社区: a conjunction between two common nouns of one name. */
function joins(words: readonly TaggedWord[], index: number, proper: boolean): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (!before || !word || !/^[与及]$/u.test(word.text) || proper) return false;
  if (!(/^n|^vn/u.test(before.tag) || DUAL.has(before.text)) || isBorder(before) || isProper(before))
    return false;
  return word.text === '及' || properBefore(words, index - 1) || opensMember(words, index - 1);
}

/**
 * Walks left from the word at `head` (the head noun's first) to where the name begins.
 *
 * @param floor No word before this index belongs to it.
 */
export function modifierBefore(
  text: string,
  words: readonly TaggedWord[],
  head: number,
  floor = 0,
): Modifier {
  let first = head;
  let proper = false;
  let masked = false;
  let quoted = false;
  const headStart = words[head]?.start ?? 0;
  for (let i = head - 1; i >= floor; i -= 1) {
    const word = at(words, i);
    if (!word || headStart - word.start > LONGEST) break;
    if (isMask(word)) {
      if (MEASURED.test(text.slice(word.end, word.end + 1))) break;
      first = i;
      proper = true;
      masked = true;
      continue;
    }
    const opened = remark(words, i);
    if (opened > floor) {
      masked ||= words.slice(opened, i).some((one) => isMask(one));
      i = opened;
      continue;
    }
    const quote = quotation(words, i);
    if (quote >= floor && quote >= 0) {
      if (!proper) {
        first = quote;
        quoted = true;
      }
      break;
    }
    if (isNumeralName(word) && (word.text.length > 1 || proper)) {
      // 五八零 comes as 五 and 八零
      let from = i;
      while (from > floor && isNumeralName(present(words[from - 1], 'word'))) from -= 1;
      const length = (words[i]?.end ?? 0) - (words[from]?.start ?? 0);
      if (length < 2 || /^[个家名项条]/u.test(text.slice(word.end, word.end + 1))) break;
      first = from;
      proper = true;
      i = from;
      continue;
    }
    if (joins(words, i, proper)) {
      first = i - 1;
      i -= 1;
      continue;
    }
    if (isBorder(word) && !(isSoft(word) && properBefore(words, i))) {
      if (!proper && first < head && OPENING.has(word.text)) first = i;
      break;
    }
    if (isProper(word)) {
      first = i;
      proper = true;
      continue;
    }
    if (isMaybeProper(word) && (i === floor || isBorder(present(words[i - 1], 'word')) || proper)) {
      first = i;
      proper = true;
      continue;
    }
    if (proper && word.text === '中国') {
      first = i;
      break;
    }
    if (proper && !properBefore(words, i)) break;
    if (isVerb(word) && proper && !DUAL.has(word.text)) break;
    first = i;
  }
  // a verb or an idle word at the head is none of the name
  while (first < head) {
    const word = words[first];
    if (!word || isMask(word) || word.text === '中国') break;
    const rest = words.slice(first + 1, head);
    const idle = TRIMMED.has(word.text) && !proper;
    const before =
      proper &&
      !isMaybeProper(word) &&
      !isNumeralName(word) &&
      !quoted &&
      !rest.every((one) => !isMaybeProper(one) && !isNumeralName(one)) &&
      (isVerb(word) || isVague(word.text));
    if (!idle && !before) break;
    first += 1;
  }
  return { first, start: words[first]?.start ?? headStart, proper, masked, quoted };
}
