/** Lines cut where a credit or a note to the reader of the page shares one with the text. */
import { isByline, leadingByline, leadingNote, opensCaption, trailingByline, trailingNote } from './cues.ts';
import type { Line } from './lines.ts';
import type { Span } from './model.ts';

/** One line, or the part of a line that a byline leaves. */
export interface Piece {
  readonly text: string;
  readonly line: Line;
  readonly content: Span;
  /** Its markup included. */
  readonly tile: Span;
  readonly role: 'text' | 'byline' | 'furniture';
}

/** Where a line is cut, and what the parts are. */
function cuts(whole: string): { readonly to: number; readonly role: Piece['role'] }[] {
  if (isByline(whole)) return [{ to: whole.length, role: 'byline' }];
  const found: { to: number; role: Piece['role'] }[] = [];
  const note = leadingNote(whole);
  if (note > 0) found.push({ to: note, role: 'furniture' });
  const head = note > 0 ? 0 : leadingByline(whole);
  if (head > 0) found.push({ to: head, role: 'byline' });
  const begun = Math.max(note, head);
  const turned = trailingNote(whole);
  const end = turned > begun ? turned : whole.length;
  const tail = opensCaption(whole) ? -1 : trailingByline(whole.slice(0, end));
  if (tail > begun) found.push({ to: tail, role: 'text' }, { to: end, role: 'byline' });
  else if (end > begun) found.push({ to: end, role: 'text' });
  if (end < whole.length) found.push({ to: whole.length, role: 'furniture' });
  return found;
}

export function pieces(text: string, lines: readonly Line[]): Piece[] {
  const found: Piece[] = [];
  for (const line of lines) {
    const { start, end } = line.content;
    let from = start;
    for (const { to, role } of cuts(text.slice(start, end))) {
      const shown = text.slice(from, start + to);
      const trimmed = shown.trim();
      if (trimmed !== '') {
        const at = from + shown.indexOf(trimmed);
        const content = { start: at, end: at + trimmed.length };
        const tile = {
          start: from === start ? line.from : content.start,
          end: start + to === end ? line.to : content.end,
        };
        found.push({ text: trimmed, line, content, tile, role });
      }
      from = start + to;
    }
  }
  return found;
}
