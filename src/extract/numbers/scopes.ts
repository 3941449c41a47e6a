/** For which place or body a number holds. */
import type { Span } from '../../corpus/model.ts';

export interface Scope extends Span {
  readonly scope: string;
}

const SCOPE =
  /(?<![于占居列较比在名第评市省被])(?<scope>全国|全省|全市|全区|全县|全镇|高新区|经开区|经济技术开发区|开发区|自贸区|综保区|示范区|新区|我区|我市|我县|[*＊×]区|辖区)(?=[一-鿿A-Z]|[，,：:])(?!率先|首|第|唯|前)/gu;
const OWN: Readonly<Record<string, string>> = { 我区: '全区', 我市: '全市', 我县: '全县', 辖区: '全区' };

/** Scopes named in a stretch, in order. Places compared with (高于全市, 占全市) are none. */
export const scopesIn = (text: string, { start, end }: Span): Scope[] =>
  Array.from(text.slice(start, end).matchAll(SCOPE), (found) => {
    const word = found.groups?.['scope'] ?? '';
    return {
      start: start + found.index,
      end: start + found.index + found[0].length,
      scope: OWN[word] ?? word,
    };
  });

/** （含高新） right behind a number. */
export const scopeBehind = (text: string, at: number): string | null =>
  /^[（(]((?:不?含|不包括|包括)[^（()）]{1,12})[）)]/u.exec(text.slice(at, at + 18))?.[1] ?? null;
