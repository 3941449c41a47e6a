/** A tree of elements as HTML, about as the build writes it: for tests that count and weigh. */
import type { TreeNode } from '../../compare/tree.ts';
import { escapeXml } from '../../site/xml.ts';

export function htmlOf(node: TreeNode): string {
  if (typeof node === 'string') return escapeXml(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return `<${node.tag}${attributes.join('')}>${node.children.map(htmlOf).join('')}</${node.tag}>`;
}
