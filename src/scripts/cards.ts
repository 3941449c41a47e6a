/**
 * The identity card of a number. A marked number is a plain link: on a report's
 * page to its indicator, elsewhere to its sentence. With this script hovering or
 * focusing shows the card, and on a report's page a tap, a click or Enter opens
 * it to stay; Escape closes it and gives the focus back.
 */
import type { Card, CardRow, Cards } from './cards/model.ts';
import { DataFileError, OTHER_EDITION, loadDataFile, reasonFor } from './data-file.ts';
import { fragmentId } from './fragment.ts';

/** Milliseconds before a card follows the mouse, and before it goes. */
const DELAY = 180;

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
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

const files = new Map<string, Promise<Cards>>();

function load(file: string): Promise<Cards> {
  let cards = files.get(file);
  if (!cards) {
    cards = loadDataFile<Cards>(file);
    // offline now is not offline for ever
    cards.catch(() => files.delete(file));
    files.set(file, cards);
  }
  return cards;
}

const row = ([term, text, href]: CardRow): HTMLElement =>
  make('div', '', make('dt', '', term), make('dd', '', href ? link(text, href) : text));

/** Where an error is reported: the page says it at its foot. */
function reportLink(): HTMLAnchorElement[] {
  const errata = document.querySelector<HTMLAnchorElement>('a[data-errata]');
  return errata ? [link('报告有误', errata.href)] : [];
}

/** The citation of the number's paragraph, with the address of its sentence; its page works without this script. */
function citeLink(mark: HTMLAnchorElement, { receipt, quote }: Card): HTMLAnchorElement[] {
  const [file, key] = keyOf(mark);
  const unit = /^n([ps]\d+)-/.exec(key)?.[1];
  if (unit === undefined) return [];
  const made = link('引用', file.replace('cards.json', `cite/#${unit}`));
  made.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const report = file.replace('cards.json', '');
    void import('./citation/number.ts').then(({ citeNumber }) =>
      citeNumber(made, { report, unit, anchor: key, receipt, sentence: quote.join('') }),
    );
  });
  return [made];
}

function drawn(mark: HTMLAnchorElement, card: Card): HTMLElement {
  const { value, masked, quote, rows, all } = card;
  const [before, number, after] = quote;
  return make(
    'div',
    'id',
    make('p', masked ? 'value hidden' : 'value', value),
    make('blockquote', '', before, make('b', '', number), after),
    make('dl', '', ...rows.map(row)),
    make('p', 'all', link('这一指标的全部数字', all), ...citeLink(mark, card), ...reportLink()),
  );
}

/** Where a mark's card is kept: the file, and the key in it. */
function keyOf(mark: HTMLAnchorElement): readonly [file: string, key: string] {
  const own = mark.closest<HTMLElement>('[data-cards]')?.dataset['cards'];
  if (own !== undefined && mark.id) return [own, mark.id];
  return [new URL('cards.json', mark.href).pathname, mark.hash.slice(1)];
}

/** The cards of a mark. In the text each must be of the very number that is marked: one edition may be built twice. */
async function cardsFor(mark: HTMLAnchorElement): Promise<readonly Card[]> {
  const [file, key] = keyOf(mark);
  const cards = (await load(file)).cards[key] ?? [];
  const other = mark.id !== '' && cards.some(({ quote: [, number] }) => number !== mark.textContent);
  if (cards.length === 0 || other) throw new DataFileError(OTHER_EDITION);
  return cards;
}

