/** The field, the finer conditions, and how the answer is to be shown. */
import { part } from './dom.ts';
import { MOST_WITHIN, readState, SORTS, VIEWS } from './state.ts';
import type { State } from './state.ts';

type Written = Omit<State, 'chosen'>;

export interface Form {
  readonly field: HTMLInputElement;
  readonly read: () => Written;
  readonly write: (state: State) => void;
  /** Shows the orders that a view has. */
  readonly arrange: (state: Written) => void;
  readonly onType: (run: () => void) => void;
  readonly onCommit: (run: () => void) => void;
}

const radio = (name: string): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${name}"]`),
];
const checked = (name: string): string | undefined => radio(name).find((one) => one.checked)?.value;
const check = (name: string, value: string): void => {
  for (const one of radio(name)) one.checked = one.value === value;
};

export function createForm(): Form {
  const ask = part('ask', HTMLFormElement);
  const field = part('q', HTMLInputElement);
  const any = part('any', HTMLInputElement);
  const none = part('none', HTMLInputElement);
  const within = part('within', HTMLInputElement);
  const width = part('width', HTMLInputElement);
  within.max = String(MOST_WITHIN);

  const arrange = ({ view, width: characters }: Written): void => {
    part('sorts-list').hidden = view !== 'list';
    part('sorts-kwic').hidden = view !== 'kwic';
    part('widths').hidden = view !== 'kwic';
    part('width-said').textContent = String(characters);
  };
  const read = (): Written => {
    const view = VIEWS.find((one) => one === checked('view')) ?? 'list';
    const given = new URLSearchParams({
      any: any.value,
      none: none.value,
      within: within.value,
      width: width.value,
      view,
    });
    const sort = view === 'distribution' ? undefined : checked(`sort-${view}`);
    if (sort !== undefined) given.set('sort', sort);
    // The address's own reading checks the values; the query is kept as typed, half characters included.
    return { ...readState(new URL(`?${given.toString()}`, location.href)), query: field.value };
  };
  return {
    field,
    read,
    arrange,
    write: (state) => {
      if (field.value !== state.query) field.value = state.query;
      any.value = state.finer.any;
      none.value = state.finer.none;
      within.value = state.finer.within === null ? '' : String(state.finer.within);
      width.value = String(state.width);
      check('view', state.view);
      for (const view of ['list', 'kwic'] as const) {
        const sorts: readonly string[] = SORTS[view];
        check(`sort-${view}`, sorts.includes(state.sort) ? state.sort : 'text');
      }
      const { finer } = state;
      if (finer.any || finer.none || finer.within !== null) part('finer', HTMLDetailsElement).open = true;
      arrange(state);
    },
    onType: (run) => {
      let composing = false;
      const texts = [field, any, none, within];
      for (const input of texts) {
        // What an input method has not settled yet is no query.
        input.addEventListener('compositionstart', () => (composing = true));
        input.addEventListener('compositionend', () => {
          composing = false;
          run();
        });
        input.addEventListener('input', () => {
          if (!composing) run();
        });
      }
      width.addEventListener('input', () => {
        part('width-said').textContent = width.value;
      });
    },
    onCommit: (run) => {
      ask.addEventListener('submit', (event) => {
        event.preventDefault();
        run();
      });
      for (const one of [...radio('view'), ...radio('sort-list'), ...radio('sort-kwic'), width])
        one.addEventListener('change', run);
    },
  };
}
