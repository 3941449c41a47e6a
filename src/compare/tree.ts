/**
 * Elements as a tree. The build hands it to Astro, the browser makes elements of it: what a page shows is said
 * once. Text is always text.
 */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly TreeNode[];
}

export type TreeNode = Element | string;
export type Children = TreeNode | null | false | readonly Children[];

const isList = (children: Children): children is readonly Children[] => Array.isArray(children);

/** Neighbouring texts are one, as a parser would have it. */
function flat(children: Children, into: TreeNode[]): TreeNode[] {
  if (isList(children)) for (const child of children) flat(child, into);
  else if (children !== null && children !== false && children !== '') {
    const last = into.at(-1);
    if (typeof children === 'string' && typeof last === 'string') into.splice(-1, 1, last + children);
    else into.push(children);
  }
  return into;
}

/** Attributes that are null, undefined or false are left out. */
export function h(
  tag: string,
  given: Readonly<Record<string, string | number | false | null | undefined>> = {},
  ...children: readonly Children[]
): Element {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(given))
    if (value !== null && value !== undefined && value !== false) attributes[name] = String(value);
  return { tag, attributes, children: flat(children, []) };
}

/** All text below a node. */
export const textOf = (node: TreeNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');
