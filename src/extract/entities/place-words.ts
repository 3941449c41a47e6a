/** Places that are one word: 清河, 清河路, 苏州, *区. */
import { present } from '../../corpus/present.ts';
import { SHORT_HEADS } from './heads.ts';
import type { EntityRule, NameFound, TaggedWord } from './model.ts';
import { BEFORE_NAME, BORDER_VERBS, COMMON, REGIONS, VAGUE } from './vocabulary.ts';
import { isBorder, isMask, isMaybeProper, isProper } from './words.ts';

/** 柳驾沟, cut as 柳 and 驾沟: a single character that stands alone before an unknown word is part of it. */
function odd(words: readonly TaggedWord[], index: number): number {
  const [left, before, word] = [words[index - 2], words[index - 1], words[index]];
  if (word?.tag !== 'x' || word.text.length !== 2 || !before || !/^[vn]/u.test(before.tag)) return index;
  if (!/^\p{Script=Han}$/u.test(before.text) || (left && !/^[、，的]$/u.test(left.text))) return index;
  return index - 1;
}

/** 清河, 清河路, 沈家屯: the last word is a proper name in itself, or stands right behind one. */
function short(text: string, words: readonly TaggedWord[], index: number): NameFound | null {
  const word = present(words[index], 'word');
  const last = word.text.at(-1) ?? '';
  if (!SHORT_HEADS.includes(last)) return null;
  if (
    /^(?:联运|经验|精神|模式|大道|路|街道|街|社区|片区)/u.test(text.slice(word.end, word.end + 2)) &&
    word.text.length === 1
  )
    return null;
  if (/^(?:联运|经验|精神|模式)/u.test(text.slice(word.end, word.end + 2))) return null;
  const make = (first: number, masked: boolean): NameFound => {
    const start = present(words[first], 'word').start;
    const form = text.slice(start, word.end);
    const rule: EntityRule = masked ? 'masked-head' : 'word';
    const known = '省市'.includes(last) && !masked ? 'everywhere' : 'report';
    return { start, end: word.end, form, kind: 'place', rule, entry: null, known };
  };
  if (word.text.length > 1) {
    if (/^[一二两三四五六七八九十多几]/u.test(word.text) && word.tag !== 'ns') return null;
    if (COMMON.has(word.text) || BEFORE_NAME.has(word.text) || VAGUE.has(word.text)) return null;
    if ('区市省县'.includes(last) && word.text.length < 3) return null;
    if (
      word.tag === 'ns' ||
      (/^n[rz]/u.test(word.tag) && word.text.length > 2 && '河湖渠路桥街'.includes(last)) ||
      (word.tag === 'x' && !'区市省县山路'.includes(last)) ||
      (word.tag === 'nt' && '区市省县'.includes(last))
    )
      return make(odd(words, index), false);
    return null;
  }
  // the head is a word by itself
  const before = words[index - 1];
  if (before?.end !== word.start) return null;
  if (isMask(before)) return make(index - 1, true);
  // 清河: one character is enough before a water, if it stands alone
  if (
    '河湖渠江'.includes(last) &&
    /^(?:n|x|ng|nr|ns)$/u.test(before.tag) &&
    /^(?!运|江|山|水|内|黄)\p{Script=Han}$/u.test(before.text)
  ) {
    const left = words[index - 2];
    if (!left || isBorder(left)) return make(index - 1, false);
  }
  const narrow = '山区市省县村'.includes(last);
  if (!(narrow ? isProper(before) : isMaybeProper(before)) || before.text.length > 4) return null;
  if (before.tag === 'x' && narrow) return null;
  return make(index - 1, false);
}

/** What a place is, before its name: 省会某市, 总部某市. */
const STATION = /[省市州县区都城会部地乡]$/u;

/**
 * 数字某省, 书香某市: what a place is to be, and its name, are one slogan. Any common noun or adjective of two
 * characters makes one, if it stands right before the name and nothing that could be named stands before it.
 */
function inSlogan(words: readonly TaggedWord[], index: number): boolean {
  const [left, quality] = [words[index - 2], words[index - 1]];
  if (
    quality?.text.length !== 2 ||
    isBorder(quality) ||
    BORDER_VERBS.has(quality.text) ||
    STATION.test(quality.text)
  )
    return false;
  if (!/^(?:n|a|an|ad|vn|nz|b)$/u.test(quality.tag)) return false;
  return !left || isBorder(left);
}

export function byPlaceWords(text: string, words: readonly TaggedWord[]): NameFound[] {
  const found: NameFound[] = [];
  for (const [index, word] of words.entries()) {
    const one = short(text, words, index);
    if (one) found.push(one);
    if (!REGIONS.has(word.text) || !word.tag.startsWith('n') || inSlogan(words, index)) continue;
    const { start, end, text: form } = word;
    found.push({ start, end, form, kind: 'place', rule: 'region', entry: null, known: 'everywhere' });
  }
  return found;
}
