/** The places behind a number, one line each. */
import { whole } from '../../corpus/around.ts';
import type { SearchNames } from '../../data/search.ts';
import { grouped, NB, paragraphLabel } from '../../site/format.ts';
import { button, el } from '../search/dom.ts';
import { loadPlaces, unitAddress } from '../search/engine.ts';
import { districtOf } from '../search/names.ts';
import { masked, masksOf } from '../search/passage.ts';
import type { Opened, Place } from './answer.ts';

const PAGE = 200;
/** Characters (UTF-16) at either side; the page cuts at its edge. */
const WIDTH = 40;

async function item(names: SearchNames, { report, unit, text, start, end }: Place): Promise<HTMLElement> {
  const masks = masksOf(await loadPlaces(report).catch(() => null), unit);
  const part = (from: number, to: number): Node[] => masked(text, { start: from, end: to }, masks);
  return el(
    'li',
    { 'data-place': true, 'data-report': report, 'data-paragraph': unit },
    el(
      'span',
      { class: 'meta' },
      districtOf(names, report, true),
      el(
        'a',
        { class: 'num', href: unitAddress(report, unit), title: paragraphLabel(unit) },
        unit.startsWith('s') ? '标题' : unit.slice(1),
      ),
    ),
    el('span', { class: 'left' }, el('span', {}, ...part(whole(text, Math.max(0, start - WIDTH)), start))),
    el('span', { class: 'kw' }, text.slice(start, end)),
    el('span', { class: 'right' }, ...part(end, whole(text, Math.min(text.length, end + WIDTH)))),
  );
}

/** @param shut Is called where the reader closes the list. */
export async function drawLines(
  names: SearchNames,
  { title, places }: Opened,
  shut: () => void,
): Promise<HTMLElement> {
  const list = el('ol', { class: 'kwic desk-lines' });
  const more = el('p', { class: 'more' });
  const add = async (): Promise<void> => {
    const from = list.children.length;
    list.append(...(await Promise.all(places.slice(from, from + PAGE).map((place) => item(names, place)))));
    const left = places.length - list.children.length;
    more.replaceChildren(
      ...(left > 0
        ? [
            button(
              `再列${NB}${Math.min(left, PAGE)}${NB}行，还有${NB}${grouped(left)}${NB}行`,
              () => void add(),
            ),
          ]
        : []),
    );
  };
  await add();
  return el(
    'section',
    { class: 'desk-opened', 'aria-labelledby': 'opened' },
    el('h3', { id: 'opened', tabindex: -1 }, title),
    button('合上', shut),
    list,
    more,
  );
}
