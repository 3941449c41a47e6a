/** Positions: 全市第2, 第8位, 前十, 首位. Ordinals that are none are left to the negatives. */
import type { Span } from '../../corpus/model.ts';
import type { Comparator } from './model.ts';
import type { Numeral } from './numerals.ts';

export interface Rank extends Span {
  readonly value: number | null;
  /** 位, or the word for a class of places (方阵). */
  readonly unit: string;
  readonly comparator: Comparator;
  readonly masked: boolean;
  readonly implicit: boolean;
  readonly weak: boolean;
  readonly rule: string;
}

/** The field in which a position is held; stands inside the surface. */
const FIELD =
  /(?:全国|全省|全市|全区|全县|全州|全盟|全疆|全球|全行业|世界|国内|省内|市内|亚洲|中国|[一二三四五六七八九十两]+[区县市]{1,2}(?:[一二三四五六七八九十两]+[区县市])?|\d{1,2}个?(?:区县|县区|县市区|区市县)|省会城市|中部六省|同类城市|同类开发区|(?<![一-鿿])(?![排位居名列])[一-鿿]{2,3}(?<!全)[省市])$/u;
const VERB =
  /(?:排名|排位|位次|位列|位居|名列|列|居|排在|排到|排|跃居|升至|升到|上升至|上升到|前移至|前移到|前进至|进至|稳居|稳定在|保持|保持在|提升至|提升到|跃升至|跃升到|跃至|占据|获|获得|荣获|荣膺|勇夺|夺得|取得|蝉联|评比|考核|成绩|得分|实现|进入|进|跻身|挺进|迈入|晋级|冲刺|入围|挤进|闯入|为|均|都)(?:了)?(?:为|在|到|至|前)?$/u;
const ENDS = /^(?:[，。；、！,;.)）”"：:\s与和及]|$|的(?:好成绩|位置|位次|成绩|佳绩)|并|且|以上|左右|行列)/u;
/** 位列江南第一, 居全国城市首位: any field that stands between the verb of a rank and the place. */
const NAMED_FIELD =
  /(?:位列|位居|名列|排名|蝉联|稳居|跃居|列|居)((?:(?!位列|名列|排名|蝉联|居)[一-鿿]){2,8})$/u;
/** 第一方阵: a rank, but no place in a row. */
const CLASS = /^(?:方阵|梯队|序列|层次|档次)/u;

const back = (text: string, at: number): string => text.slice(Math.max(0, at - 16), at);

/** The position that the numeral is, or null. */
export function rankAt(text: string, numeral: Numeral): Rank | null {
  const before = back(text, numeral.start);
  const after = text.slice(numeral.end, numeral.end + 8);
  const made = (start: number, length: number, comparator: Comparator, rule: string, weak = false): Rank => ({
    start,
    end: numeral.end + length,
    value: numeral.value,
    unit: '位',
    comparator,
    masked: numeral.masked,
    implicit: false,
    weak,
    rule,
  });
  if (before.endsWith('第')) {
    const named = NAMED_FIELD.exec(before.slice(0, -1))?.[1];
    const head = before.slice(0, -1);
    const field = FIELD.exec(head)?.[0] ?? '';
    const bare = head.slice(0, head.length - field.length).replace(/[“"]$/u, '');
    const start = numeral.start - 1 - field.length;
    const place = /^[位名](?!师|医|运动|员|教|学)/u.exec(after)?.[0] ?? '';
    const tier = CLASS.exec(after)?.[0];
    if (tier !== undefined && (field !== '' || VERB.test(bare)))
      return { ...made(start, tier.length, '=', 'rank-class', true), unit: tier, implicit: true };
    const rest = after.slice(place.length);
    // 第13名跃升至第4名: where it came from is a place too
    if (place !== '' && /^(?:跃升|上升|提升|升|前移|进位|攀升|跃居)/u.test(rest))
      return made(start, place.length, '=', 'rank-place');
    if (place !== '' && (field !== '' || VERB.test(bare) || /[居列排名序第]/u.test(bare.slice(-8))))
      return made(start, place.length, '=', 'rank-place');
    if (field !== '' && ENDS.test(rest)) return made(start, 0, '=', 'rank-in-field');
    if (VERB.test(bare) && /(?:排|列|居|名|位|获|夺|蝉联|升|跃)/u.test(bare.slice(-4)) && ENDS.test(rest))
      return made(start, 0, '=', 'rank-after-verb');
    if (named !== undefined && (place !== '' || ENDS.test(rest)))
      return made(numeral.start - 1 - named.length, place.length, '=', 'rank-in-named-field');
    return null;
  }
  if (before.endsWith('前')) {
    const head = before.slice(0, -1);
    const field = FIELD.exec(head)?.[0] ?? '';
    const bare = head.slice(0, head.length - field.length);
    const place = /^(?:[位名列强]|个?位次)/u.exec(after)?.[0] ?? '';
    const ranked = /(?:位列|位居|排名|跻身|进入|稳居|列|居)[^，。；、,;]{0,12}$/u.test(bare);
    if ((field !== '' || VERB.test(bare) || ranked) && (place !== '' || ENDS.test(after)))
      return made(numeral.start - 1 - field.length, place === '列' ? 0 : place.length, '<=', 'rank-within');
  }
  return null;
}

const FIRST =
  /(?<=[列居位第为均都列获]|排名|保持|稳定|实现|占据)((?:全国|全省|全市|全区|全县|世界|全球|国内|省内|市内)?(?:首位|榜首|首名|第一方阵|第一梯队))(?!度|意|任|产|的位)/gu;

/** Positions said without a numeral. */
export const firstPlaces = (text: string): Rank[] =>
  Array.from(text.matchAll(FIRST), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    value: 1,
    unit: /方阵|梯队/u.exec(found[0])?.[0] ?? '位',
    comparator: '=' as const,
    masked: false,
    implicit: true,
    weak: found[0].includes('第一'),
    rule: 'rank-first-place',
  }));
