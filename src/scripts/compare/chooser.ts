/** The form of districts: who is chosen, and with many districts a field to find others. */
import { FEWEST, MOST } from '../../compare/model.ts';
import type { ComparedNames, ComparedReport } from '../../compare/model.ts';
import { listedName } from '../../compare/findings.ts';
import { reasonFor } from '../data-file.ts';
import { el } from '../search/dom.ts';
import { loadNames } from './load.ts';

/** So many of those found are listed. */
const FOUND = 40;

export interface Chooser {
  /** Null where fewer are chosen than can be compared, or more. */
  readonly read: () => readonly string[] | null;
  /** @param districts Those that there are among them: others get no box. */
  readonly write: (chosen: readonly string[], districts?: readonly ComparedReport['district'][]) => void;
  /** Whether there may be such a district: where the form lists all, only those can be. */
  readonly mayBe: (id: string) => boolean;
}

const boxesIn = (element: Element): HTMLInputElement[] => [
  ...element.querySelectorAll<HTMLInputElement>('input[name="d"]'),
];

/** A district as a box to tick; its mark stands with its columns. */
const boxOf = (id: string, name: string, checked: boolean): HTMLLabelElement =>
  el('label', {}, el('input', { type: 'checkbox', name: 'd', value: id, checked }), name);

/** @param onChoice Two to four districts were chosen. */
export function createChooser(form: HTMLFormElement, onChoice: (chosen: readonly string[]) => void): Chooser {
  const chosenBox = form.querySelector('#compare-chosen') ?? form;
  const find = form.querySelector<HTMLInputElement>('#compare-find');
  const found = form.querySelector('#compare-found');
  let names: ComparedNames | null = null;

  const chosen = (): string[] => [
    ...new Set(
      boxesIn(form)
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    ),
  ];
  const read = (): readonly string[] | null => {
    const own = chosen();
    return own.length >= FEWEST && own.length <= MOST ? own : null;
  };
  /** With four chosen no fifth can be; of two none can be left out. */
  const limit = (): void => {
    const count = chosen().length;
    for (const box of boxesIn(form)) box.disabled = box.checked ? count <= FEWEST : count >= MOST;
  };

  const list = (): void => {
    if (!find || !found || !names) return;
    const wanted = find.value.trim();
    const ticked = new Set(chosen());
    const named = names.districts.filter(({ name, region }) => (name + region).includes(wanted));
    const matching = named.filter(({ id }) => !ticked.has(id));
    const groups = Map.groupBy(matching.slice(0, FOUND), ({ region }) => region);
    found.replaceChildren(
      ...[...groups].map(([region, own]) =>
        el('fieldset', {}, el('legend', {}, region), ...own.map(({ id, name }) => boxOf(id, name, false))),
      ),
      el(
        'p',
        { role: 'status' },
        matching.length === 0
          ? named.length === 0
            ? '没有这样的区'
            : '都已选上'
          : matching.length > FOUND
            ? `共 ${matching.length} 个，先列 ${FOUND} 个，再写几个字就少了`
            : `${matching.length} 个`,
      ),
    );
    limit();
  };
  const search = (): void => {
    loadNames().then(
      (loaded) => {
        names = loaded;
        list();
      },
      (error: unknown) => {
        found?.replaceChildren(el('p', { role: 'alert' }, `名单没有载入：${reasonFor(error)}`));
      },
    );
  };
  find?.addEventListener('input', search);
  find?.addEventListener('focus', search);

  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'd') return;
    limit();
    const own = read();
    if (own) onChoice(own);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const own = read();
    if (own) onChoice(own);
  });
  limit();

  return {
    read,
    mayBe: (id) => find !== null || boxesIn(form).some(({ value }) => value === id),
    write: (wanted, districts = []) => {
      for (const district of districts)
        if (!boxesIn(chosenBox).some(({ value }) => value === district.id))
          chosenBox.append(boxOf(district.id, listedName(district), true));
      for (const box of boxesIn(form)) box.checked = wanted.includes(box.value);
      const { activeElement } = document;
      list();
      limit();
      // a district that was found and chosen moves up: the focus goes with it
      if (activeElement instanceof HTMLInputElement && !activeElement.isConnected)
        boxesIn(chosenBox)
          .find(({ value }) => value === activeElement.value)
          ?.focus();
    },
  };
}
