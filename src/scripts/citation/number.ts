/** The citation of a number, on its card. Loaded when a reader first asks for it. */
import { citedPlace } from '../../site/citation-parts.ts';
import css from '../../styles/cite-panel.css?inline';
import { citationBox } from './box.ts';

let dressed = false;

function dress(): void {
  if (dressed) return;
  dressed = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

interface CitedNumber {
  /** The report's address, without host: `/reports/jiefang-2024/`. */
  readonly report: string;
  readonly unit: string;
  /** The id of the number's mark on the report's page: a key for the citation, and no address that lasts. */
  readonly anchor: string;
  /** The receipt of its sentence: `receipt/address.ts`. */
  readonly receipt: string;
}

/** Puts the citation under the line of links, or takes it away again. */
export function citeNumber(control: HTMLElement, { report, unit, anchor, receipt }: CitedNumber): void {
  dress();
  const line = control.closest('p');
  const shown = line?.nextElementSibling;
  if (shown?.matches('.cited')) {
    shown.remove();
    return;
  }
  const box = document.createElement('div');
  box.className = 'cited';
  const address = new URL(`${report}?cite=${receipt}#${unit}`, location.href).href;
  const place = citedPlace(unit);
  box.append(
    citationBox({ file: `${report}cite.json`, place: { anchor, address, place }, plain: address, links: [] }),
  );
  line?.after(box);
  box.scrollIntoView({ block: 'nearest' });
}
