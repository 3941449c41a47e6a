/**
 * The choices of a facet that has very many, such as a thousand districts: those that occur most, those that
 * a typed name or region finds, and always those that are chosen; under their provinces where they have one.
 * Rows are made when they are first shown.
 */
import { grouped } from '../../site/format.ts';
import { el } from './dom.ts';
import type { Choice } from './facets.ts';

export interface ManyValues {
  readonly value: string;
  /** What a typed name is looked for in. */
  readonly text: string;
  /** The heading under which it stands; empty for none. */
  readonly group: string;
}

export interface Many {
  readonly row: (value: string) => Choice | undefined;
  readonly chosen: () => string[];
  readonly set: (values: readonly string[]) => void;
  readonly arrange: (known: ReadonlyMap<string, number> | null) => void;
}

/** Those with the highest counts, at most so many; ties keep their order. */
export function mostOf(
  values: readonly ManyValues[],
  known: ReadonlyMap<string, number> | null,
  most: number,
): ManyValues[] {
  const count = ({ value }: ManyValues): number => known?.get(value) ?? 0;
  return [...values].sort((a, b) => count(b) - count(a)).slice(0, most);
}

/**
 * Which values are shown, in their own order.
 * @param wanted What was typed; empty for nothing.
 */
export function shownOf(
  values: readonly ManyValues[],
  known: ReadonlyMap<string, number> | null,
  { wanted, chosen, most }: { wanted: string; chosen: ReadonlySet<string>; most: number },
): ManyValues[] {
  // Unasked for, those that would find nothing are not worth a line; a name that is typed is.
  const matching = values.filter(({ value, text }) =>
    wanted === '' ? known === null || (known.get(value) ?? 0) > 0 : text.includes(wanted),
  );
  const shown = new Set(mostOf(matching, known, most));
  return values.filter((one) => shown.has(one) || chosen.has(one.value));
}

interface Options {
  readonly box: HTMLElement;
  readonly values: readonly ManyValues[];
  readonly make: (value: string) => Choice;
  readonly most: number;
  /** The label of the field by which values are found; null where only chosen ones are shown. */
  readonly find: string | null;
}

export function createMany({ box, values, make, most, find }: Options): Many {
  const known = new Set(values.map(({ value }) => value));
  const rows = new Map<string, Choice>();
  const row = (value: string): Choice | undefined => {
    if (!known.has(value)) return undefined;
    let own = rows.get(value);
    if (!own) rows.set(value, (own = make(value)));
    return own;
  };
  const chosen = (): string[] =>
    values.flatMap(({ value }) => (rows.get(value)?.input.checked === true ? [value] : []));
  const field = el('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const list = el('div', {});
  const said = el('p', { class: 'sub', role: 'status' });
  if (find !== null) box.append(el('label', { class: 'find-facet' }, el('span', {}, find), field), said);
  box.append(list);
  let counts: ReadonlyMap<string, number> | null = null;

  const draw = (): void => {
    const wanted = field.value.trim();
    const checked = new Set(chosen());
    const shown =
      find === null
        ? values.filter(({ value }) => checked.has(value))
        : shownOf(values, counts, { wanted, chosen: checked, most });
    const sums = new Map<string, number>();
    for (const { value, group } of values)
      sums.set(group, (sums.get(group) ?? 0) + (counts?.get(value) ?? 0));
    const children: Node[] = [];
    let group = '';
    for (const one of shown) {
      const own = row(one.value);
      if (!own) continue;
      if (one.group !== group) {
        group = one.group;
        const sum = counts ? grouped(sums.get(group) ?? 0) : '';
        children.push(el('p', { class: 'facet-group' }, group, el('span', { class: 'num' }, sum)));
      }
      const count = counts?.get(one.value) ?? 0;
      own.count.textContent = counts ? grouped(count) : '';
      own.row.classList.toggle('zero', counts !== null && count === 0);
      own.row.hidden = false;
      children.push(own.row);
    }
    const rest = values.length - shown.length;
    said.textContent =
      wanted !== '' && shown.every(({ text }) => !text.includes(wanted))
        ? '没有找到'
        : rest > 0
          ? `其余${grouped(rest)}个，写名字或省市来找`
          : '';
    // A row that moves must not lose the keyboard's place.
    const held = document.activeElement;
    list.replaceChildren(...children);
    if (held instanceof HTMLElement && list.contains(held)) held.focus();
    box.hidden = find === null && shown.length === 0;
  };
  field.addEventListener('input', draw);
  // The name is for finding, not for choosing: it must not start a search.
  field.addEventListener('change', (event) => {
    event.stopPropagation();
  });
  return {
    row,
    chosen,
    set: (wanted) => {
      for (const value of wanted) row(value);
      for (const [value, { input }] of rows) input.checked = wanted.includes(value);
      draw();
    },
    arrange: (next) => {
      counts = next;
      draw();
    },
  };
}
