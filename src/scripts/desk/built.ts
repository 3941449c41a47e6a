/** Tables that the build wrote become sortable; the order of the first one stands in the address. */
import { makeSortable, orderText, readOrder } from './sort.ts';

const [first, ...others] = document.querySelectorAll<HTMLTableElement>('table[data-sortable]');
for (const table of others) makeSortable(table);

if (first) {
  const put = makeSortable(first, (chosen) => {
    const address = new URL(location.href);
    address.searchParams.set('sort', orderText(chosen));
    history.pushState(null, '', address);
  });
  const follow = (): void => {
    put(readOrder(new URL(location.href).searchParams.get('sort')));
  };
  addEventListener('popstate', follow);
  follow();
}
