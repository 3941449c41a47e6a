/** The citation of what a page shows at one address: a search, a table of the desk. Loaded when it is asked for. */
import { button, citationBox, dress, element } from './box.ts';
import { filledView, today } from './load.ts';

export interface CitedShown {
  /** What the citation's key begins with, and the name of its file: `search`. */
  readonly kind: string;
  readonly title: string;
  /** The whole address; where there is none, what is said and copied instead, with the reader's day. */
  readonly address: string | ((day: string) => string);
}

/** One address, one key: FNV-1a of its characters, in hexadecimal. */
export function keyOf(kind: string, address: string): string {
  let hash = 0x811c9dc5;
  for (const character of address) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${kind}:${hash.toString(16).padStart(8, '0')}`;
}

/** @param label What listeners hear of the box. @param shut Is called where the reader closes it. */
export function drawCitation(shown: CitedShown, label: string, shut: () => void): HTMLElement {
  dress();
  const { kind, title, address } = shown;
  const box = element('section');
  box.className = 'cited';
  box.ariaLabel = label;
  const others = [button('合上', shut)];
  if (typeof address === 'string') {
    const key = keyOf(kind, address);
    const formats = Promise.resolve(filledView({ key, title, address }));
    const file = key.replaceAll(':', '-');
    box.append(citationBox({ formats, link: address, plain: title, file, others }));
  } else box.append(citationBox({ formats: null, link: null, plain: address(today()), others }));
  return box;
}