export function showCards(): void {
  if (!('showPopover' in HTMLElement.prototype)) return;
  const panel = make('div', 'card');
  panel.popover = 'manual';
  panel.tabIndex = -1;
  panel.role = 'dialog';
  panel.ariaLabel = '数字身份证';
  document.body.append(panel);

  let current: HTMLAnchorElement | undefined;
  const covered: HTMLElement[] = [];
  let pinned = false;
  let timer = 0;
  /** The reader wants to be in the card: maybe asked for while it was still being loaded. */
  let entering = false;
  /** Set while the focus goes back to a mark: that must not open its card again. */
  let returning = false;

  const close = (): void => {
    clearTimeout(timer);
    for (const note of covered.splice(0)) note.style.visibility = '';
    panel.hidePopover();
    current?.classList.remove('on');
    current = undefined;
    pinned = false;
    entering = false;
  };

  /** Notes that the card would cover in part step back while it is open. */
  const clear = (article: Element | null): void => {
    const box = panel.getBoundingClientRect();
    for (const note of article?.querySelectorAll<HTMLElement>('.m > li') ?? []) {
      const { top, bottom } = note.getBoundingClientRect();
      if (top < box.bottom && bottom > box.top) {
        note.style.visibility = 'hidden';
        covered.push(note);
      }
    }
  };

  const giveBack = (mark: HTMLElement): void => {
    close();
    returning = true;
    mark.focus({ preventScroll: true });
    returning = false;
  };

  /** Beside its line where there is a margin, else under it; the stylesheet makes it a sheet on a phone. */
  const place = (mark: HTMLAnchorElement): void => {
    const box = mark.getBoundingClientRect();
    const { offsetHeight: height, offsetWidth: width } = panel;
    const body = mark.closest('.read-body')?.getBoundingClientRect();
    const margin = body !== undefined && innerWidth > 1152;
    const below = box.bottom + 8;
    const fits = below + height < innerHeight || box.top < height + 8;
    const left = margin ? body.right - width : Math.min(box.left, document.body.clientWidth - width - 12);
    const top = margin
      ? Math.max(12, Math.min(box.top - 8, innerHeight - height - 12))
      : fits
        ? below
        : box.top - height - 8;
    panel.style.left = `${Math.max(8, left) + scrollX}px`;
    panel.style.top = `${top + scrollY}px`;
    if (margin) clear(mark.closest('.read-body'));
  };

  const show = async (mark: HTMLAnchorElement, pin: boolean, enter: boolean): Promise<void> => {
    clearTimeout(timer);
    const first = mark !== current;
    if (first && current) close();
    pinned ||= pin;
    entering ||= enter;
    if (first) {
      current = mark;
      const shut = make('button', '', '合上');
      shut.type = 'button';
      const head = make('h2', '', '数字身份证', shut);
      shut.addEventListener('click', () => {
        giveBack(mark);
      });
      try {
        const cards = await cardsFor(mark);
        if (current !== mark) return;
        panel.replaceChildren(head, ...cards.map((card) => drawn(mark, card)));
      } catch (error) {
        if (current !== mark) return;
        panel.replaceChildren(head, make('p', '', reasonFor(error), link('到指标页', mark.href)));
      }
      mark.classList.add('on');
      panel.showPopover();
      panel.scrollTop = 0;
      place(mark);
    }
    if (!entering || !panel.matches(':popover-open')) return;
    entering = false;
    panel.focus({ preventScroll: true });
  };

  const markAt = (target: EventTarget | null): HTMLAnchorElement | null =>
    target instanceof Element ? target.closest<HTMLAnchorElement>('a.d') : null;
  const leave = (): void => {
    clearTimeout(timer);
    if (!pinned && current)
      timer = window.setTimeout(() => {
        if (!pinned) close();
      }, DELAY);
  };

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse' || pinned) return;
    const mark = markAt(event.target);
    if (mark === current || panel.contains(event.target as Node)) clearTimeout(timer);
    if (!mark || mark === current) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => void show(mark, false, false), DELAY);
  });
  document.addEventListener('pointerout', (event) => {
    if (markAt(event.target) || panel.contains(event.target as Node)) leave();
  });
  document.addEventListener('focusin', ({ target }) => {
    const mark = markAt(target);
    if (!returning && mark?.matches(':focus-visible')) void show(mark, false, false);
  });
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    const inside = relatedTarget instanceof Node && panel.contains(relatedTarget);
    if (!inside && (markAt(target) || panel.contains(target as Node)) && relatedTarget !== null) close();
  });
  document.addEventListener('click', (event) => {
    const mark = markAt(event.target);
    if (mark?.id && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      if (mark === current && pinned) close();
      else void show(mark, true, true);
    } else if (!mark && current && !panel.contains(event.target as Node)) close();
  });
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !current || event.isComposing) return;
      // the hits of a search stay on for the next Escape
      event.stopImmediatePropagation();
      giveBack(current);
    },
    { capture: true },
  );
  addEventListener('resize', () => {
    if (current) place(current);
  });

  const open = (): void => {
    const mark = document.getElementById(fragmentId(location.hash));
    if (mark instanceof HTMLAnchorElement && mark.matches('a.d')) void show(mark, true, false);
  };
  addEventListener('hashchange', open);
  open();
}
