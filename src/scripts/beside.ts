/**
 * 换区同问: the note 换 is a plain link. With this script it opens what other districts say beside the
 * paragraph, and so does the key `c` for the paragraph that has the focus, is the address's target, or
 * is being read: there for the next that has something to show. What draws it is loaded when it is first
 * asked for.
 */
const LINK = '.m a[href*="/beside/"]';
const FIELDS = 'textarea, select, input:not([type=radio], [type=checkbox])';

function unitInView(article: HTMLElement): HTMLElement | undefined {
  const units = [...article.querySelectorAll<HTMLElement>('.u:has(> p[id^=p])')];
  const focused = units.find((unit) => unit.contains(document.activeElement));
  const target = units.find((unit) => unit.matches(':has(:target)'));
  const box = target?.getBoundingClientRect();
  if (focused) return focused;
  if (target && box && box.bottom > 0 && box.top < innerHeight) return target;
  const read = Math.max(
    0,
    units.findLastIndex((unit) => unit.getBoundingClientRect().top < innerHeight / 3),
  );
  return units.slice(read).find((unit) => unit.querySelector(LINK)) ?? units[read];
}

export function offerBeside(article: HTMLElement): void {
  const toggle = (unit: HTMLElement): void =>
    void import('./beside/panel.ts').then(({ togglePanel }) => togglePanel(article, unit));

  article.addEventListener('click', (event) => {
    const unit = (event.target as Element).closest(LINK)?.closest<HTMLElement>('.u');
    if (!unit || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggle(unit);
  });
  addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey, isComposing }) => {
    if (key !== 'c' || ctrlKey || metaKey || altKey || isComposing) return;
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS))) return;
    const unit = unitInView(article);
    if (unit) toggle(unit);
  });
}
