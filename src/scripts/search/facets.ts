/** The choices at the left: what can be chosen, and the live count of each. */
import type { SearchNames } from '../../data/search.ts';
import { grouped } from '../../site/format.ts';
import { GENRE } from '../../site/strings.ts';
import { el, part } from './dom.ts';
import { KINDS } from './filters.ts';
import type { Selection } from './filters.ts';
import { marked, shape } from './names.ts';
import { FACETS } from './state.ts';
import type { Chosen, Facet } from './state.ts';

interface Choice {
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
}

export interface Facets {
  readonly chosen: () => Chosen;
  readonly set: (chosen: Chosen) => void;
  readonly count: (counts: Selection['counts'] | null) => void;
}

/** Beyond so many values a facet shows those that occur, most first. */
const MOST = 24;
const KIND_LABEL = { body: '正文', heading: '标题' } as const;

function choices(names: SearchNames): Record<Facet, readonly { value: string; label: string }[]> {
  const genres = [...new Set(names.reports.map(({ genre }) => genre))];
  return {
    district: names.districts.map(({ id, name }) => ({ value: id, label: name })),
    genre: genres.map((genre) => ({ value: genre, label: GENRE[genre] })),
    kind: KINDS.map((kind) => ({ value: kind, label: KIND_LABEL[kind] })),
    theme: names.themes.map(({ id, label }) => ({ value: id, label })),
    // Chosen by its address or from a report's page: shown only where it is chosen.
    report: names.reports.map(({ id, title, year }) => ({ value: id, label: `${title}，${year}` })),
  };
}

function choice(facet: Facet, value: string, label: string, names: SearchNames): Choice {
  const input = el('input', { type: 'checkbox', name: facet, value, form: 'ask' });
  const count = el('span', { class: 'num' });
  const mark = facet === 'district' ? shape(names, value) : null;
  const row = el('label', {}, input, el('span', {}, mark, ...marked(label)), count);
  return { row, input, count };
}

export function createFacets(names: SearchNames, onChange: () => void): Facets {
  const all = choices(names);
  const rows = new Map<Facet, Map<string, Choice>>();
  for (const facet of FACETS) {
    const box = part(`facet-${facet}`);
    const own = new Map(all[facet].map(({ value, label }) => [value, choice(facet, value, label, names)]));
    rows.set(facet, own);
    box.append(...[...own.values()].map(({ row }) => row));
    box.addEventListener('change', onChange);
  }
  const chosen = (): Chosen =>
    Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        [...(rows.get(facet) ?? [])].filter(([, { input }]) => input.checked).map(([value]) => value),
      ]),
    ) as Record<Facet, string[]>;

  const arrange = (counts: Selection['counts'] | null): void => {
    for (const facet of FACETS) {
      const own = [...(rows.get(facet) ?? [])];
      const value = (name: string): number => counts?.[facet].get(name) ?? 0;
      const ranked = own.map(([name]) => name).sort((a, b) => value(b) - value(a));
      const shown = new Set(ranked.slice(0, MOST));
      for (const [name, { row, input, count }] of own) {
        count.textContent = counts ? grouped(value(name)) : '';
        row.classList.toggle('zero', counts !== null && value(name) === 0);
        row.hidden = !input.checked && (facet === 'report' || (own.length > MOST && !shown.has(name)));
      }
      part(`facet-${facet}`).hidden = own.every(([, { row }]) => row.hidden);
    }
  };
  arrange(null);
  return {
    chosen,
    set: (wanted) => {
      for (const facet of FACETS)
        for (const [value, { input }] of rows.get(facet) ?? []) input.checked = wanted[facet].includes(value);
    },
    count: arrange,
  };
}
