/** A citation to choose a format of and to copy: for a paragraph, a number on its card, and what a page shows. */
import css from '../../styles/cite-panel.css?inline';
import { BY_HAND, copyText } from '../copy.ts';
import { save } from '../save.ts';

let dressed = false;

/** Adopts the rules for citations, which no page carries unasked. */
export function dress(): void {
  if (dressed) return;
  dressed = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

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

export interface FilledCitation {
  readonly label: string;
  /** The ending of a file in this format. */
  readonly ending: string;
  readonly text: string;
}

export interface BoxInput {
  /** The citation in every format, or an error that says why not; null where there is none but the plain one. */
  readonly formats: Promise<readonly FilledCitation[]> | null;
  /** What is copied as a link; null where there is no address. */
  readonly link: string | null;
  /** What is shown until the formats are there, and where they cannot be had. */
  readonly plain: string;
  /** What a file of the citation is called, without its ending; none is offered where it has no name. */
  readonly file?: string;
  /** Links and buttons that follow. */
  readonly others: readonly HTMLElement[];
}

/** Shows the plain citation at once, and the formats as soon as they are loaded. */
export function citationBox({ formats, link, plain, file, others }: BoxInput): DocumentFragment {
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
  const copyCitation = button('复制引文', () => {
    copy(shown.textContent, `${BY_HAND}。`);
  });
  const tools = element('div');
  tools.append(copyCitation, ...others, said);
  if (link !== null)
    copyCitation.after(
      button('复制链接', () => {
        copy(link, `${BY_HAND}：${link}`);
      }),
    );
  let ending = '';
  const keep = button('存成文件', () => {
    save(`${file ?? ''}.${ending}`, 'text/plain', `${shown.textContent}\n`);
  });
  formats?.then(
    (filled) => {
      const buttons = filled.map((format) => {
        const one = button(format.label, () => {
          for (const other of buttons) other.ariaPressed = String(other === one);
          shown.textContent = format.text;
          ({ ending } = format);
          said.textContent = '';
        });
        one.ariaPressed = 'false';
        return one;
      });
      choice.replaceChildren(...buttons);
      if (file !== undefined) copyCitation.after(keep);
      buttons[0]?.click();
    },
    (error: unknown) => {
      choice.textContent = `其他格式没有载入：${error instanceof Error ? error.message : ''}`;
    },
  );
  const box = document.createDocumentFragment();
  box.append(...(formats ? [choice] : []), shown, tools);
  return box;
}
