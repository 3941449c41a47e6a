/** Names by their head nouns: 云海集团, *信息技术产业园. */
import { Automaton } from '../automaton.ts';
import { present } from '../../corpus/present.ts';
import { modifierBefore } from './borders.ts';
import { AFTER, HEADS } from './heads.ts';
import type { Head } from './heads.ts';
import type { EntityRule, NameFound, TaggedWord } from './model.ts';
import { BEFORE_NAME, COMMON, REGIONS } from './vocabulary.ts';
import { isMask, isMaybeProper, isVague } from './words.ts';

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

function trade(
  text: string,
  words: readonly TaggedWord[],
  first: number,
  head: number,
  start: number,
): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (COUNTED.test(before) || before.endsWith('等') || PRAISED.test(before)) return false;
  const inside = words.slice(first, head);
  const said = inside.filter(
    (word) => !isVague(word.text) && !BEFORE_NAME.has(word.text) && word.text !== '及',
  );
  return said.reduce((sum, { text: one }) => sum + one.length, 0) >= 2;
}

/** One word or two that are none of the genre's: 春晖小区, and not 老旧小区. */
function local(text: string, inner: readonly TaggedWord[], start: number): boolean {
  const length = inner.reduce((sum, { text: one }) => sum + one.length, 0);
  if (length < 2 || length > 4 || COUNTED.test(text.slice(Math.max(0, start - 12), start))) return false;
  return inner.every(
    (word) =>
      word.tag.startsWith('n') &&
      !isVague(word.text) &&
      !COMMON.has(word.text) &&
      !BEFORE_NAME.has(word.text),
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
  // a word of the dictionary that ends in the head: 西湖区, 中国海川集团
  const inWord = holder.start < start;
  // 坊 makes a name where it is a word of its own, not in 街坊 and 作坊
  if (inWord && head.head.length === 1) return null;
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
  if (whole(found.start) && head.kind !== 'enterprise' && head.kind !== 'organisation') return null;
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
  if (found.quoted) return head.kind === 'park' ? make('quoted-head') : null;
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

export function byHeads(text: string, words: readonly TaggedWord[]): NameFound[] {
  return automaton.find(text).flatMap(({ pattern, start, end }) => {
    const one = named(text, words, present(HEADS[pattern], 'head'), start, end);
    return one ? [one] : [];
  });
}
