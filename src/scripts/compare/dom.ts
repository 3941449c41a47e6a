/** Makes elements of a tree. Text is set as text: nothing in a report is ever read as HTML. */
import type { ElementContent } from 'hast';

const SVG = 'http://www.w3.org/2000/svg';

export function toDom(node: ElementContent, inSvg = false): Node {
  if (node.type !== 'element') return document.createTextNode(node.type === 'text' ? node.value : '');
  const svg = inSvg || node.tagName === 'svg';
  const made = svg ? document.createElementNS(SVG, node.tagName) : document.createElement(node.tagName);
  for (const [name, value] of Object.entries(node.properties)) made.setAttribute(name, String(value));
  made.append(...node.children.map((child) => toDom(child, svg)));
  return made;
}
