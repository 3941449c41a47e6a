/** A page as it is printed: nothing cut off, nothing folded, no controls, ink on white whatever the screen's scheme. */
import type { Page } from 'playwright-core';

/** A4 less the margins of styles/print.css, in CSS pixels. */
const A4 = { width: 658, height: 946 };

const faults = (): string[] => {
  const paper = document.documentElement.clientWidth;
  const found: string[] = [];
  const tell = (what: string, elements: readonly Element[]): void => {
    const [first] = elements;
    if (first) found.push(`${elements.length} ${what}: ${first.outerHTML.slice(0, 160)}`);
  };
  const all = [...document.body.querySelectorAll('*')];
  const shown = all.filter((element) => element.checkVisibility({ contentVisibilityAuto: false }));
  const wide = shown.filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    // what is for screen readers alone is one pixel wide; words in pictures may hang over their axis
    return width > 1 && (right > paper + 1 || left < -1) && !element.closest('svg');
  });
  tell('wider than the paper', wide);
  tell(
    'controls',
    shown.filter((element) =>
      element.matches('nav, button:not(th *), select, .skip, form:not(#ask), input:not(#ask input)'),
    ),
  );
  tell(
    'folded',
    all.filter(
      (element) =>
        element.matches('details:not([open])') &&
        element.checkVisibility() &&
        [...element.children].some(
          (child) =>
            !child.matches('summary, details, script') &&
            getComputedStyle(child).display !== 'none' &&
            !child.checkVisibility({ contentVisibilityAuto: true }),
        ),
    ),
  );
  const squeezed = shown.filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(element).fontSize);
    return element.textContent.trim() !== '' && width < size && height > 4 * size && !element.closest('svg');
  });
  tell('squeezed to a character a line', squeezed);
  const pale = shown.filter((element) => {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
    );
    if (!own || element.closest('.visually-hidden')) return false;
    const { color, fill } = getComputedStyle(element);
    const [red = 0, green = 0, blue = 0] = (
      (element instanceof SVGElement ? fill : color).match(/[\d.]+/g) ?? []
    ).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) < 4.5;
  });
  tell('paler than 4.5 on white', pale);
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  if (ground !== 'rgb(255, 255, 255)') found.push(`printed on ${ground}`);
  return found;
};

/** What is wrong with a page on A4, printed from a dark screen. Leaves the page as it is on paper. */
export async function paperFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(A4);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  return page.evaluate(faults);
}
