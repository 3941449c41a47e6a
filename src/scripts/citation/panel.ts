/**
 * A paragraph's citation beside it, ready to copy; Escape, its button or the paragraph's number closes it.
 * Loaded when a reader first asks for it.
 */
import { citedPlace } from '../../site/citation-parts.ts';
import { coverNotes } from '../cover.ts';
import { button, citationBox, dress, element } from './box.ts';
import { filled } from './load.ts';

interface Open {
  readonly panel: HTMLElement;
  readonly number: HTMLAnchorElement;
  readonly uncover: () => void;
}
let open: Open | undefined;

function close(): void {
  open?.panel.remove();
  open?.uncover();
  open?.number.setAttribute('aria-expanded', 'false');
  open = undefined;
}

function giveBack(): void {
  const number = open?.number;
  close();
  number?.focus();
}

const link = (text: string, href: string): HTMLAnchorElement => {
  const made = element('a', text);
  made.href = href;
  return made;
};

function show(article: HTMLElement, number: HTMLAnchorElement): HTMLElement {
  const { cite = '', edition = '', citing = '' } = article.dataset;
  const unit = number.hash.slice(1);
  const address = new URL(number.hash, location.href.split(/[?#]/)[0]).href;
  const place = number.ariaLabel ?? '';
  const panel = element('section');
  panel.className = 'cite';
  panel.ariaLabel = `${place}的引用`;
  const head = element('h2', place);
  head.append(button('合上', giveBack));
  panel.append(
    head,
    citationBox({
      formats: filled(citing.replace(/cite\/$/u, 'cite.json'), {
        anchor: unit,
        address,
        place: citedPlace(unit),
      }),
      link: address,
      plain: `${cite}，${place}。${edition}，${address}。`,
      others: [
        link('报告有误', article.querySelector<HTMLAnchorElement>('a[data-errata]')?.href ?? ''),
        link('全部引文', citing),
      ],
    }),
  );
  number.after(panel);
  number.setAttribute('aria-expanded', 'true');
  open = { panel, number, uncover: coverNotes(panel) };
  return panel;
}

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  dress();
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open) giveBack();
  });
}

export function togglePanel(article: HTMLElement, number: HTMLAnchorElement): void {
  listen();
  const again = open?.number === number;
  close();
  // the jump to the paragraph has taken the focus from its number
  number.focus({ preventScroll: true });
  if (!again) show(article, number).scrollIntoView({ block: 'nearest' });
}
