/** The words of a text, and what can be said of each without looking further. */
import { Automaton } from '../automaton.ts';
import { isBlank } from '../../corpus/characters.ts';
import { findMasks } from '../../corpus/masks.ts';
import type { Span } from '../../corpus/model.ts';
import type { TaggedWord, Tagger } from './model.ts';
import { BEFORE_NAME, BORDER_VERBS, COMMON, DUAL, REGIONS, SOFT, VAGUE, WHOLE } from './vocabulary.ts';

/** A mask is a word of its own. */
export const isMask = ({ tag }: Pick<TaggedWord, 'tag'>): boolean => tag === 'mask';

/** Whether something in the name was taken out. */
export const holdsMask = (form: string): boolean => findMasks(`${form}区`).length > 0;

/** Function words that the tagger glues to a word it does not know: 对岚, 与云联, 投等. */
const GLUED_HEAD = /^[对与和及在向为将把从以由同是至到让给等有的个](?=\p{Script=Han})/u;
const GLUED_TAIL = /(?<=\p{Script=Han})[等及在]$/u;

/** Gives the tagger's words in order, glued function words cut off. */
function unglued(cut: ReturnType<Tagger>, push: (word: string, tag: string) => void): void {
  for (const [index, { word, tag }] of cut.entries()) {
    if (tag !== 'x' || COMMON.has(word)) {
      push(word, tag);
      continue;
    }
    let rest = word;
    const afterVerb =
      (cut[index - 1]?.tag.startsWith('v') ?? false) && /^[好了过着](?=\p{Script=Han}{2})/u.exec(rest)?.[0];
    const unknownNext = cut[index + 1]?.tag === 'x' && HAN.test(cut[index + 1]?.word ?? '');
    const head = afterVerb
      ? afterVerb
      : rest.length > 2 || unknownNext || /^[及个]/u.test(rest)
        ? GLUED_HEAD.exec(rest)?.[0]
        : undefined;
    if (head !== undefined) {
      push(head, 'p');
      rest = rest.slice(head.length);
    }
    const tail = GLUED_TAIL.exec(rest)?.[0];
    push(tail === undefined ? rest : rest.slice(0, -1), tag);
    if (tail !== undefined) push(tail, 'c');
  }
}

const whole = new Automaton(WHOLE);

/**
 * The words with their places. A word that the tagger's dictionary lacks loses the function word
 * at its head or end; single characters beside it join it.
 *
 * @param names Places of names that are known: each is one word.
 * @throws RangeError where the tagger's words, joined, are not the text.
 */
export function wordsOf(text: string, tagger: Tagger, names: readonly Span[] = []): TaggedWord[] {
  const words: TaggedWord[] = [];
  let start = 0;
  const push = (word: string, tag: string): void => {
    const before = words.at(-1);
    const joins =
      tag === 'x' && before?.tag === 'x' && HAN.test(word) && /^\p{Script=Han}$/u.test(before.text);
    if (joins) words.pop();
    const from = joins ? before.start : start;
    start += word.length;
    words.push({ text: text.slice(from, start), tag, start: from, end: start });
  };
  let at = 0;
  const cut = (to: number): void => {
    if (to > at) unglued(tagger(text.slice(at, to)), push);
    at = to;
  };
  const fixed = [
    ...names.map((name) => ({ ...name, tag: 'name' })),
    ...findMasks(text).map((mask) => ({ ...mask, tag: 'mask' })),
    ...whole.find(text).map(({ start: from, end }) => ({ start: from, end, tag: 'n' })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start: from, end, tag } of fixed) {
    if (from < at) continue;
    cut(from);
    words.push({ text: text.slice(from, end), tag, start: from, end });
    start = end;
    at = end;
  }
  cut(text.length);
  if (start !== text.length) throw new RangeError('the tagger lost or added characters');
  return words;
}

const HAN = /^\p{Script=Han}+$/u;

