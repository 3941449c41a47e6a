/** The bar that counts the occurrences and steps through them. */
import type { Asked } from './find.ts';

export interface Bar {
  readonly show: (index: number) => void;
  readonly remove: () => void;
}

export interface BarInput {
  readonly asked: Asked;
  /** Address of the search for the same in all reports. */
  readonly results: string;
  readonly count: number;
  /** What the reader should know besides, or nothing. */
  readonly note: string;
  readonly step: (by: number) => void;
  readonly close: () => void;
}

/** Longer queries are shown by their beginning. */
const SHOWN = 16;

function button(label: string, name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.ariaLabel = name;
  made.title = name;
  made.addEventListener('click', press);
  return made;
}

function text(name: 'b' | 'span', content: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = content;
  return made;
}

export function showBar({ asked, results, count, note, step, close }: BarInput): Bar {
  const bar = document.createElement('section');
  bar.className = 'hits';
  bar.ariaLabel = '本篇中的检索词';
  const [query, any] = [asked.query.trim(), asked.any.trim()];
  const characters = [...[query, any && `任一 ${any}`].filter(Boolean).join('，')];
  const short = characters.slice(0, SHOWN).join('') + (characters.length > SHOWN ? '…' : '');
  const said = text('span', count === 0 ? '本篇没有' : '');
  said.role = 'status';
  bar.append(text('b', short), said);
  if (count > 1)
    bar.append(
      button('上一处', '上一处（按 p）', () => {
        step(-1);
      }),
      button('下一处', '下一处（按 n）', () => {
        step(1);
      }),
    );
  const back = document.createElement('a');
  back.href = results;
  back.textContent = '检索结果';
  bar.append(back, button('合上', '合上（按 Esc）', close));
  if (note !== '') bar.append(text('span', note));
  document.body.append(bar);
  return {
    show: (index) => {
      said.textContent = `${index + 1} / ${count}`;
    },
    remove: () => {
      bar.remove();
    },
  };
}
