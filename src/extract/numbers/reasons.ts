/** Why a number with its unit is no figure all the same: what stands around it says so. */
import type { Span } from '../../corpus/model.ts';
import { ABSTRACT } from './negatives.ts';
import type { Numeral } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import { after, before, lastBelow } from './text.ts';

/** Longest slogan in quotation marks. */
const QUOTED = 14;

/**
 * Straight marks open and close by turns, from the beginning of the text.
 * @returns A function that says whether a straight quotation is open at a place.
 */
export function straightQuotes(text: string): (at: number) => boolean {
  const marks = Array.from(text.matchAll(/"/gu), ({ index }) => index);
  return (at) => lastBelow(marks, (mark) => mark, at) % 2 === 0;
}

/**
 * In a short quotation or in a title.
 * @param isOpen Whether a straight quotation is open at a place.
 */
export function enclosure(
  text: string,
  { start, end }: Span,
  isOpen: (at: number) => boolean,
): 'title' | 'slogan' | null {
  const head = before(text, start, 40);
  const title = head.lastIndexOf('《');
  if (title >= 0 && !head.slice(title).includes('》') && after(text, end, 60).includes('》')) return 'title';
  const near = head.slice(-QUOTED);
  const opening = Math.max(near.lastIndexOf('“'), near.lastIndexOf('「'), near.lastIndexOf('‘'));
  if (
    opening >= 0 &&
    !/[”」’]/u.test(near.slice(opening)) &&
    /^[^“「‘]{0,14}[”」’]/u.test(after(text, end, 16))
  )
    return 'slogan';
  if (near.includes('"') && isOpen(start) && /^[^"]{0,14}"/u.test(after(text, end, 16))) return 'slogan';
  return null;
}

/** Verbs of bringing about, right before a small Chinese numeral: 新增三家, but not 三个方面. */
const RESULT =
  /(?:新增|新建|建成|建设|引进|引入|落地|签约|完成|改造|并购|上市|获批|创建|培育|开工|投产|招引|举办|承办|举行|开展|设立|荣获|获得|获评|拥有|现有|达到|突破|达|共有|共|新开|创成|改扩建|入选|授牌|挂牌|投用|增加|减少|关停|整治|修建|建立|新设|新签|收购|培训|救助|发生|查处|化解|新设立|新成立|引育)(?:了)?$/u;
const ARTICLE_ALLOWED = /各[一-鿿]{0,4}$/u;
const ABSTRACT_NOUN = new RegExp(
  `^(?:重大|重点|主要|核心|基本|具体|关键|转变)?(?:${ABSTRACT}|机制|体系|平台|专班|区域|中心|领域|片区|层级|战略|工程|行动|精神|品牌|计划|名单|清单|市场|循环|文明|专题|任务|工作|生产)`,
  'u',
);
const LIST_NOUN = /^(?:方面|层面|环节|维度|步骤|原则|角度|方向|字)/u;
const LISTED = /(?:等|这|以下|上述|下列|如下)$/u;
const WORK = /^(?:重点|具体|主要|专项)?(?:工作|任务|领域|问题|措施|举措|内容)/u;

/** 百, 千, 万, 亿 without a digit count only in company: 近百家, 亿元以上, 突破千亿元. */
export const BARE = /^[百千万亿]+$/u;
const SMALL = /^[一二两三四五六七八九十]$/u;
const SIZE_COMPANY = /(?:近|上|超|逾|过|破|突破|超过|达到|达|跨越|迈上|跨上|跻身|迈入|迈进|冲刺)$/u;

/** Why a Chinese numeral with a unit is no figure all the same; null where it is one. */
export function hanReason(text: string, numeral: Numeral, quantity: Quantity): string | null {
  const { family } = quantity;
  const ahead = before(text, quantity.start, 8);
  const behind = after(text, quantity.unitEnd, 10);
  if (numeral.form === 'percent' || numeral.form === 'permille')
    return numeral.value === null && !numeral.masked ? 'word' : null;
  if (numeral.form === 'fraction') return numeral.value === null ? 'word' : null;
  if (numeral.value === null || family === null || numeral.value === 0) return 'word';
  if (ahead.endsWith('多') && family === 'yuan') return 'word';
  if (BARE.test(numeral.text)) {
    // at the head of a unit its number may stand in the line before
    if (numeral.start === 0) return 'word';
    if (behind.startsWith('级')) return 'size-class';
    if (quantity.comparator !== '=' && quantity.comparator !== '~')
      return family === 'duration' ? 'word' : null;
    if (
      SIZE_COMPANY.test(before(text, numeral.start, 3)) &&
      /^(?:[，。；、,;）)大的]|$)/u.test(after(text, quantity.end, 1))
    )
      return null;
    return quantity.comparator === '~' && family !== 'duration' ? null : 'word';
  }
  if (family === 'score') return 'word';
  if (family === 'times')
    return text.slice(numeral.end).startsWith('番') && !/翻(?:了|上)?$/u.test(ahead) ? 'word' : null;
  if (family === 'duration') {
    if (ahead.endsWith('连续')) return null;
    if (quantity.comparator === '>=' && /^[一-鿿]/u.test(after(text, quantity.end, 1))) return null;
    return /^[个天日]/u.test(text.slice(numeral.end)) && !SMALL.test(numeral.text) ? null : 'period';
  }
  if (!SMALL.test(numeral.text)) {
    if (/^十[分一]/u.test(numeral.text) && family !== 'count' && family !== 'people') return null;
    if (text.slice(numeral.end).startsWith('条') && !RESULT.test(ahead)) return 'name';
    return ABSTRACT_NOUN.test(behind) && !RESULT.test(ahead) ? 'list-size' : null;
  }
  if (quantity.comparator !== '=' || quantity.low !== null) return null;
  if (family === 'ratio' || family === 'area' || family === 'length' || family === 'mass')
    return numeral.text.startsWith('一') && family !== 'ratio' ? 'word' : null;
  if (family === 'yuan' || family === 'dollar')
    return numeral.multiplier === '' && quantity.unit === '元' ? 'word' : null;
  if (numeral.text === '一')
    return ARTICLE_ALLOWED.test(ahead) && /^[个家所名]/u.test(text.slice(numeral.end)) ? null : 'article';
  if (/^[类种大套批级]/u.test(text.slice(numeral.end))) return 'list-size';
  if (!RESULT.test(ahead) || ABSTRACT_NOUN.test(behind)) return 'list-size';
  return null;
}

/** Names of places and bodies that begin where a mask ends. */
const MASKED_NAME =
  /^(?:村|镇|乡|街道|社区|县|片区|片|段|口|门|面|对|部|组|班|期|首|度|分|道|网格|单元|集|本|站|层|万亿?(?:目标|级)|亿(?:目标|级))/u;

/** Why a number in digits or a mask is no figure; null where it is one. */
export function plainReason(text: string, numeral: Numeral, quantity: Quantity): string | null {
  const behind = after(text, quantity.unitEnd, 10);
  const rest = text.slice(numeral.end, numeral.end + 4);
  if (numeral.masked && numeral.form === 'mask' && MASKED_NAME.test(rest)) return 'masked-name';
  if (numeral.masked && quantity.elided && !/^(?:以上|以内|以下|左右|[，。；、,;）)多余]|$)/u.test(behind))
    return 'masked-name';
  if (
    quantity.family === 'count' &&
    (LIST_NOUN.test(behind) || (LISTED.test(before(text, numeral.start, 2)) && WORK.test(behind)))
  )
    return 'list-size';
  if (quantity.family === 'duration') {
    const ahead = before(text, numeral.start, 4);
    if (/[前头]$/u.test(ahead) && rest.startsWith('个月')) return 'period';
    if (/(?:过去|近|最近)$/u.test(ahead) && /^年(?:来|间)/u.test(rest)) return 'period';
  }
  return null;
}
