/** The search box from anywhere: `/` or Ctrl/⌘ K goes to it, Escape leaves it. */
addEventListener('keydown', (event) => {
  const { target, key } = event;
  const box = [...document.querySelectorAll<HTMLInputElement>('input[data-find]')].find((one) =>
    one.checkVisibility(),
  );
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
  } else if (key === 'Escape' && target === box) box.blur();
});
