/** A unit's text with the matches marked, cut to what stands around them where it is long. */
import { whole } from '../../corpus/around.ts';
import type { ReportPlaces } from '../../data/search.ts';
import type { UnitText } from './corpus.ts';
import { el } from './dom.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Up to here a passage stands whole. */
const WHOLE = 240;
/** Around a match at least so much stands, and up to so much more to the end of the sentence. */
const AROUND = 48;
const STRETCH = 48;
const STOPS = '。！？；';

/** Overlapping and touching ranges as one; `gap` joins those that stand near. */
export function merged(ranges: readonly Range[], gap = 0): Range[] {
  const list: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = list.at(-1);
    if (last && start <= last.end + gap)
      list[list.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else list.push({ start, end });
  }
  return list;
}

function before(text: string, start: number): number {
  const near = Math.max(0, start - AROUND);
  for (let at = near; at > Math.max(0, near - STRETCH); at -= 1)
    if (STOPS.includes(text.charAt(at - 1))) return at;
  return near <= STRETCH ? 0 : whole(text, near);
}

function after(text: string, end: number): number {
  const near = Math.min(text.length, end + AROUND);
  for (let at = near; at < Math.min(text.length, near + STRETCH); at += 1)
    if (STOPS.includes(text.charAt(at - 1))) return at;
  return text.length - near <= STRETCH ? text.length : whole(text, near);
}

/** What of a text is shown: every match with its surroundings. */
export function excerpts(text: string, places: readonly Range[]): Range[] {
  if (text.length <= WHOLE) return [{ start: 0, end: text.length }];
  return merged(
    places.map(({ start, end }) => ({ start: before(text, start), end: after(text, end) })),
    12,
  );
}

type Masks = readonly number[];

/** Text with its masks hatched, between two offsets. */
export function masked(text: string, { start, end }: Range, masks: Masks = []): Node[] {
  const nodes: Node[] = [];
  let at = start;
  for (let i = 0; i + 1 < masks.length; i += 2) {
    const [from, to] = [Math.max(masks[i] ?? 0, start), Math.min(masks[i + 1] ?? 0, end)];
    if (from >= to || from < at) continue;
    nodes.push(document.createTextNode(text.slice(at, from)));
    nodes.push(el('span', { class: 'x', title: '原文隐去' }, text.slice(from, to)));
    at = to;
  }
  nodes.push(document.createTextNode(text.slice(at, end)));
  return nodes;
}

export const masksOf = (places: ReportPlaces | null, unit: string): Masks => places?.masks[unit] ?? [];

/** The passage as it stands in the list. */
export function passage({ text, places }: UnitText, masks: Masks): HTMLElement {
  const marks = merged(places);
  const shown = el('p', { class: 'run' });
  const ranges = excerpts(text, marks);
  const cut = (): HTMLElement => el('span', { class: 'cut' }, '……');
  for (const [index, range] of ranges.entries()) {
    if (index > 0 || range.start > 0) shown.append(cut());
    let at = range.start;
    for (const mark of marks) {
      if (mark.start < range.start || mark.end > range.end) continue;
      shown.append(...masked(text, { start: at, end: mark.start }, masks));
      shown.append(el('mark', {}, ...masked(text, mark, masks)));
      at = mark.end;
    }
    shown.append(...masked(text, { start: at, end: range.end }, masks));
    if (index === ranges.length - 1 && range.end < text.length) shown.append(cut());
  }
  return shown;
}

/** Headings above a unit, outermost first. */
export function headingPath({ sections, units }: ReportPlaces, unit: string): string[] {
  const path: string[] = [];
  for (let at = units[unit] ?? -1; at >= 0 && path.length < sections.length;) {
    const section = sections[at];
    if (!section) break;
    path.unshift(section[0]);
    at = section[1];
  }
  return path;
}