/** Punctuation, blanks and symbols, masks apart. */
export const isMark = ({ text, tag }: TaggedWord): boolean =>
  tag !== 'mask' && (isBlank(text.charAt(0)) || !/[\p{L}\p{N}]/u.test(text));

/** Kinds of zone, which no name is: 示范区. */
const ZONE =
  /(?:示范|先行|试验|实验|功能|核心|生态|风景|景|校|厂|库|山|老|城|郊|园|片|灾|商务|综合|住宅|生活|聚集|集聚|旅游|度假|保税|经济|合作|工业|居民|开发|高新|自贸|自治|全域|特|作业|湿地|保护|无人|免税|安全|污染|开放|引领|中心|临空|临港)区$|(?:全|各|本|该|外|郊|贫困|农业|工业|强|试点|示范)县$/u;

/** Unknown words that are coined in the genre, and name nothing: 首店, 新签; 美区, 优区. */
const COINED = /^(?:[首新]\p{Script=Han}|\p{Script=Han}区)$/u;

/** Whether the word by itself makes a name of what it stands before. */
export function isProper({ text, tag }: TaggedWord): boolean {
  if (tag === 'mask' || tag === 'name' || REGIONS.has(text)) return true;
  if (text.length < 2 || !HAN.test(text)) return false;
  if (COMMON.has(text) || VAGUE.has(text) || BORDER_VERBS.has(text) || BEFORE_NAME.has(text)) return false;
  if (tag === 'x' && COINED.test(text)) return false;
  if (tag === 'n' && text.length === 3) return /[区县]$/u.test(text) && !ZONE.test(text);
  return tag === 'ns' || tag === 'x' || tag === 'nt';
}

/** 北方重工集团. */
const COMPASS = /^(?:[东南西北]方|华[东南北中]|中原)$/u;

/** Tagged as a name, but too often wrongly: believed at the head of a name and in lists of names. */
export function isMaybeProper(word: TaggedWord): boolean {
  const { text, tag } = word;
  if (isProper(word)) return true;
  if (text.length < 2 || !HAN.test(text)) return false;
  if (COMMON.has(text) || VAGUE.has(text) || BORDER_VERBS.has(text) || BEFORE_NAME.has(text)) return false;
  if (COMPASS.test(text)) return true;
  return /^(?:nr|nz|nrt|nrfg|j)$/u.test(tag) && !/[化性型感度力制率者]$/u.test(text);
}

/** 五八零, 第一: a numeral that can be part of a name. */
export const isNumeralName = ({ text, tag }: TaggedWord): boolean =>
  (tag === 'm' || tag === 'x') && /^第?[〇零一二三四五六七八九十]+$/u.test(text);

const CLOSED = /^(?:p|c|u[a-z]*|d|r[a-z]*|q|y|e|t|k|o|m|mq|df|zg|ad|i|l)$/u;

/** Whether a name to the right ends its left border here, whatever else stands in it. */
export function isBorder(word: TaggedWord): boolean {
  if (isMask(word) || word.tag === 'name') return false;
  // quotations are one name, a dash joins two: 甲城—乙百货
  if (/^[—·]$/u.test(word.text)) return false;
  if (COMMON.has(word.text) && !BORDER_VERBS.has(word.text)) return BEFORE_NAME.has(word.text);
  if (DUAL.has(word.text)) return false;
  return isMark(word) || CLOSED.test(word.tag) || BORDER_VERBS.has(word.text) || BEFORE_NAME.has(word.text);
}

export const isVerb = ({ text, tag }: TaggedWord): boolean => DUAL.has(text) || /^v[dn]?$/u.test(tag);

/** Stands before names, but may stand inside one behind a proper name: 海川院苏州先进技术研究院. */
export const isSoft = ({ text }: TaggedWord): boolean => SOFT.has(text);

/** Says nothing of which park or centre is meant, a compound of two such words included. */
export const isVague = (text: string): boolean =>
  VAGUE.has(text) || (text.length === 4 && VAGUE.has(text.slice(0, 2)) && VAGUE.has(text.slice(2)));
