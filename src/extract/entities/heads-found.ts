/** Names by their head nouns: 东旭集团, *信息技术产业园, 涧河. */
import { Automaton } from '../automaton.ts';
import { present } from '../../corpus/present.ts';
import { modifierBefore } from './borders.ts';
import { AFTER, HEADS, SHORT_HEADS } from './heads.ts';
import type { Head } from './heads.ts';
import type { EntityRule, NameFound, TaggedWord } from './model.ts';
import { BEFORE_NAME, COMMON, REGIONS, VAGUE } from './vocabulary.ts';
import { isBorder, isMask, isMaybeProper, isProper, isVague } from './words.ts';

const automaton = new Automaton(HEADS.map(({ head }) => head));

/** The index of the word that holds the character at `offset`; words are in order and cover the text. */
export function wordAt(words: readonly TaggedWord[], offset: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many, or which of many: what follows is a kind of thing, not one thing. */
const COUNTED =
  /(?:[\d一二两三四五六七八九十百千*余多几数]+[个家条座处所项批类大]|各类|各|一批|一大批|若干|多个|等|每个|所有|首批|一系列)(?:(?:新|老|大|小|大型|重点|特色|专业|省级以上|市级以上|国家级|省级|市级|区级|优质|重大|现代|示范|主导|高端|创新|开放|知名|标志性)的?)*$/u;

/** What it is to be like, and not which: 全国重要的有色金属产业基地. */
const PRAISED = /(?:重要|一流|最大|领先|知名|最强|最优|专业化|高水平|影响力|竞争力|示范性|标志性|统一)的?$/u;

/** Behind a list's 等 the class is named, and no thing. */
const LISTED = /等$/u;

function trade(
  text: string,
  words: readonly TaggedWord[],
  first: number,
  head: number,
  start: number,
): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (COUNTED.test(before) || LISTED.test(before) || PRAISED.test(before)) return false;
  const inside = words.slice(first, head);
  const said = inside.filter(
    (word) => !isVague(word.text) && !BEFORE_NAME.has(word.text) && word.text !== '及',
  );
  return said.reduce((sum, { text: one }) => sum + one.length, 0) >= 2;
}

/** One word or two that are none of the genre's: 鸿运小区, and not 老旧小区. */
function local(text: string, inner: readonly TaggedWord[], start: number): boolean {
  const length = inner.reduce((sum, { text: one }) => sum + one.length, 0);
  if (length < 2 || length > 4 || COUNTED.test(text.slice(Math.max(0, start - 12), start))) return false;
  return inner.every(
    (word) =>
      /^n/u.test(word.tag) && !isVague(word.text) && !COMMON.has(word.text) && !BEFORE_NAME.has(word.text),
  );
}

function named(
  text: string,
  words: readonly TaggedWord[],
  head: Head,
  start: number,
  end: number,
): NameFound | null {
  const last = wordAt(words, end - 1);
  // the head must end with a word, or 公司 would be found in 公司法
  if (words[last]?.end !== end) return null;
  // a quotation that is the name and nothing else is a slogan: “三十工程”
  const whole = (from: number): boolean =>
    /[“"]/u.test(text.charAt(from - 1)) && /[”"]/u.test(text.charAt(end));
  if (AFTER[head.head]?.test(text.slice(end, end + 6)) === true) return null;
  const headWord = wordAt(words, start);
  const holder = present(words[headWord], 'word');
  // a word of the dictionary that ends in the head: 解放区, 中国航天科技集团
  const inWord = holder.start < start;
  // the editors' name is whole: 新区 is no head of 高新区
  if (inWord && holder.tag === 'name') return null;
  const from = inWord ? headWord + 1 : headWord;
  let found = modifierBefore(text, words, from);
  if (inWord) {
    const own = isMaybeProper(holder) && !REGIONS.has(holder.text);
    const wider = modifierBefore(text, words, headWord);
    found = {
      first: wider.first,
      start: wider.start,
      proper: own || wider.proper,
      masked: wider.masked,
      quoted: wider.quoted,
    };
  }
  const inner = words.slice(found.first, inWord ? headWord + 1 : headWord);
  if (inner.length === 0 || /^[号级届期个]/u.test(text.charAt(found.start))) return null;
  if (whole(found.start) && !/^(?:企业|机构)$/u.test(head.kind)) return null;
  const onlyMask = found.masked && inner.every((word) => isMask(word));
  const make = (rule: EntityRule): NameFound => ({
    start: found.start,
    end,
    form: text.slice(found.start, end),
    kind: head.kind,
    rule,
    entry: null,
    known: head.everywhere && !found.masked && rule === 'proper-head' ? 'everywhere' : 'report',
  });
  // 甲产业园开放平台: the park is the name
  if (
    /(?:园|港|区|中心|岛|小镇)(?:开放|创新|服务|高端|公共服务|重要|对外开放)平台$/u.test(
      text.slice(found.start, end),
    )
  )
    return null;
  if (onlyMask) return make('masked-head');
  const national = inner[0]?.text === '中国' && head.everywhere && inner.length > 1;
  if (found.proper || national) return make('proper-head');
  if (found.quoted) return head.kind === '园区' ? make('quoted-head') : null;
  if (
    head.need === 'any' &&
    found.start <= start - 2 &&
    !/^(?:村民|居民|业主|专门|专业|各|党|常务|代表|全国|中央|省|市|区|县|有关)/u.test(
      text.slice(found.start, end),
    )
  )
    return make('trade-head');
  if (head.need === 'local' && !inWord && local(text, inner, found.start)) return make('trade-head');
  if (head.need === 'trade' && trade(text, words, found.first, inWord ? headWord + 1 : headWord, found.start))
    return make('trade-head');
  return null;
}

/** 遇驾沟, cut as 遇 and 驾沟: a single character that stands alone before an unknown word is part of it. */
function odd(words: readonly TaggedWord[], index: number): number {
  const [left, before, word] = [words[index - 2], words[index - 1], words[index]];
  if (word?.tag !== 'x' || word.text.length !== 2 || !before || !/^[vn]/u.test(before.tag)) return index;
  if (!/^\p{Script=Han}$/u.test(before.text) || (left && !/^[、，的]$/u.test(left.text))) return index;
  return index - 1;
}

/** 涧河, 黄河路, 符家屯: the last word is a proper name in itself, or stands right behind one. */
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
    return { start, end: word.end, form, kind: '地点', rule, entry: null, known };
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
  if (!before || before.end !== word.start) return null;
  if (isMask(before)) return make(index - 1, true);
  // 涧河: one character is enough before a water, if it stands alone
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

/** 技能河南, 书香中原: a name in a slogan. */
const SLOGAN = /(?:技能|健康|平安|美丽|数字|书香|信用|法治|智慧|文明)$/u;

export function byHeads(text: string, words: readonly TaggedWord[]): NameFound[] {
  const found: NameFound[] = [];
  for (const { pattern, start, end } of automaton.find(text)) {
    const one = named(text, words, present(HEADS[pattern], 'head'), start, end);
    if (one) found.push(one);
  }
  for (let i = 0; i < words.length; i += 1) {
    const one = short(text, words, i);
    if (one) found.push(one);
    const word = present(words[i], 'word');
    if (
      REGIONS.has(word.text) &&
      /^n/u.test(word.tag) &&
      !SLOGAN.test(text.slice(Math.max(0, word.start - 2), word.start))
    )
      found.push({
        start: word.start,
        end: word.end,
        form: word.text,
        kind: '地点',
        rule: 'region',
        entry: null,
        known: 'everywhere',
      });
  }
  return found;
}
