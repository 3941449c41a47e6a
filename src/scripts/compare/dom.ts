/** Makes elements of a tree. Text is set as text: nothing in a report is ever read as HTML. */
import type { TreeNode } from '../../compare/tree.ts';

const SVG = 'http://www.w3.org/2000/svg';

export function toDom(node: TreeNode, inSvg = false): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const svg = inSvg || node.tag === 'svg';
  const made = svg ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value);
  made.append(...node.children.map((child) => toDom(child, svg)));
  return made;
}
