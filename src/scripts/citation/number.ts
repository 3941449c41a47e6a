/** The citation of a number, on its card. Loaded when a reader first asks for it. */
import { citedPlace } from '../../site/citation-parts.ts';
import { carrying, quotedIn } from '../receipt/carry.ts';
import { textHash } from '../receipt/hash.ts';
import { citationBox, dress } from './box.ts';
import { filled } from './load.ts';

interface CitedNumber {
  /** The report's address, without host: `/reports/jiefang-2024/`. */
  readonly report: string;
  readonly unit: string;
  /** The id of the number's mark on the report's page: a key for the citation, and no address that lasts. */
  readonly anchor: string;
  /** The receipt of its sentence: `receipt/address.ts`. */
  readonly receipt: string;
  /** The sentence, if the card has not cut it. */
  readonly sentence: string;
}

/** The text of a paragraph or heading, where this page is the report. */
const textOf = (unit: string): string =>
  [...document.querySelectorAll('.u > [id]')].find(({ id }) => id === unit)?.textContent ?? '';

/** Puts the citation under the line of links, or takes it away again. */
export async function citeNumber(control: HTMLElement, cited: CitedNumber): Promise<void> {
  const { report, unit, anchor, receipt, sentence } = cited;
  dress();
  const line = control.closest('p');
  const shown = (): Element | null => line?.parentElement?.querySelector(':scope > .cited') ?? null;
  if (shown()) {
    shown()?.remove();
    return;
  }
  const carried = await carrying(receipt, [sentence, quotedIn(textOf(unit), receipt)], textHash);
  // pressed twice
  if (shown()) return;
  const box = document.createElement('div');
  box.className = 'cited';
  const addressOf = (own: string): string => new URL(`${report}?cite=${own}#${unit}`, location.href).href;
  const address = addressOf(receipt);
  const place = { anchor, address, place: citedPlace(unit) };
  const link = addressOf(carried);
  const formats = filled(`${report}cite.json`, place);
  box.append(citationBox({ formats, link, plain: address, others: [] }));
  line?.after(box);
  box.scrollIntoView({ block: 'nearest' });
}
