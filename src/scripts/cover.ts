/**
 * A panel in the margin lies on the notes there: those that it touches, and would cut in two, are out of sight
 * and reach until it closes.
 *
 * @returns What brings them back.
 */
export function coverNotes(panel: Element): () => void {
  const { top, bottom, right } = panel.getBoundingClientRect();
  const under = [...document.querySelectorAll<HTMLElement>('.m > li')].filter((note) => {
    const box = note.getBoundingClientRect();
    return box.top < bottom && box.bottom > top && box.left < right;
  });
  for (const note of under) note.style.visibility = 'hidden';
  return () => {
    for (const note of under) note.style.visibility = '';
  };
}
