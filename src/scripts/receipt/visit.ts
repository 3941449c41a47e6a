/** Whoever comes by a receipt's address is told whether the passage is still what was quoted. */
import css from '../../styles/receipt.css?inline';
import { rangeMaker } from '../hits/ranges.ts';
import { readReceipt } from './address.ts';
import type { Receipt } from './address.ts';
import { textHash } from './hash.ts';
import { successorsOf } from './successors.ts';
import { closest, judge } from './verdict.ts';
import type { Found, Piece, Verdict } from './verdict.ts';

type Content = Node | string;

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...content: Content[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  made.append(...content);
  return made;
};

const nameOf = (unit: string): string => (unit.startsWith('s') ? `标题 ${unit}` : `第 ${unit.slice(1)} 段`);

function linkTo(unit: string): HTMLAnchorElement {
  const link = make('a', nameOf(unit));
  link.href = `#${unit}`;
  return link;
}

const drawn = ({ text, kind }: Piece): Content =>
  kind === 'both' ? text : make(kind === 'quoted' ? 'del' : 'ins', text);

/** What changed, or that too much did. @param units Where the passage stood, and where its text may be now. */
function difference(receipt: Receipt, quotation: string, units: readonly HTMLElement[]): HTMLElement[] {
  const texts = units.map(({ id, textContent: text }) => ({ id, text }));
  const found = closest(quotation, texts, receipt);
  if (!found) return [make('p', '与现在的文字相差太大，没有可以对上的地方。'), make('blockquote', quotation)];
  const { unit, pieces } = found;
  return [
    ...(unit.id === receipt.unit
      ? []
      : [make('p', `引用时的${nameOf(receipt.unit)}现在是`, linkTo(unit.id), '，下面和那里比较。')]),
    make('p', '划去的是引用时有、现在没有的字；下加线的是现在多出的字。'),
    make('blockquote', ...pieces.map(drawn)),
  ];
}

/** A long quotation is not in the address: whoever has the receipt can put it in. */
function asking(receipt: Receipt, units: readonly HTMLElement[]): HTMLElement[] {
  const field = make('textarea');
  field.rows = 4;
  field.id = 'receipt-quotation';
  const label = make('label', '把回执里的原文贴在这里，看差在哪里');
  label.htmlFor = field.id;
  const answer = make('div');
  answer.role = 'status';
  const compare = make('button', '比较');
  compare.type = 'button';
  compare.addEventListener('click', () => {
    const quotation = field.value.trim().replace(/^“([\s\S]*)”$/u, '$1');
    answer.replaceChildren(...(quotation === '' ? [] : difference(receipt, quotation, units)));
  });
  return [label, field, compare, answer];
}

/** @param unit At the receipt's address. @param later Where texts are now that stood there once. */
function wordsOf(
  verdict: Verdict,
  receipt: Receipt,
  unit: HTMLElement | undefined,
  later: readonly HTMLElement[],
): Content[] {
  const units = unit ? [unit, ...later] : later;
  switch (verdict.kind) {
    case 'same':
      return [
        make('b', '原文未变。'),
        verdict.whole === false ? '引的这一处一字未改，这一段别处有改动。' : '引的这一处与引用时一字不差。',
      ];
    case 'moved':
      return [
        make('b', '原文未变，换了位置。'),
        `引用时在${nameOf(receipt.unit)}第 ${receipt.start + 1} 字起，现在移到`,
        linkTo(verdict.at.unit),
        `第 ${verdict.at.start + 1} 字起。`,
      ];
    case 'altered':
      return [
        make('b', '没法核对。'),
        '这个地址里的引文和校验码对不上：地址抄错了，或者被改过。请照回执里的“核对地址”整行复制。',
      ];
    case 'unknown':
      return [make('b', '没法核对。'), '浏览器只在安全连接（https）下计算校验码，这个地址里又没有带引文。'];
    case 'unfinished':
      return [
        make('b', unit ? '这一处与引用时不同。' : `本篇现在没有${nameOf(receipt.unit)}。`),
        `引的字也许移到了别处：这个地址里没有带引文，只能逐处算校验码，算了 ${verdict.tried} 处没有找到，其余没有算。可以用回执里的原文在本篇里查找。`,
        ...(units.length > 0 ? asking(receipt, units) : []),
      ];
    case 'changed':
      if (units.length === 0)
        return [make('b', '原文已变。'), `本篇现在没有${nameOf(receipt.unit)}，别处也找不到这些字。`];
      return [
        make('b', '原文已变。'),
        unit ? '这一处与引用时不同，本篇别处也找不到这些字。' : '本篇哪里都找不到这些字。',
        ...(receipt.quotation === null
          ? asking(receipt, units)
          : difference(receipt, receipt.quotation, units)),
      ];
  }
}

function show(article: HTMLElement, at: HTMLElement | undefined, content: readonly Content[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const box = make('section');
  box.className = 'receipt-check';
  box.ariaLabel = '引文核对';
  const close = make('button', '合上');
  close.type = 'button';
  close.addEventListener('click', () => {
    box.remove();
    // where the reading goes on
    at?.closest('.u')?.querySelector<HTMLElement>('a.n')?.focus({ preventScroll: true });
    if ('highlights' in CSS) CSS.highlights.delete('quoted');
  });
  const said = make('div');
  said.role = 'status';
  box.append(close, said);
  // behind the whole unit, whose notes keep their places
  if (at) at.closest('.u')?.after(box);
  else article.querySelector('.read-body')?.prepend(box);
  said.append(...content);
  box.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function highlight(element: HTMLElement, { start, end }: Found): void {
  if (!('highlights' in CSS)) return;
  const characters = Array.from(element.textContent);
  const from = characters.slice(0, start).join('').length;
  const to = from + characters.slice(start, end).join('').length;
  CSS.highlights.set('quoted', new Highlight(rangeMaker(element)(from, to)));
}

/** @param given The value of `?cite=`. */
export async function checkReceipt(article: HTMLElement, given: string): Promise<void> {
  const elements = [...article.querySelectorAll<HTMLElement>('.u > [id]')];
  const byId = (id: string): HTMLElement | undefined => elements.find((element) => element.id === id);
  const receipt = readReceipt(given);
  if (!receipt) {
    show(article, undefined, [
      make('b', '没法核对。'),
      '这个核对地址不完整，或者不是本站的格式。请照回执里的“核对地址”整行复制。',
    ]);
    return;
  }
  const units = elements.map(({ id, textContent: text }) => ({ id, text }));
  const verdict = await judge(receipt, units, textHash);
  const at = 'at' in verdict ? byId(verdict.at.unit) : undefined;
  const later = successorsOf(article, receipt.unit);
  const own = at ?? byId(receipt.unit) ?? later.at(-1);
  if (at && 'at' in verdict) highlight(at, verdict.at);
  show(article, own, wordsOf(verdict, receipt, byId(receipt.unit), later));
}
