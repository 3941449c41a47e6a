/** The choices at the left: what can be chosen, and the live count of each. */
import type { SearchNames } from '../../data/search.ts';
import { grouped } from '../../site/format.ts';
import { choicesOf } from './describe.ts';
import { el, part } from './dom.ts';
import { createMany } from './facet-many.ts';
import type { Many } from './facet-many.ts';
import type { Counts } from './filters.ts';
import { marked, shape } from './names.ts';
import { FACETS, NONE_CHOSEN } from './state.ts';
import type { Chosen, Facet } from './state.ts';

export interface Choice {
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
}

export interface Facets {
  readonly chosen: () => Chosen;
  readonly set: (chosen: Chosen) => void;
  /** @param lost Whether what the themes' counts are made from could not be loaded. */
  readonly count: (counts: Counts | null, lost?: boolean) => void;
}

/** Beyond so many values a facet shows those that occur, most first. */
const MOST = 24;
/** Those that grow with the corpus. */
const MANY: ReadonlySet<Facet> = new Set(['district', 'report']);

function choice(facet: Facet, value: string, label: string, names: SearchNames): Choice {
  const input = el('input', { type: 'checkbox', name: facet, value, form: 'ask' });
  const count = el('span', { class: 'num' });
  const mark = facet === 'district' ? shape(names, value) : null;
  const row = el('label', {}, input, el('span', {}, mark, ...marked(label)), count);
  return { row, input, count };
}

export function createFacets(names: SearchNames, onChange: () => void): Facets {
  const all = choicesOf(names);
  const rows = new Map<Facet, Map<string, Choice>>();
  const many = new Map<Facet, Many>();
  const regions = new Map(names.districts.map(({ id, region }) => [id, region]));
  for (const facet of FACETS) {
    const box = part(`facet-${facet}`);
    if (MANY.has(facet) && all[facet].length > MOST) {
      const labels = new Map(all[facet].map(({ value, label }) => [value, label]));
      many.set(
        facet,
        createMany({
          box,
          values: all[facet].map(({ value, label }) => {
            const [province = '', city = ''] = regions.get(value) ?? [];
            return { value, text: label + province + city, group: province };
          }),
          make: (value) => choice(facet, value, labels.get(value) ?? value, names),
          most: MOST,
          find: facet === 'district' ? `在${grouped(all[facet].length)}个区里找` : null,
        }),
      );
      box.addEventListener('change', onChange);
      continue;
    }
    const own = new Map(all[facet].map(({ value, label }) => [value, choice(facet, value, label, names)]));
    rows.set(facet, own);
    box.append(...[...own.values()].map(({ row }) => row));
    box.addEventListener('change', onChange);
  }
  // What the address names and the edition does not have: kept, so that the page can say so.
  let unknown: Chosen = NONE_CHOSEN;
  const chosen = (): Chosen =>
    Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        (
          many.get(facet)?.chosen() ??
          [...(rows.get(facet) ?? [])].filter(([, { input }]) => input.checked).map(([value]) => value)
        ).concat(unknown[facet]),
      ]),
    ) as Record<Facet, string[]>;

  const lostThemes = el('p', { class: 'lost', role: 'status' });
  part('facet-theme').append(lostThemes);

  const arrange = (counts: Counts | null, lost = false): void => {
    // nothing was found, so no choice among it would find anything
    const nothing =
      counts !== null && FACETS.every((facet) => [...(counts[facet]?.values() ?? [])].every((n) => n === 0));
    lostThemes.textContent = lost ? '主题没有载入，次数不详。' : '';
    for (const facet of FACETS) {
      const known = counts?.[facet] ?? null;
      const large = many.get(facet);
      if (large) {
        large.arrange(known);
        part(`facet-${facet}`).hidden = nothing && large.chosen().length === 0;
        continue;
      }
      const own = [...(rows.get(facet) ?? [])];
      const value = (name: string): number => known?.get(name) ?? 0;
      const ranked = own.map(([name]) => name).sort((a, b) => value(b) - value(a));
      const shown = new Set(ranked.slice(0, MOST));
      for (const [name, { row, input, count }] of own) {
        // Not known yet is not zero.
        count.textContent = known ? grouped(value(name)) : '';
        row.classList.toggle('zero', known !== null && value(name) === 0);
        // A report is chosen by its address or from its page: shown only where it is chosen.
        row.hidden =
          !input.checked && (nothing || facet === 'report' || (own.length > MOST && !shown.has(name)));
      }
      part(`facet-${facet}`).hidden = own.every(([, { row }]) => row.hidden);
    }
  };
  arrange(null);
  return {
    chosen,
    set: (wanted) => {
      const isUnknown = (facet: Facet, value: string): boolean =>
        !(many.get(facet)?.row(value) ?? rows.get(facet)?.get(value));
      unknown = Object.fromEntries(
        FACETS.map((facet) => [facet, wanted[facet].filter((value) => isUnknown(facet, value))]),
      ) as Record<Facet, string[]>;
      for (const facet of FACETS) {
        many.get(facet)?.set(wanted[facet]);
        for (const [value, { input }] of rows.get(facet) ?? []) input.checked = wanted[facet].includes(value);
      }
    },
    count: arrange,
  };
}
