/** Where the page's notes of old addresses say that the text of an address has gone. */

/** The element of a unit's text that holds or follows what an id names. */
const textAt = (element: Element | null | undefined): HTMLElement | null =>
  element?.closest('.u')?.querySelector<HTMLElement>(':scope > [id]') ?? null;

/** Units in which a text stands now that stood at the address once, the latest move last. */
export function successorsOf(article: HTMLElement, address: string): HTMLElement[] {
  const notes = Array.from(article.querySelectorAll<HTMLElement>('.was > span'));
  const found = notes.flatMap((note) => {
    // the address has no text of its own any more: it leads to the unit before its note
    if (note.id === address) return textAt(note.parentElement?.previousElementSibling) ?? [];
    if (note.dataset['from'] !== address) return [];
    const now = note.querySelector('a')?.hash.slice(1);
    return (now === undefined ? null : textAt(document.getElementById(now))) ?? [];
  });
  return [...new Set(found)];
}
