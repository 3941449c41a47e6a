/**
 * The stylesheet lets a browser skip the layout of paragraphs that are far
 * from the window. When there is time, they are laid out after all, a few at
 * once, so that the scroll bar is true and nothing is left to do while one
 * reads.
 */
const AT_ONCE = 1;

export function layOutWhenIdle(article: HTMLElement): void {
  const waiting = [...article.querySelectorAll<HTMLElement>('.u')];
  const later =
    'requestIdleCallback' in window ? requestIdleCallback : (work: () => void) => setTimeout(work, 50);
  const next = (): void => {
    for (const unit of waiting.splice(0, AT_ONCE)) unit.style.contentVisibility = 'visible';
    if (waiting.length > 0) later(next);
  };
  later(next);
}
