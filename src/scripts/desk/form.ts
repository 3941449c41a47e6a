/** The fields of the desk: what each tool asks for. */
import type { SearchNames } from '../../data/search.ts';
import { GENRE } from '../../site/strings.ts';
import { el, part } from '../search/dom.ts';
import { chosenReports, MOST_REPORTS } from './load.ts';
import { readState, TOOLS, uses } from './state.ts';
import type { DeskState } from './state.ts';

export interface Form {
  readonly read: () => DeskState;
  readonly write: (state: DeskState) => void;
  readonly onChange: (run: () => void) => void;
}

const FIELDS = ['q', 'a', 'b', 'by', 'from', 'to', 'window', 'least'] as const;

const field = (name: string): HTMLInputElement | HTMLSelectElement =>
  part<HTMLInputElement | HTMLSelectElement>(`desk-${name}`);

/** So many districts are found by name alone; more stand under their provinces. */
const UNGROUPED = 24;

/** All reports by name, a district's together where it has several. */
function options(names: SearchNames): HTMLElement[] {
  const reportsOf = Map.groupBy(names.reports, ({ district }) => district);
  const optionsOf = ({ id, name }: SearchNames['districts'][number]): HTMLElement[] => {
    const own = reportsOf.get(id) ?? [];
    const reports = own.map((report) =>
      el('option', { value: `report:${report.id}` }, `${name} ${GENRE[report.genre]} ${report.year}`),
    );
    return own.length > 1
      ? [el('option', { value: `district:${id}` }, `${name} 全部 ${own.length} 篇`), ...reports]
      : reports;
  };
  if (names.districts.length <= UNGROUPED) return names.districts.flatMap(optionsOf);
  return [...Map.groupBy(names.districts, ({ region: [province] }) => province)].map(([label, districts]) =>
    el('optgroup', { label }, ...districts.flatMap(optionsOf)),
  );
}

const tools = (): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>('#desk-form input[name="tool"]'),
];

export function createForm(names: SearchNames): Form {
  const form = part('desk-form', HTMLFormElement);
  for (const side of ['a', 'b']) field(side).append(...options(names));
  // A theme's own words are good questions to begin with.
  part('desk-themes').append(
    ...names.themes.flatMap(({ direct }) => direct.map((form) => el('option', { value: form }))),
  );
  const [first, second] = names.reports;
  const usual: Readonly<Record<string, string>> = {
    a: first ? `report:${first.id}` : 'all',
    b: second ? (names.reports.length > MOST_REPORTS ? `report:${second.id}` : 'rest') : '',
  };

  const arrange = (state: DeskState): void => {
    for (const name of FIELDS) {
      const strings = name === 'from' || name === 'to';
      const shown = uses(state.tool, name) && (!strings || state.by === 'strings');
      const label = field(name).closest('label');
      if (label) label.hidden = !shown;
    }
    part('desk-a-label').textContent = uses(state.tool, 'b') ? '甲' : '范围';
  };
  /** A choice of several reports comes from an address only: it is then one of the choices. */
  const offer = (side: 'a' | 'b', value: string): void => {
    const choices = [...field(side).querySelectorAll('option')];
    const count = chosenReports(names, value, 'all').length;
    if (value.includes(',') && count > 0 && !choices.some((choice) => choice.value === value))
      field(side).append(el('option', { value }, `所选 ${count} 篇`));
  };
  const read = (): DeskState => {
    const given = new URLSearchParams({ tool: tools().find(({ checked }) => checked)?.value ?? TOOLS[0] });
    for (const name of FIELDS) given.set(name, field(name).value);
    return readState(given);
  };
  const write = (state: DeskState): void => {
    for (const one of tools()) one.checked = one.value === state.tool;
    const values: Readonly<Record<string, string>> = {
      q: state.query,
      a: state.a || (usual['a'] ?? ''),
      b: state.b || (usual['b'] ?? ''),
      by: state.by,
      from: String(state.from),
      to: String(state.to),
      window: state.window,
      least: String(state.least),
    };
    for (const side of ['a', 'b'] as const) offer(side, values[side] ?? '');
    for (const name of FIELDS) if (field(name).value !== values[name]) field(name).value = values[name] ?? '';
    arrange(state);
  };
  return {
    read,
    write,
    onChange: (run) => {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        run();
      });
      form.addEventListener('change', (event) => {
        // All of them cannot be compared with the rest.
        if (read().tool === 'keyness' && field('a').value === 'all') field('a').value = usual['a'] ?? '';
        arrange(read());
        // A string is asked for when it is finished, by Enter or the button; all else at once.
        if (!(event.target instanceof HTMLInputElement && event.target.type === 'search')) run();
      });
    },
  };
}
