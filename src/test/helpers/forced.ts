/** A page in the reader's own colours (forced-colors), and one that must not move. */
import type { Page } from 'playwright-core';

const faults = (): string[] => {
  const found: string[] = [];
  const tell = (what: string, elements: readonly Element[]): void => {
    const [first] = elements;
    if (first) found.push(`${elements.length} ${what}: ${first.outerHTML.slice(0, 160)}`);
  };
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.forcedColorAdjust = 'none';
  const system = (name: string): string => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const ground = system('Canvas');
  const inks = new Set(['CanvasText', 'LinkText', 'GrayText', 'Highlight'].map(system));
  probe.remove();
  const seen = (element: Element): boolean => element.checkVisibility({ contentVisibilityAuto: false });
  // a picture says what it says by its lines and areas: each must be drawn in one of the reader's colours
  // (a box that a word stands on is ground, like the page)
  const shapes = [...document.querySelectorAll('svg :is(path, rect, line, circle, polygon, text)')].filter(
    (shape) => seen(shape) && !shape.nextElementSibling?.matches('text') && !shape.closest('defs'),
  );
  const paints = (shape: Element): string[] => {
    const { fill, stroke } = getComputedStyle(shape);
    return shape.matches('text') ? [fill] : [fill, stroke];
  };
  tell(
    'shapes that cannot be seen',
    shapes.filter((shape) => !paints(shape).some((paint) => inks.has(paint))),
  );
  tell(
    'shapes in colours of our own',
    shapes.filter((shape) =>
      paints(shape).some((paint) => paint.startsWith('rgb') && !inks.has(paint) && paint !== ground),
    ),
  );
  // where one is, and what is hidden, is told by lines, weight or frames, since backgrounds are gone
  const lined = (element: Element): boolean => {
    const { borderBottomWidth, outlineStyle, textDecorationLine, fontWeight } = getComputedStyle(element);
    return (
      parseFloat(borderBottomWidth) > 0 ||
      outlineStyle !== 'none' ||
      textDecorationLine !== 'none' ||
      Number(fontWeight) >= 600
    );
  };
  tell(
    'marks that only a background showed',
    [...document.querySelectorAll('[aria-current], .x, .hid, mark, .e0, .o0')].filter((element) => {
      const { textEmphasisStyle } = getComputedStyle(element);
      const before = getComputedStyle(element, '::before').borderTopWidth;
      return seen(element) && !lined(element) && textEmphasisStyle === 'none' && !(parseFloat(before) > 0);
    }),
  );
  const link = document.querySelector<HTMLElement>('main a[href]');
  link?.focus({ preventScroll: true });
  if (link?.matches(':focus-visible') && getComputedStyle(link).outlineStyle === 'none')
    found.push('the focus is not seen');
  return found;
};

/** What is wrong with a page in forced colours, dark: black, which shapes have by themselves, is seen to fail. */
export async function forcedFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const found = await page.evaluate(faults);
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

/** What moves although the reader asked for no motion: a link is pointed at, a fold opened, another focused. */
export async function motions(page: Page): Promise<string[]> {
  const link = await page.locator('main a[href]').first().boundingBox();
  if (link) await page.mouse.move(link.x + 2, link.y + 2);
  return page.evaluate(() => {
    document.querySelector<HTMLDetailsElement>('main details')?.toggleAttribute('open');
    const smooth = [document.documentElement, document.body, document.querySelector('main')].some(
      (element) => element && getComputedStyle(element).scrollBehavior !== 'auto',
    );
    return [
      ...document.getAnimations().map((animation) => animation.constructor.name),
      ...(smooth ? ['scrolls smoothly'] : []),
    ];
  });
}
