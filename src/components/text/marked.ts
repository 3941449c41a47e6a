/** A text with its marks. What is printed is the text, character for character. */
import { MASKED } from '../../site/strings.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { LinkSort, Mark } from './marks.ts';
import { nest, segments } from './segments.ts';
import type { Piece } from './segments.ts';

/** Short, since a page has hundreds of them. */
const LINK_CLASS: Record<LinkSort, string> = { number: 'd', term: 'w', entity: 'y' };

const idOf = (id: string | undefined): Markup | null => (id === undefined ? null : markup` id="${id}"`);

/** Wraps a piece of a cut text in what its annotation asks for. */
function wrapped(piece: Piece<Mark>): Markup | string {
  if ('text' in piece) return piece.text;
  const { annotation, first, children } = piece;
  const inner = children.map(wrapped);
  switch (annotation.kind) {
    case 'mask':
      return markup`<i class="x" title="${MASKED}">${inner}</i>`;
    case 'figure':
      return markup`<span class="f">${inner}</span>`;
    case 'shared':
      return markup`<span class="z">${inner}</span>`;
    case 'link': {
      const name = annotation.whole ? `${LINK_CLASS[annotation.sort]} f` : LINK_CLASS[annotation.sort];
      const id = idOf(first ? annotation.id : undefined);
      return markup`<a class="${name}"${id} href="${annotation.href}">${inner}</a>`;
    }
    case 'mention': {
      const { slot, direct, id } = annotation;
      const dotted = slot === null ? null : markup` class="${direct ? 'e' : 'o'}${slot}"`;
      return markup`<span${dotted}${idOf(first ? id : undefined)}>${inner}</span>`;
    }
    case 'anchor': {
      const id = idOf(first ? annotation.id : undefined);
      return annotation.bold ? markup`<b${id}>${inner}</b>` : markup`<span${id}>${inner}</span>`;
    }
    case 'bold':
      return markup`<b>${inner}</b>`;
  }
}

export const marked = (text: string, marks: readonly Mark[]): Markup | string =>
  marks.length === 0 ? text : markup`${nest(segments(text, marks)).map(wrapped)}`;
