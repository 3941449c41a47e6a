/**
 * Elements as a tree (hast, with attributes by the names that they have in HTML). The build writes the tree
 * as HTML, the browser makes elements of it: what a page shows is said once. Text is always text.
 */
import type { Element, ElementContent, Properties } from 'hast';

export type Child = ElementContent | string | null | false;
export type Children = Child | readonly Children[];

const isList = (children: Children): children is readonly Children[] => Array.isArray(children);

function flat(children: Children): ElementContent[] {
  if (isList(children)) return children.flatMap(flat);
  if (children === null || children === false || children === '') return [];
  return [typeof children === 'string' ? { type: 'text', value: children } : children];
}

/** Attributes that are null, undefined or false are left out. */
export function h(
  tagName: string,
  attributes: Readonly<Record<string, string | number | boolean | null | undefined>> = {},
  ...children: readonly Children[]
): Element {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false)
      properties[name] = value === true ? '' : String(value);
  return { type: 'element', tagName, properties, children: joined(flat(children)) };
}

/** Neighbouring texts are one, as a parser would have it. */
function joined(children: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  for (const child of children) {
    const last = out.at(-1);
    if (child.type === 'text' && last?.type === 'text')
      out.splice(-1, 1, { type: 'text', value: last.value + child.value });
    else out.push(child);
  }
  return out;
}

/** All text below a node. */
export const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
