/** A place in its line, as an item of a list: what is looked for, between what stands before and after it. */
import type { Piece } from '../../corpus/around.ts';
import type { Span } from '../../corpus/model.ts';
import type { UnitId } from '../../corpus/ids.ts';
import type { Report } from '../../edition/model.ts';
import { href } from '../../site/hrefs.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { marked } from '../text/marked.ts';
import { masksIn } from '../text/marks.ts';

interface Line {
  readonly report: Pick<Report, 'id'>;
  readonly unit: UnitId;
  readonly left: Piece;
  readonly keyword: string | Markup;
  /** Where what is looked for leads. */
  readonly href: string;
  readonly right: Piece;
  /** The masks of the text unit. */
  readonly hidden: readonly Span[];
  /** Class of the item. */
  readonly kind?: string;
  /** Beside the number of the text unit. */
  readonly note?: string | null;
  /** Why it is listed, at the end. */
  readonly why?: string | Markup;
}

export function lineOf({ report, unit, left, keyword, href: to, right, hidden, ...rest }: Line): Markup {
  const { kind, note = null, why } = rest;
  const around = (piece: Piece): Markup | string => marked(piece.text, masksIn(hidden, piece));
  const label = unit.startsWith('s') ? '标题' : unit.slice(1);
  return markup`<li${kind === undefined ? null : markup` class="${kind}"`}>${[
    markup`<span class="meta"><a href="${href.report(report.id, unit)}">${label}</a>`,
    markup`${note === null ? null : markup`<small>${note}</small>`}</span>`,
    markup`<span class="left"><span>${around(left)}</span></span>`,
    markup`<a class="kw" href="${to}">${keyword}</a>`,
    markup`<span class="right">${around(right)}</span>`,
    why === undefined ? null : markup`<span class="why">${why}</span>`,
  ]}</li>`;
}
