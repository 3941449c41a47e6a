/**
 * Filters and order of the matrix, kept in the address. What a filter puts aside is hidden, never
 * changed: a cell with nothing left is empty, and 未提 stays what it was.
 */
const NAMES = ['kind', 'period', 'field', 'sort'] as const;
type State = Readonly<Record<(typeof NAMES)[number], string>>;

export function filterFigures(): void {
  const filters = document.querySelector<HTMLElement>('#filters');
  const table = document.querySelector<HTMLTableElement>('#figures');
  if (!filters || !table) return;
  const said = filters.querySelector('output');
  const bodies = [...table.tBodies];
  const rows = bodies.flatMap((body) =>
    [...body.rows].filter((row) => row.dataset['order'] !== undefined).map((row) => ({ body, row })),
  );
  /** With another order than by field the rows stand in one body of their own. */
  const flat = document.createElement('tbody');

  const control = (name: (typeof NAMES)[number]): HTMLSelectElement | null =>
    filters.querySelector(`select[name=${name}]`);
  const stateOf = (): State => ({
    kind: control('kind')?.value ?? '',
    period: control('period')?.value ?? '',
    field: control('field')?.value ?? '',
    sort: control('sort')?.value ?? '',
  });

  const apply = ({ kind, period, field, sort }: State): void => {
    let shown = 0;
    for (const { body, row } of rows) {
      let any = false;
      for (const item of row.querySelectorAll<HTMLElement>('li')) {
        const { kind: own = '', period: when = '' } = item.dataset;
        item.hidden = (kind !== '' && own !== kind) || (period !== '' && when !== period);
        any ||= !item.hidden;
      }
      row.hidden = !any || (field !== '' && body.dataset['field'] !== field);
      if (!row.hidden) shown += 1;
    }
    if (sort === 'stated') {
      const count = (row: HTMLElement): number => Number(row.dataset['stated']);
      flat.append(
        ...rows
          .map(({ row }) => row)
          .sort((a, b) => count(b) - count(a) || Number(a.dataset['order']) - Number(b.dataset['order'])),
      );
      table.append(flat);
    } else if (flat.isConnected) {
      // only where they stand elsewhere: to move every row costs a slow phone a new layout of the page
      for (const { body, row } of rows) body.append(row);
      flat.remove();
    }
    for (const body of bodies)
      body.hidden = ![...body.rows].some((row) => row.dataset['order'] !== undefined && !row.hidden);
    if (said) said.textContent = shown === rows.length ? '' : `${shown} 行，共 ${rows.length} 行`;
  };

  const read = (): void => {
    const asked = new URLSearchParams(location.search);
    for (const name of NAMES) {
      const select = control(name);
      const value = asked.get(name) ?? '';
      if (select) select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
    apply(stateOf());
  };

  filters.addEventListener('change', () => {
    const state = stateOf();
    const query = new URLSearchParams(Object.entries(state).filter(([, value]) => value !== '')).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    apply(state);
  });
  addEventListener('popstate', read);
  filters.hidden = false;
  read();
}
