/** Tables that the build wrote become sortable; the order of the first one stands in the address. */
import { makeSortable, orderText, readOrder } from './sort.ts';
import type { Order } from './sort.ts';

const order = (): Order | null => readOrder(new URL(location.href).searchParams.get('sort'));

for (const [index, table] of document.querySelectorAll<HTMLTableElement>('table[data-sortable]').entries())
  makeSortable(table, index === 0 ? order() : null, (chosen) => {
    if (index > 0) return;
    const address = new URL(location.href);
    address.searchParams.set('sort', orderText(chosen));
    history.pushState(null, '', address);
  });

// Back to an address without an order means the order of the build.
addEventListener('popstate', () => {
  location.reload();
});
