/** What a reader takes along: on a small site all of it, on a large one the reports of one's choice. */
import type { SearchNames } from '../../data/search.ts';
import { reportPart } from '../../offline/shared/files.ts';
import type { OfflineIndex, PartEntry, Weight } from '../../offline/shared/files.ts';
import { el } from '../search/dom.ts';
import type { Choice } from './take.ts';
import { megabytes, shelfOf, weigh } from './sizes.ts';

/** What there is to choose from. */
export interface Offer {
  readonly index: OfflineIndex;
  /** Where there are reports to choose from, what they are called. */
  readonly names: SearchNames | null;
}

export interface Chooser {
  /** @param taken Parts that are stored, or were chosen last time. */
  readonly show: (offer: Offer, taken: readonly string[]) => void;
  /** Parts in the order of the index. */
  readonly chosen: () => Choice;
}

const sizeText = ({ bytes, packed }: Weight): string => `下载约 ${megabytes(packed)}，占 ${megabytes(bytes)}`;

function check(part: string, label: string, size: string, checked: boolean): HTMLElement {
  const input = el('input', { type: 'checkbox', value: part, autocomplete: 'off' });
  input.checked = checked;
  return el('label', {}, input, el('span', {}, label, ' ', el('small', {}, size)));
}

function nameOf(names: SearchNames, { district, title, year }: SearchNames['reports'][number]): string {
  const name = names.districts.find(({ id }) => id === district)?.name ?? district;
  return `${name} ${year} ${title}`;
}

/** A province's reports, which are drawn when they are looked at: there may be thousands in all. */
function reportsOf(
  { index, names }: Offer & { readonly names: SearchNames },
  province: string,
  chosen: ReadonlySet<string>,
): HTMLElement[] {
  const own = new Set(names.districts.filter(({ region }) => region[0] === province).map(({ id }) => id));
  const entries = new Map(index.parts.map((entry) => [entry.id, entry]));
  return names.reports.flatMap((report) => {
    const entry = own.has(report.district) ? entries.get(reportPart(report.id)) : undefined;
    return entry ? [check(entry.id, nameOf(names, report), sizeText(entry), chosen.has(entry.id))] : [];
  });
}

/**
 * Brings the choice to life that the page was built with: its sizes, what is ticked, its lists of reports.
 * @param form Ticks where nobody has said otherwise are those that it was built with.
 */
export function createChooser(form: HTMLFieldSetElement, onChange: () => void): Chooser {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input')];
  let offered: Offer | null = null;
  let chosen = new Set<string>();

  function fill(details: HTMLDetailsElement): void {
    const list = details.querySelector('div');
    if (!details.open || !offered?.names || !list || list.childElementCount > 0) return;
    list.append(
      ...reportsOf({ ...offered, names: offered.names }, details.dataset['province'] ?? '', chosen),
    );
  }
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.checked) chosen.add(target.value);
    else chosen.delete(target.value);
    onChange();
  });
  // `toggle` does not bubble
  form.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement) fill(target);
    },
    true,
  );

  return {
    show: (offer, taken) => {
      offered = offer;
      const { fixed, optional } = shelfOf(offer.index);
      const usual = boxes.filter(({ defaultChecked }) => defaultChecked).map(({ value }) => value);
      chosen = new Set([...(taken.length > 0 ? taken : usual), ...fixed.map(({ id }) => id)]);
      const always = weigh(offer.index, new Set(fixed.map(({ id }) => id)));
      const sizes = new Map<string, Weight>(optional.map((entry: PartEntry) => [entry.id, entry]));
      for (const box of boxes) box.checked = chosen.has(box.value);
      for (const small of form.querySelectorAll<HTMLElement>('[data-size]')) {
        const size = sizes.get(small.dataset['size'] ?? '');
        small.textContent = size ? sizeText(size) : `${always.files} 个文件，${sizeText(always)}`;
      }
      for (const details of form.querySelectorAll('details')) {
        details.querySelector('div')?.replaceChildren();
        fill(details);
      }
    },
    chosen: () => {
      const { index, names } = offered ?? {};
      return {
        parts: (index?.parts ?? []).map(({ id }) => id).filter((id) => chosen.has(id)),
        reports: (names?.reports ?? []).flatMap((report) =>
          names && chosen.has(reportPart(report.id)) ? [[report.id, nameOf(names, report)] as const] : [],
        ),
      };
    },
  };
}
