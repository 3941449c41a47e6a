/**
 * Walking through the hits. Up and down go from row to row: a passage, a line,
 * or a report's strip. Left and right go from stroke to stroke within a strip,
 * which is one stop of the Tab key. Home and End go to the ends, Enter follows
 * the link.
 */
type Link = HTMLElement | SVGElement;

const STRIP = '#view .strip > svg';

function rowsOf(): Link[][] {
  const strips = [...document.querySelectorAll(STRIP)].map((strip) => [
    ...strip.querySelectorAll<SVGElement>('a'),
  ]);
  const links = [...document.querySelectorAll<HTMLElement>('#view a.go')].map((link) => [link]);
  return [...strips, ...links].filter((row) => row.length > 0);
}

/** Where a row is entered: where it was left. */
const stopOf = (row: readonly Link[]): Link | undefined =>
  row.find(({ tabIndex }) => tabIndex >= 0) ?? row[0];

/** @returns The link that a key leads to; `field` above the first row; null where the key is not ours. */
function step(
  key: string,
  rows: readonly (readonly Link[])[],
  from: Element | null,
  field: Link,
): Link | null | undefined {
  const at = rows.findIndex((row) => row.some((link) => link === from));
  const row = rows[at] ?? [];
  const place = row.findIndex((link) => link === from);
  const wide = row.length > 1;
  if (key === 'ArrowDown') return stopOf(rows[Math.min(at + 1, rows.length - 1)] ?? []);
  // From the field only down leads to the hits.
  if (at < 0) return null;
  if (key === 'ArrowUp') return at === 0 ? field : stopOf(rows[at - 1] ?? []);
  if (key === 'ArrowLeft' && wide) return row[Math.max(0, place - 1)];
  if (key === 'ArrowRight' && wide) return row[Math.min(place + 1, row.length - 1)];
  if (key === 'Home') return wide ? row[0] : rows[0]?.[0];
  if (key === 'End') return wide ? row.at(-1) : rows.at(-1)?.[0];
  return null;
}

export function walkHits(field: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { activeElement } = document;
    // Anywhere else the arrows are the page's.
    if (event.isComposing || (activeElement !== field && !activeElement?.closest('#view'))) return;
    const rows = rowsOf();
    if (activeElement !== field && !rows.flat().some((link) => link === activeElement)) return;
    const target = step(event.key, rows, activeElement, field);
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  });
  // However a stroke came by the focus, it is now its strip's stop.
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof SVGElement)) return;
    for (const link of target.closest(STRIP)?.querySelectorAll<SVGElement>('a') ?? [])
      link.tabIndex = link === target ? 0 : -1;
  });
}
