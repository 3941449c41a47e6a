/** Draws an answer's table: any column in order, some rows at a time, all of them as CSV. */
import { toCsv } from '../../site/csv.ts';
import { grouped, NB } from '../../site/format.ts';
import { button, el } from '../search/dom.ts';
import type { Answer, Column } from './answer.ts';
import type { Order } from './sort.ts';

const PAGE = 100;

/** Rows in the order of a column; equal ones keep the order of the answer. */
function ordered<Row>({ rows, columns }: Answer<Row>, order: Order | null): readonly Row[] {
  const column = columns.find(({ key }) => key === order?.key);
  if (!column || !order) return rows;
  const collator = new Intl.Collator('zh-CN');
  const sign = order.down ? -1 : 1;
  const compare = (x: string | number, y: string | number): number =>
    typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
  return rows.toSorted((x, y) => sign * compare(column.value(x), column.value(y)));
}

function headOf<Row>(
  column: Column<Row>,
  marked: Order | null,
  choose: (order: Order) => void,
): HTMLTableCellElement {
  const { key, label, number } = column;
  const now = marked?.key === key ? marked : null;
  return el(
    'th',
    {
      scope: 'col',
      class: number ? 'r' : null,
      'data-key': key,
      'aria-sort': now ? (now.down ? 'descending' : 'ascending') : null,
    },
    button(label, () => {
      choose({ key, down: now ? !now.down : number });
    }),
  );
}

const cellOf = <Row>(column: Column<Row>, row: Row, first: boolean): HTMLTableCellElement => {
  const shown = column.cell?.(row) ?? String(column.value(row));
  return first
    ? el('th', { scope: 'row' }, shown)
    : el('td', { class: column.number ? 'r' : null, 'data-key': column.key }, shown);
};

export function drawTable<Row>(
  answer: Answer<Row>,
  order: Order | null,
  choose: (order: Order) => void,
): HTMLElement {
  const { columns, caption, usual } = answer;
  const rows = ordered(answer, order);
  const marked = order ?? (usual === '' ? null : { key: usual, down: true });
  const body = el('tbody');
  const more = el('p', { class: 'more' });
  const add = (): void => {
    const from = body.rows.length;
    body.append(
      ...rows
        .slice(from, from + PAGE)
        .map((row) => el('tr', {}, ...columns.map((column, index) => cellOf(column, row, index === 0)))),
    );
    const left = rows.length - body.rows.length;
    more.replaceChildren(
      ...(left > 0
        ? [button(`再列${NB}${Math.min(left, PAGE)}${NB}行，还有${NB}${grouped(left)}${NB}行`, add)]
        : []),
    );
  };
  add();
  return el(
    'div',
    {},
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
      el(
        'table',
        { class: 'table desk-table' },
        el('caption', {}, caption),
        el('thead', {}, el('tr', {}, ...columns.map((column) => headOf(column, marked, choose)))),
        body,
      ),
    ),
    more,
  );
}

/** All rows, in the order shown, with full figures. */
export function csvOf<Row>(answer: Answer<Row>, order: Order | null): string {
  return toCsv(
    answer.columns.map(({ label }) => label),
    ordered(answer, order).map((row) => answer.columns.map(({ value }) => value(row))),
  );
}
