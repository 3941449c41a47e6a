/** Marks the section that is being read. What browsers do by themselves miscounts run-in headings. */
export function followOutline(article: HTMLElement): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of article.querySelectorAll<HTMLAnchorElement>('.outline a')) {
    const target = document.getElementById(link.hash.slice(1));
    if (target) links.set(target, link);
  }
  const targets = [...links.keys()];
  let current: HTMLAnchorElement | undefined;

  const mark = (): void => {
    // the last heading above the upper third of the window
    const line = innerHeight / 3;
    let found: Element | undefined;
    for (const target of targets) {
      if (target.getBoundingClientRect().top > line) break;
      found = target;
    }
    const link = found && links.get(found);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    current = link;
  };

  // fires when a heading crosses the line, never on every scrolled pixel
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const target of targets) observer.observe(target);
}
