/** The list: passages with their matches marked. */
import { grouped, NB, paragraphLabel } from '../../site/format.ts';
import { textsOf } from './corpus.ts';
import type { UnitText } from './corpus.ts';
import { el } from './dom.ts';
import { at, loadPlaces, unitAddress } from './engine.ts';
import type { Hit } from './engine.ts';
import { kindOf } from './filters.ts';
import { districtOf, kindAndYear, reportName } from './names.ts';
import { headingPath, masksOf, passage } from './passage.ts';
import { toMark } from './shown.ts';
import type { Drawn, Shown } from './shown.ts';
import type { Sort } from './state.ts';

const PAGE = 200;

export function sorted(hits: readonly Hit[], sort: Sort): readonly Hit[] {
  if (sort === 'count') return [...hits].sort((a, b) => b.occurrences - a.occurrences || a.unit - b.unit);
  if (sort !== 'heading') return hits;
  const rank = ({ paragraph }: Hit): number => (kindOf(paragraph) === 'heading' ? 0 : 1);
  return [...hits].sort((a, b) => rank(a) - rank(b) || a.unit - b.unit);
}

/** Where a passage stands; the outline above it follows when it is known. */
function placeLine(shown: Shown, { report, paragraph }: Hit): HTMLElement {
  const { names, state, signal } = shown;
  const grouping = state.sort === 'text';
  const line = el(
    'p',
    { class: 'meta' },
    grouping ? null : districtOf(names, report),
    el(
      'a',
      { href: unitAddress(report, paragraph, toMark(shown)) },
      `${grouping ? '' : `${kindAndYear(names, report)}，`}${paragraphLabel(paragraph)}`,
    ),
  );
  loadPlaces(report).then(
    (places) => {
      const path = headingPath(places, paragraph);
      if (!signal.aborted && path.length > 0) line.append(el('span', { class: 'path' }, path.join(' ／ ')));
    },
    () => undefined,
  );
  return line;
}

function sideNote({ names, themes, signal }: Shown, hit: Hit): HTMLElement {
  const note = el(
    'div',
    { class: 'side-note' },
    el('b', { class: 'num' }, `${grouped(hit.occurrences)}${NB}处`),
  );
  themes.then(
    (all) => {
      const own = names.themes.filter(({ id }) => all.get(id)?.has(hit.unit) === true);
      if (signal.aborted || own.length === 0) return;
      const links = own.flatMap(({ id, label }, index) => [
        index > 0 ? '、' : null,
        el('a', { href: at(`themes/${id}/`) }, label),
      ]);
      note.append(el('p', {}, '主题：', ...links));
    },
    () => undefined,
  );
  return note;
}

async function item(shown: Shown, hit: Hit, unit: UnitText): Promise<HTMLElement> {
  const address = unitAddress(hit.report, hit.paragraph, toMark(shown));
  // Masks are drawn where they are known in time; the asterisks stand in the text in any case.
  const places = await Promise.race([
    loadPlaces(hit.report).catch(() => null),
    new Promise<null>((resolve) => setTimeout(resolve, 60, null)),
  ]);
  const text = passage(unit, masksOf(places, hit.paragraph));
  if (kindOf(hit.paragraph) === 'heading') text.classList.add('is-heading');
  return el(
    'li',
    {
      'data-hit': true,
      'data-report': hit.report,
      'data-paragraph': hit.paragraph,
      'data-occurrences': hit.occurrences,
    },
    el('div', {}, placeLine(shown, hit), el('a', { class: 'go', href: address }, text)),
    sideNote(shown, hit),
  );
}

/** Between the passages of two reports, where the order is that of the texts. */
function reportHead({ names, hits }: Shown, report: string): HTMLElement {
  const own = hits.filter((hit) => hit.report === report);
  const count = own.reduce((sum, { occurrences }) => sum + occurrences, 0);
  return el(
    'li',
    { class: 'report-head' },
    el(
      'h3',
      {},
      districtOf(names, report),
      el('span', { class: 'title' }, reportName(names, report)?.title ?? report),
      el(
        'span',
        { class: 'sub num' },
        `${kindAndYear(names, report)}；${grouped(count)}${NB}处，在${NB}${grouped(own.length)}${NB}段`,
      ),
    ),
  );
}

export async function drawList(shown: Shown, from = 0): Promise<Drawn> {
  const { state, marked, counted, signal } = shown;
  const hits = sorted(shown.hits, state.sort);
  const page = hits.slice(from, from + PAGE);
  // the masks' places come while the texts are read: fewer passages have to wait for them
  for (const { report } of page) loadPlaces(report).catch(() => undefined);
  const texts = await textsOf(
    page.map(({ unit }) => unit),
    marked,
    signal,
  );
  const items = await Promise.all(
    page.map(async (hit, index) => {
      const unit = texts[index];
      if (!unit) throw new RangeError(`there is no text of ${hit.report} ${hit.paragraph}`);
      return item(shown, hit, counted(unit));
    }),
  );
  const rows: Node[] = [];
  let last = from > 0 ? hits[from - 1]?.report : undefined;
  for (const [index, hit] of page.entries()) {
    if (state.sort === 'text' && hit.report !== last) rows.push(reportHead(shown, hit.report));
    last = hit.report;
    const row = items[index];
    if (row) rows.push(row);
  }
  const left = hits.length - from - page.length;
  return {
    nodes: [el('ol', { class: 'hits' }, ...rows)],
    more: left > 0 ? { left, unit: '段', draw: () => drawList(shown, from + PAGE) } : null,
  };
}
