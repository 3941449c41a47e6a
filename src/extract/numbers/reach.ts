/** How far the words reach that tie a number to its measure: from the number back over its predicates. */
import type { Span } from '../../corpus/model.ts';
import type { Found } from './find.ts';
import type { Change } from './model.ts';
import { comparedWith, predicates } from './predicates.ts';
import { clauseStart } from './text.ts';

/** A number's surroundings, read once. */
export interface Reach {
  readonly left: Span;
  /** The text before the number without its predicates. */
  readonly nounEnd: number;
  readonly names: readonly string[];
  readonly direction: Change | null;
  readonly reached: boolean;
  readonly against: boolean;
  /** What the number is the distance to (全市, 预期目标), as far as that is no other time. */
  readonly compared: readonly string[];
  readonly share: boolean;
  readonly each: boolean;
  readonly dealt: boolean;
  readonly rank: boolean;
  /** 增速高于上年: the difference is one of rates of growth. */
  readonly rate: boolean;
}

/** 保持10%以上的增长: the direction stands behind. */
const trend = (behind: string): Change | null => {
  if (/^(?:的)?(?:增长|增速|增幅|涨幅|正增长)/u.test(behind)) return 'up';
  return /^(?:的)?(?:下降|降幅|负增长)/u.test(behind) ? 'down' : null;
};

/** 位列五区第二: the field of a rank stands between its verb and its number. */
const RANKED =
  /(?:全国|全省|全市|全区|全县)?(?:分别|分(?=[居列]))?(?:持续|连续|继续)?(?:跃居|稳居|连居|重回|重返|重夺|回归|位居|位列|排名|排在|名列|居|列|排位|稳居|在)[一-鿿]{0,6}$/u;

const LESSENS = /^(?:[一-鿿]{0,3})?(?:压减|压缩|压降|减少|降低|削减)/u;

const MOST_PREDICATES = 10;

/** Walks from the number to the left over its predicates. */
export function reachOf(text: string, found: Found, floor: number): Reach {
  const start = clauseStart(text, found.start, floor);
  let end = found.start;
  const names: string[] = [];
  const behind = text.slice(found.end, found.end + 5);
  const seen = {
    direction: trend(behind),
    reached: false,
    against: false,
    share: false,
    each: false,
    dealt: false,
    rank: false,
    rate: false,
    compared: [] as readonly string[],
  };
  for (let i = 0; i < MOST_PREDICATES && end > start; i += 1) {
    const before = text.slice(Math.max(start, end - 40), end).replace(/[ \u3000]+$/u, '');
    end = Math.max(start, end - 40) + before.length;
    const placed = found.family === 'rank' ? RANKED.exec(before)?.[0] : undefined;
    if (placed !== undefined && !seen.rank) {
      end -= placed.length;
      names.push('rank');
      seen.rank = true;
      seen.dealt ||= /分别|分[居列]/u.test(placed);
      continue;
    }
    const next = predicates.find(({ words, share, direction }) => {
      // a share is told by its first mark only; a direction behind a reached value is part of the noun
      if (share && (seen.share || found.family === 'rank')) return false;
      if (direction && seen.share) return false;
      return words.test(before);
    });
    const hit = next?.words.exec(before);
    if (!next || !hit || hit[0].length === 0) break;
    end -= hit[0].length;
    names.push(next.name);
    if (seen.direction !== null && /增速|增幅|涨幅|增长率/u.test(hit[0])) seen.rate = true;
    if (next.direction && !seen.reached) seen.direction ??= next.direction;
    seen.reached ||= next.reached ?? false;
    if (next.against && !seen.against && next.name !== 'net-added') seen.compared = comparedWith(hit[0]);
    seen.against ||= next.against ?? false;
    seen.share ||= next.share ?? false;
    seen.each ||= next.each ?? false;
    seen.dealt ||= next.dealt ?? false;
    seen.rank ||= next.rank ?? false;
  }
  // 压减经费15%: the verb stands before the noun
  if (
    found.family === 'percent' &&
    seen.direction === null &&
    !seen.reached &&
    !seen.share &&
    LESSENS.test(text.slice(start, end))
  )
    seen.direction = 'down';
  return { left: { start, end: found.start }, nounEnd: end, names, ...seen };
}
