/** The search box from anywhere: `/` or Ctrl/⌘ K goes to it, Escape leaves it. */
addEventListener('keydown', (event) => {
  const { target, key } = event;
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-find]')].filter((one) =>
    one.checkVisibility(),
  );
  // The page's own box before the small one in its header.
  const box = boxes.find((one) => !one.closest('.small')) ?? boxes[0];
  const own = boxes.find((one) => one === target);
  if (!box || event.isComposing) return;
  const writing =
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=radio], [type=checkbox])'));
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const asked = plain
    ? key === '/' && !writing
    : key.toLowerCase() === 'k' && !event.altKey && !event.shiftKey;
  if (asked) {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (key === 'Escape' && own) {
    // A browser would empty the field, and nothing would follow.
    event.preventDefault();
    own.blur();
  }
});
