/** The concordance: one line an occurrence, the match in the middle. */
import { paragraphLabel } from '../../site/format.ts';
import { foldText, loadFolds } from './corpus.ts';
import { el } from './dom.ts';
import { loadPlaces, unitAddress } from './engine.ts';
import type { Hit } from './engine.ts';
import { linesOf, sides, sortLines } from './lines.ts';
import type { Line } from './lines.ts';
import { districtOf } from './names.ts';
import { masked, masksOf } from './passage.ts';
import { toMark } from './shown.ts';
import type { Drawn, Shown } from './shown.ts';

const PAGE = 300;
/** To sort by what stands beside them all lines must be read: up to so many units. */
export const MOST_SORTED = 4000;

/** Folded characters before a line's match; unknown where the table of folding did not load. */
const startOf = ({ unit, place }: Line): Promise<number | undefined> =>
  loadFolds().then(
    ({ fold }) => foldText(unit.text.slice(0, place.start), fold).characters.length,
    () => undefined,
  );

async function lineItem(shown: Shown, line: Line): Promise<HTMLElement> {
  const { names, state } = shown;
  const { hit, unit, place } = line;
  const { left, match, right } = sides(line, state.width);
  const masks = masksOf(await loadPlaces(hit.report).catch(() => null), hit.paragraph);
  const address = unitAddress(hit.report, hit.paragraph, toMark(shown), await startOf(line));
  const part = (start: number, end: number): Node[] => masked(unit.text, { start, end }, masks);
  return el(
    'li',
    { 'data-hit': true, 'data-report': hit.report, 'data-paragraph': hit.paragraph, 'data-occurrences': 1 },
    el(
      'span',
      { class: 'meta' },
      districtOf(names, hit.report, true),
      el(
        'a',
        { class: 'num', href: address },
        hit.paragraph.startsWith('s') ? '标题' : hit.paragraph.slice(1),
      ),
    ),
    el('span', { class: 'left' }, el('span', {}, ...part(place.start - left.length, place.start))),
    el(
      'a',
      {
        class: 'kw go',
        href: address,
        title: paragraphLabel(hit.paragraph),
      },
      match,
    ),
    el('span', { class: 'right' }, ...part(place.end, place.end + right.length)),
  );
}

/** Hits from some place on that hold so many occurrences, or a few more. */
function stretch(hits: readonly Hit[], from: number, occurrences: number): number {
  let sum = 0;
  let to = from;
  while (to < hits.length && sum < occurrences) {
    sum += hits[to]?.occurrences ?? 0;
    to += 1;
  }
  return to;
}

async function items(shown: Shown, lines: readonly Line[]): Promise<HTMLElement> {
  const list = el(
    'ol',
    { class: 'kwic' },
    ...(await Promise.all(lines.map((line) => lineItem(shown, line)))),
  );
  list.style.setProperty('--side', `${shown.state.width}em`);
  return list;
}

async function drawSorted(shown: Shown, lines: readonly Line[], from: number): Promise<Drawn> {
  const left = Math.max(0, lines.length - from - PAGE);
  return {
    nodes: [await items(shown, lines.slice(from, from + PAGE))],
    more: left > 0 ? { left, unit: '行', draw: () => drawSorted(shown, lines, from + PAGE) } : null,
  };
}

async function drawInOrder(shown: Shown, from: number, before: number): Promise<Drawn> {
  const { hits, signal, occurrences } = shown;
  const to = stretch(hits, from, PAGE);
  const lines = await linesOf(hits.slice(from, to), shown, signal);
  const done = before + lines.length;
  return {
    nodes: [await items(shown, lines)],
    more:
      to < hits.length
        ? { left: occurrences - done, unit: '行', draw: () => drawInOrder(shown, to, done) }
        : null,
  };
}

export async function drawKwic(shown: Shown): Promise<Drawn> {
  const { hits, signal, state } = shown;
  if (state.sort === 'text' || hits.length > MOST_SORTED) return drawInOrder(shown, 0, 0);
  return drawSorted(shown, sortLines(await linesOf(hits, shown, signal), state.sort), 0);
}
