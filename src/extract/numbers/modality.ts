/** The words by which a text binds itself to a number, and how far they reach. */
import type { Span } from '../../corpus/model.ts';

export interface Modal extends Span {
  readonly word: string;
}

/** 争取资金 is winning money, 争取增长8% a binding. */
const MODAL =
  /预期目标|预期发展目标|力争|确保|争取(?!到|了|资金|上级|中央|省级|项目|政策|支持|更多|各类|专项|国家)|预计|努力(?=实现|达到|完成|突破|使|将|在)|有望|力保|必保/gu;

/** Modal words of a stretch, in order. Each reaches to the end of its sentence or to the next one. */
export const modalsIn = (text: string, { start, end }: Span): Modal[] =>
  Array.from(text.slice(start, end).matchAll(MODAL), (found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
    word: found[0] === '预期发展目标' ? '预期目标' : found[0],
  }));
