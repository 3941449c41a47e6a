/** The public figures of a built site, and its pages as trees: what suites about numbers ask. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { pagesOf } from './site.ts';

export interface PublishedFigure {
  readonly id: string;
  readonly report: string;
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly quote: string;
  readonly indicator: string | null;
  readonly value: number | null;
  readonly base: { readonly value: number; readonly unit: string } | null;
  readonly masked: boolean;
  readonly kind: string;
  readonly aspect: string;
  readonly period: string | null;
}

interface ReportsFile {
  readonly reports: readonly {
    readonly id: string;
    readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
    readonly sections: readonly { readonly id: string; readonly heading: string }[];
  }[];
}

interface Attributed {
  readonly attrs: readonly { readonly name: string; readonly value: string }[];
}

export const attribute = (element: Attributed, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

export const classes = (element: Attributed): string[] => attribute(element, 'class').split(' ');

export const textOf = (node: DefaultTreeAdapterTypes.ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');

export interface PublishedFigures {
  readonly pages: ReturnType<typeof pagesOf>;
  readonly read: (file: string) => unknown;
  readonly figures: readonly PublishedFigure[];
  readonly reports: ReportsFile['reports'];
  readonly treeOf: (address: string) => DefaultTreeAdapterTypes.Document;
  /** A figure of the first report that has an indicator and a value. */
  readonly place: PublishedFigure | undefined;
}

/** @param site The folder of the built site. */
export function publishedFigures(site: string): PublishedFigures {
  const pages = pagesOf(site);
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(site, file), 'utf8'));
  const { indicators: figures } = read('data/indicators.json') as {
    readonly indicators: readonly PublishedFigure[];
  };
  const { reports } = read('data/reports.json') as ReportsFile;
  const treeOf = (address: string): DefaultTreeAdapterTypes.Document => {
    const page = pages.find((one) => one.path === address);
    if (!page) throw new Error(`no page ${address}`);
    return parse(page.html);
  };
  return {
    pages,
    read,
    figures,
    reports,
    treeOf,
    place: figures.find(({ report, masked, indicator }) => report === reports[0]?.id && !masked && indicator),
  };
}
