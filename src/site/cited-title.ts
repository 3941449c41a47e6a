/** What a page, or a view of one, is called when it is cited. */
export interface TitleParts {
  /** What the page is about: 主题“营商环境”. */
  readonly of: string;
  /** What it states: 各用三种说法. */
  readonly said?: string;
  readonly page?: number;
  /** Of how many; a page of several is named. */
  readonly pages?: number;
}

/** What sets Chinese off from digits on a page. */
const SPACING = /(?<=[\p{Script=Han}\p{Pe}\p{Pf}])\s+|\s+(?=[\p{Script=Han}\p{Ps}\p{Pi}])/gu;

/** What stands between what a page is about and what it states, so that no title has a colon after a colon. */
function joint(said: string): string {
  if (!said.includes('：')) return '：';
  return said.startsWith('“') ? '' : '，';
}

/** 主题“营商环境”（第2页）：各用三种说法. In a citation nothing needs to be kept on one line. */
export function citedTitle({ of, said = '', page = 1, pages = page }: TitleParts): string {
  const named = pages > 1 ? `${of}（第${page}页）` : of;
  const rest = said.startsWith(of) ? said.slice(of.length) : null;
  const title =
    said === ''
      ? named
      : rest !== null && /^(?:[：，]|$)/u.test(rest)
        ? named + rest
        : named + joint(said) + said;
  return title.replace(SPACING, '').trim();
}
