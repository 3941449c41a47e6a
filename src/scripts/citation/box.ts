/** A citation to choose a format of and to copy: for a paragraph, and for a number on its card. */
import type { CitedPlace } from '../../site/citation-parts.ts';
import { BY_HAND, copyText } from '../copy.ts';
import { reasonFor } from '../data-file.ts';
import { filled, loadCitation } from './load.ts';

export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

export function button(label: string, press: () => void): HTMLButtonElement {
  const made = element('button', label);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

export interface BoxInput {
  /** Address of the report's `cite.json`. */
  readonly file: string;
  readonly place: CitedPlace;
  /** What is copied as a link, where that is longer than an address in a citation should be. */
  readonly link?: string;
  /** What is shown until the formats are there, and where they cannot be had. */
  readonly plain: string;
  /** Links that follow the buttons. */
  readonly links: readonly HTMLAnchorElement[];
}

/** Shows the plain citation at once, and the formats as soon as they are loaded. */
export function citationBox({ file, place, link = place.address, plain, links }: BoxInput): DocumentFragment {
  const said = element('span');
  said.role = 'status';
  const shown = element('p', plain);
  const choice = element('div');
  choice.role = 'group';
  choice.ariaLabel = '引文格式';
  const copy = (text: string, byHand: string): void => {
    void copyText(text).then((copied) => {
      said.textContent = copied ? '已复制' : byHand;
    });
  };
  const tools = element('div');
  tools.append(
    button('复制引文', () => {
      copy(shown.textContent, `${BY_HAND}。`);
    }),
    button('复制链接', () => {
      copy(link, `${BY_HAND}：${link}`);
    }),
    ...links,
    said,
  );
  loadCitation(file).then(
    (loaded) => {
      const buttons = filled(loaded, place).map(({ label, text }) => {
        const one = button(label, () => {
          for (const other of buttons) other.ariaPressed = String(other === one);
          shown.textContent = text;
          said.textContent = '';
        });
        one.ariaPressed = 'false';
        return one;
      });
      choice.replaceChildren(...buttons);
      buttons[0]?.click();
    },
    (error: unknown) => {
      choice.textContent = `其他格式没有载入：${reasonFor(error)}`;
    },
  );
  const box = document.createDocumentFragment();
  box.append(choice, shown, tools);
  return box;
}
