/** Tables that can be put in another order: a button in each head, the order in `aria-sort`. */

export interface Order {
  /** `data-key` of a head. */
  readonly key: string;
  readonly down: boolean;
}

/** `count` upwards, `-count` downwards. */
export const orderText = ({ key, down }: Order): string => `${down ? '-' : ''}${key}`;

export const readOrder = (text: string | null): Order | null =>
  text ? { key: text.replace(/^-/, ''), down: text.startsWith('-') } : null;

interface Value {
  readonly row: HTMLTableRowElement;
  readonly text: string;
  readonly number: number;
}

const headsOf = (table: HTMLTableElement): HTMLTableCellElement[] => [...(table.tHead?.rows[0]?.cells ?? [])];

/** A cell's value is its `data-v`, or what it says. */
function valueOf(row: HTMLTableRowElement, column: number): Value {
  const cell = row.cells[column];
  const text = cell?.dataset['v'] ?? cell?.textContent.trim() ?? '';
  return { row, text, number: text === '' ? NaN : Number(text) };
}

function arrange(table: HTMLTableElement, column: number, down: boolean): void {
  const body = table.tBodies[0];
  if (!body) return;
  const values = [...body.rows].map((row) => valueOf(row, column));
  const numbers = values.every(({ number }) => !Number.isNaN(number));
  const collator = new Intl.Collator('zh-CN');
  const sign = down ? -1 : 1;
  values.sort((a, b) => sign * (numbers ? a.number - b.number : collator.compare(a.text, b.text)));
  body.append(...values.map(({ row }) => row));
}

/**
 * Makes every head with a `data-key` a button. A head with `data-first="down"` begins with the
 * greatest, as numbers do.
 *
 * @param changed Is told of every order that the reader chooses.
 * @returns Puts the table in an order; null is the one that it came in.
 */
export function makeSortable(
  table: HTMLTableElement,
  changed: (order: Order) => void = () => undefined,
): (order: Order | null) => void {
  const heads = headsOf(table);
  const original = [...(table.tBodies[0]?.rows ?? [])];
  const put = (order: Order | null): void => {
    const column = heads.findIndex((head) => head.dataset['key'] === order?.key);
    if (order && column >= 0) arrange(table, column, order.down);
    else table.tBodies[0]?.append(...original);
    for (const [index, head] of heads.entries())
      if (order && index === column) head.setAttribute('aria-sort', order.down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
  };
  for (const head of heads) {
    const key = head.dataset['key'];
    if (key === undefined || head.querySelector('button')) continue;
    const sorter = document.createElement('button');
    sorter.type = 'button';
    sorter.append(...head.childNodes);
    head.append(sorter);
    sorter.addEventListener('click', () => {
      const now = head.getAttribute('aria-sort');
      const next = { key, down: now === null ? head.dataset['first'] === 'down' : now === 'ascending' };
      put(next);
      changed(next);
    });
  }
  return put;
}
