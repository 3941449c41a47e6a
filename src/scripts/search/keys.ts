/** Walking through the hits: arrows go from one to the next, Home and End to the ends, Enter follows the link. */
const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#view a.go')];

export function walkHits(field: HTMLInputElement): void {
  const step = (key: string, at: number, last: number): number | null => {
    if (key === 'ArrowDown') return Math.min(at + 1, last);
    if (key === 'ArrowUp') return at - 1;
    if (key === 'Home' && at >= 0) return 0;
    if (key === 'End' && at >= 0) return last;
    return null;
  };
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { activeElement } = document;
    const list = links();
    const at = list.findIndex((link) => link === activeElement);
    // From the field the first hit is one step down; anywhere else the arrows are the page's.
    if (list.length === 0 || event.isComposing || (at < 0 && activeElement !== field)) return;
    const next = step(event.key, at, list.length - 1);
    if (next === null || (at < 0 && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const target = next < 0 ? field : list[next];
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  });
}
