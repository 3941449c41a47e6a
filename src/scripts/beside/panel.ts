/**
 * The passages of other districts beside a paragraph: in the margin where there is one, else under the
 * paragraph. Escape, the key that opened it, or its button closes it and gives the focus back.
 */
import { coverNotes } from '../cover.ts';
import { loadDataFile, reasonFor } from '../data-file.ts';
import { rangeMaker } from '../hits/ranges.ts';
import css from '../../styles/beside-panel.css?inline';
import type { BesideFile, BesidePassage, BesidePiece } from './model.ts';

const SHAPES = '●■▲◆○□△◇';

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
};

const link = (text: string, href: string): HTMLAnchorElement => {
  const made = make('a', '', text);
  made.href = href;
  return made;
};

const piece = ([text, kind]: BesidePiece): Node | string =>
  kind === 0 ? text : kind === 1 ? make('mark', '', text) : make('i', 'x', text);

function drawn({ who, slot, where, href, cosine, pieces }: BesidePassage): HTMLElement {
  const shape = make('span', `q${slot % 4}`, SHAPES.charAt(slot % SHAPES.length));
  shape.ariaHidden = 'true';
  return make(
    'blockquote',
    '',
    make('p', 'say', ...pieces.map(piece)),
    make('p', 'src', shape, ` ${who} `, link(where, href), ` 余弦 ${cosine}`),
  );
}

let file: Promise<BesideFile> | undefined;

async function load(address: string): Promise<BesideFile> {
  file ??= loadDataFile<BesideFile>(address);
  try {
    return await file;
  } catch (error) {
    // offline now is not offline for ever
    file = undefined;
    throw error;
  }
}

/** Marks what is shared in the paragraph itself, where browsers can mark without touching the text. */
function highlight(paragraph: Element | null, passages: readonly BesidePassage[]): void {
  if (!('highlights' in CSS) || !paragraph) return;
  const range = rangeMaker(paragraph);
  const ranges = passages.flatMap(({ own }) => own.map(([start, end]) => range(start, end)));
  CSS.highlights.set('other-said', new Highlight(...ranges));
}

interface Open {
  readonly unit: HTMLElement;
  readonly panel: HTMLElement;
  readonly back: HTMLElement | null;
  uncover?: () => void;
}
let open: Open | undefined;
let ready = false;

function close(): void {
  if (!open) return;
  const { unit, panel, back, uncover } = open;
  const inside = panel.contains(document.activeElement);
  open = undefined;
  panel.remove();
  uncover?.();
  if ('highlights' in CSS) CSS.highlights.delete('other-said');
  unit.querySelector('.m a[aria-expanded]')?.setAttribute('aria-expanded', 'false');
  if (inside) back?.focus({ preventScroll: true });
}

function prepare(): void {
  if (ready) return;
  ready = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !open || event.isComposing) return;
      // the hits of a search stay on for the next Escape
      event.stopImmediatePropagation();
      close();
    },
    { capture: true },
  );
}

/** The way to the next paragraph that has something to show. */
function next(article: HTMLElement, unit: HTMLElement): Node[] {
  const units = [...article.querySelectorAll<HTMLElement>('.u')];
  const found = units
    .slice(units.indexOf(unit) + 1)
    .find((one) => one.querySelector('.m a[href*="/beside/"]'));
  const number = found?.querySelector<HTMLAnchorElement>('a.n');
  return number ? [link(`往后有的是${number.ariaLabel ?? ''}`, number.hash)] : [];
}

/** Opens the passages beside a paragraph; again for the same paragraph, closes them. */
export async function togglePanel(article: HTMLElement, unit: HTMLElement): Promise<void> {
  prepare();
  const again = open?.unit === unit;
  close();
  if (again) return;
  const paragraph = unit.querySelector('p[id^=p]');
  const note = unit.querySelector<HTMLAnchorElement>('.m a[href*="/beside/"]');
  const number = unit.querySelector<HTMLAnchorElement>('a.n');
  const place = number?.ariaLabel ?? '';
  const panel = make('section', 'other-said');
  panel.ariaLabel = `${place}，别区怎么说`;
  panel.tabIndex = -1;
  const own: Open = { unit, panel, back: note ?? number };
  open = own;
  const shut = make('button', '', '合上');
  shut.type = 'button';
  shut.addEventListener('click', close);
  const head = make('h2', '', `${place}，别区怎么说`, shut);
  try {
    const passages = (await load(article.dataset['beside'] ?? '')).passages[paragraph?.id ?? ''] ?? [];
    if (open !== own) return;
    panel.append(
      head,
      ...(passages.length > 0
        ? [...passages.map(drawn), make('p', 'src', link('整篇对看', note?.href ?? ''))]
        : [make('p', 'src', '别区没有足够相近的话。', ...next(article, unit))]),
    );
    highlight(paragraph, passages);
  } catch (error) {
    if (open !== own) return;
    panel.append(head, make('p', 'src', reasonFor(error), ...(note ? [link('整篇对看', note.href)] : [])));
  }
  note?.setAttribute('aria-expanded', 'true');
  unit.append(panel);
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: 'nearest' });
  own.uncover = coverNotes(panel);
}
