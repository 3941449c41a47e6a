/**
 * 引文回执: a small button under what is selected in a report, which copies it with its citation, its
 * address and its hash. It stands behind its paragraph in the document, so that Tab leads to it.
 */
import css from '../../styles/receipt.css?inline';
import { BY_HAND, copyText } from '../copy.ts';
import { selectedPassages } from './selected.ts';
import type { Passage } from './selected.ts';
import { receiptText } from './write.ts';

/** Milliseconds of rest after which a selection counts as made. */
const REST = 250;
/** Paragraphs that one receipt takes: a page of them is no quotation. */
const MOST = 20;

function make(): { readonly box: HTMLElement; readonly copy: HTMLButtonElement; readonly said: HTMLElement } {
  const box = document.createElement('div');
  box.className = 'receipt';
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.textContent = '复制引文';
  const said = document.createElement('span');
  said.role = 'status';
  box.append(copy, said);
  // a click must not take the selection away
  box.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  return { box, copy, said };
}

/** Under the last line of the selection, within the paragraph's own column. */
function place(box: HTMLElement, unit: HTMLElement): void {
  const rectangles = getSelection()?.getRangeAt(0).getClientRects();
  const inside = [...(rectangles ?? [])].filter(
    ({ top, width }) => width > 0 && top < unit.getBoundingClientRect().bottom,
  );
  const last = inside.at(-1);
  const frame = unit.getBoundingClientRect();
  if (!last) return;
  const left = Math.min(
    Math.max(0, last.right - frame.left - box.offsetWidth),
    frame.width - box.offsetWidth,
  );
  box.style.left = `${Math.max(0, left)}px`;
  box.style.top = `${last.bottom - frame.top + 4}px`;
}

export function offerReceipts(article: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const { box, copy, said } = make();
  let passages: readonly Passage[] = [];
  let timer = 0;

  const hide = (): void => {
    box.remove();
    passages = [];
  };
  const show = (): void => {
    const selected = selectedPassages(article);
    const unit = selected.at(-1)?.element.parentElement;
    if (!unit) {
      // what was just copied is still told while the focus is here
      if (!box.contains(document.activeElement)) hide();
      return;
    }
    passages = selected;
    const characters = selected.reduce((sum, { start, end }) => sum + end - start, 0);
    copy.hidden = selected.length > MOST;
    unit.append(box);
    said.textContent =
      selected.length > MOST
        ? `选了 ${selected.length} 段；一次最多引 ${MOST} 段。`
        : `${characters} 字${selected.length > 1 ? `，${selected.length} 段分列` : ''}`;
    place(box, unit);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(show, REST);
  };

  copy.addEventListener('click', () => {
    const chosen = passages;
    void receiptText(article, chosen).then(async (text) => {
      if (await copyText(text)) {
        said.textContent = '已复制原文、引文、地址和校验码';
        return;
      }
      const field = document.createElement('textarea');
      field.value = text;
      field.readOnly = true;
      field.rows = 5;
      field.ariaLabel = '引文和校验码';
      said.textContent = `${BY_HAND}：`;
      box.append(field);
      field.select();
    });
  });
  document.addEventListener('selectionchange', later);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && box.isConnected) hide();
  });
  later();
}
