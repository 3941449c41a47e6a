/** What the files of a site point at: links of pages, addresses in stylesheets, `url` fields of data files. */
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

export type ReferenceKind = 'link' | 'resource' | 'data';

export interface Reference {
  readonly kind: ReferenceKind;
  /** As written in the file, entities decoded. */
  readonly address: string;
}

export interface PageReferences {
  readonly references: readonly Reference[];
  /** Every id on the page: what a fragment may name. */
  readonly ids: ReadonlySet<string>;
}

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

const isElement = (node: DefaultTreeAdapterTypes.ChildNode): node is Element => 'tagName' in node;

export function* elementsBelow(node: ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsBelow('content' in child ? child.content : child);
  }
}

const URL_ATTRIBUTES = ['src', 'poster', 'data', 'action', 'formaction', 'manifest'];
/** Relations that only name another page: a browser fetches nothing for them. */
const NAMING_RELATIONS = new Set([
  'canonical',
  'alternate',
  'next',
  'prev',
  'author',
  'license',
  'help',
  'search',
]);

const cssAddresses = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)].map(
    (match) => match[2] ?? match[4] ?? '',
  );

function referencesOf(element: Element): Reference[] {
  const found: Reference[] = [];
  const attribute = (name: string): string | undefined =>
    element.attrs.find((one) => one.name === name)?.value;
  const href = attribute('href');
  if (href !== undefined) {
    const relations = (attribute('rel') ?? '').split(/\s+/);
    const fetched =
      element.tagName === 'link' && !relations.some((relation) => NAMING_RELATIONS.has(relation));
    found.push({ kind: fetched || element.tagName === 'use' ? 'resource' : 'link', address: href });
  }
  for (const name of URL_ATTRIBUTES) {
    const address = attribute(name);
    const kind = name === 'action' || name === 'formaction' ? 'link' : 'resource';
    if (address !== undefined) found.push({ kind, address });
  }
  for (const candidate of (attribute('srcset') ?? '').split(',').filter((part) => part.trim())) {
    found.push({ kind: 'resource', address: candidate.trim().split(/\s+/)[0] ?? '' });
  }
  const style = [
    attribute('style') ?? '',
    ...(element.tagName === 'style' ? element.childNodes.map(textOf) : []),
  ];
  found.push(...style.flatMap(cssAddresses).map((address) => ({ kind: 'resource' as const, address })));
  return found;
}

const textOf = (node: DefaultTreeAdapterTypes.ChildNode): string => ('value' in node ? node.value : '');

export function pageReferences(html: string): PageReferences {
  const elements = [...elementsBelow(parse(html))];
  const ids = elements.flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name === 'id').map(({ value }) => value),
  );
  return { references: elements.flatMap(referencesOf), ids: new Set(ids) };
}

export const stylesheetReferences = (css: string): Reference[] =>
  cssAddresses(css).map((address) => ({ kind: 'resource', address }));

/** The `url` and `$schema` fields of a data file, however deep. */
export function dataReferences(json: string): Reference[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if ((key === 'url' || key === '$schema') && typeof inner === 'string') found.add(inner);
      else visit(inner);
    }
  };
  visit(JSON.parse(json));
  return [...found].map((address) => ({ kind: 'data', address }));
}
