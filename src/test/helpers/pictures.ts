/**
 * Pictures as a screen reader meets them, asked of the browser's own accessibility tree: attributes alone say
 * what was meant, the tree says what came of it.
 */
import type { CDPSession, Page } from 'playwright-core';

/** Pictures that are not part of another one, and figures. */
const PICTURES = 'svg:not(svg svg), figure';

/** Pictures that are left out must stand beside text that says the same; none may hold the Tab key. */
const besideText = (pictures: string): string[] =>
  [...document.querySelectorAll(pictures)].flatMap((picture) => {
    const where = picture.parentElement?.outerHTML.slice(0, 160) ?? '';
    const around = picture.closest('td, th, li, dd, p, label, .who, .bell') ?? picture.parentElement;
    const near = [around, around?.parentElement]
      .map((one) => (one?.textContent ?? '').replace(picture.textContent, ''))
      .join('')
      .trim();
    return [
      ...(picture.closest('[aria-hidden="true"]') && near === ''
        ? [`left out, and no text beside it: ${where}`]
        : []),
      ...(picture.matches('svg') && picture.querySelector('[tabindex], button, input, foreignObject')
        ? [`stops that are no links: ${where}`]
        : []),
    ];
  });

/** Where each element stands in the browser's tree. */
async function idsOf(session: CDPSession, selector: string): Promise<number[]> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((one) => !one.closest('[aria-hidden="true"]') && one.checkVisibility())`,
  });
  const { result: properties } = await session.send('Runtime.getProperties', {
    objectId: result.objectId ?? '',
    ownProperties: true,
  });
  const elements = properties.flatMap(({ value }) => (value?.subtype === 'node' ? [value.objectId] : []));
  return Promise.all(
    elements.map(async (objectId) => {
      const { node } = await session.send('DOM.describeNode', objectId === undefined ? {} : { objectId });
      return node.backendNodeId;
    }),
  );
}

/** What is wrong with the pictures of a page: without a name, left out with nothing in their place, or traps. */
export async function pictureFaults(page: Page): Promise<string[]> {
  const faults = await page.evaluate(besideText, PICTURES);
  const session = await page.context().newCDPSession(page);
  const ids = await idsOf(session, PICTURES);
  if (ids.length > 0) {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const told = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
    ids.forEach((id, index) => {
      const node = told.get(id);
      if (node === undefined || node.ignored) faults.push(`picture ${index} is not in the tree`);
      else if (String(node.name?.value ?? '').trim() === '')
        faults.push(`picture ${index}, ${String(node.role?.value)}, has no name`);
    });
  }
  await session.detach();
  return faults;
}
