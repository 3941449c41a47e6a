/** A button that opens the citation of what the page shows at one address, a search or a table of the desk, and shuts it. */
import { fillView } from '../../site/citation-parts.ts';
import type { CitationPattern, CitedView } from '../../site/citation-parts.ts';
import { today } from '../today.ts';
import { button, citationBox, dress, element } from './box.ts';
import type { FilledCitation } from './box.ts';

export interface CitedShown {
  /** What the citation's key begins with, and the name of its file: `search`. */
  readonly kind: string;
  readonly title: string;
  /** The whole address; where there is none, what is said and copied instead, with the reader's day. */
  readonly address: string | ((day: string) => string);
}

/** One address, one key: FNV-1a of its characters, in hexadecimal. */
function keyOf(kind: string, address: string): string {
  let hash = 0x811c9dc5;
  for (const character of address) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${kind}:${hash.toString(16).padStart(8, '0')}`;
}

/** The patterns that the build wrote, where the page carries them. */
const carried = (): readonly CitationPattern[] =>
  JSON.parse(
    document.querySelector<HTMLElement>('[data-formats]')?.dataset['formats'] ?? '[]',
  ) as CitationPattern[];

/** In every format. */
const filled = (view: CitedView, patterns: readonly CitationPattern[]): FilledCitation[] =>
  patterns.map(({ id, label, ending, parts }) => ({
    label,
    ending,
    text: fillView(id, parts, view, today()),
  }));

function draw(
  { kind, title, address }: CitedShown,
  patterns: readonly CitationPattern[],
  shut: () => void,
): DocumentFragment {
  const others = [button('合上', shut)];
  if (typeof address !== 'string')
    return citationBox({ formats: null, link: null, plain: address(today()), others });
  const key = keyOf(kind, address);
  const formats = Promise.resolve(filled({ key, title, address }, patterns));
  return citationBox({ formats, link: address, plain: title, file: key.replaceAll(':', '-'), others });
}

/**
 * @param after The box comes behind it.
 * @param shown Null where nothing is shown that could be cited.
 * @param patterns Asked for when the box is opened; those that the page carries where none are named.
 * @returns Shuts the box: to be called where the page shows something else.
 */
export function offerCitation(
  control: HTMLButtonElement,
  after: HTMLElement,
  shown: () => CitedShown | null,
  patterns: () => readonly CitationPattern[] = carried,
): () => void {
  let box: HTMLElement | undefined;
  const shut = (): void => {
    const within = box?.contains(document.activeElement) === true;
    box?.remove();
    box = undefined;
    control.ariaExpanded = 'false';
    if (within) control.focus({ preventScroll: true });
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !box) return;
    event.stopPropagation();
    shut();
  };
  control.ariaExpanded = 'false';
  control.addEventListener('keydown', byKey);
  control.addEventListener('click', () => {
    const cited = shown();
    if (box || !cited) {
      shut();
      return;
    }
    dress();
    box = element('section');
    box.className = 'cited';
    box.ariaLabel = control.textContent.trim();
    box.append(draw(cited, patterns(), shut));
    box.addEventListener('keydown', byKey);
    after.after(box);
    control.ariaExpanded = 'true';
    box.scrollIntoView({ block: 'nearest' });
  });
  return shut;
}
