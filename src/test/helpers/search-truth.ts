/** What a search must find, by reading a built site's public data from end to end; and what the page shows. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Converter } from 'opencc-js';
import type { Page } from 'playwright-core';
import { foldCharacter } from '../../corpus/fold.ts';

interface ReportsFile {
  readonly reports: readonly {
    readonly id: string;
    readonly district: string;
    readonly genre: string;
    readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
    readonly sections: readonly { readonly id: string; readonly heading: string; readonly runIn: boolean }[];
  }[];
}
interface ThemesFile {
  readonly themes: readonly {
    readonly id: string;
    readonly mentions: readonly { readonly report: string; readonly paragraph: string }[];
  }[];
}

export type Filters = Readonly<Partial<Record<'district' | 'report' | 'genre' | 'kind' | 'theme', string>>>;

/** A unit's report and id, as one string. */
type Key = string;

export interface Truth {
  readonly reports: ReportsFile['reports'];
  readonly units: readonly { readonly key: Key; readonly text: string }[];
  /** Units of each theme. */
  readonly themed: ReadonlyMap<string, ReadonlySet<Key>>;
  /** Every unit that holds all runs, and how often. */
  readonly find: (query: string, filters?: Filters) => Map<Key, number>;
}

const simplify = Converter({ from: 't', to: 'cn' });
const fold = (text: string): string =>
  [...text].map((character) => simplify(foldCharacter(character))).join('');

export function truthOf(site: string): Truth {
  const dataText = (name: string): string => readFileSync(path.join(site, 'data', name), 'utf8');
  const { reports } = JSON.parse(dataText('reports.json')) as ReportsFile;
  const { themes } = JSON.parse(dataText('themes.json')) as ThemesFile;

  const themed = new Map(
    themes.map(({ id, mentions }) => [
      id,
      new Set(mentions.map(({ report, paragraph }) => `${report} ${paragraph}`)),
    ]),
  );
  const units = reports.flatMap(({ id, district, genre, paragraphs, sections }) =>
    [
      ...paragraphs.map((one) => ({ paragraph: one.id, kind: 'body', text: one.text })),
      ...sections
        .filter(({ runIn }) => !runIn)
        .map((one) => ({ paragraph: one.id, kind: 'heading', text: one.heading })),
    ].map((unit) => ({
      ...unit,
      report: id,
      key: `${id} ${unit.paragraph}`,
      district,
      genre,
      folded: fold(unit.text),
    })),
  );
  /** Key of each unit that holds all runs, and how often. */
  const find = (query: string, filters: Filters = {}): Map<Key, number> => {
    const runs = query.split(/\s+/u).map(fold).filter(Boolean);
    const { theme, ...plain } = filters;
    const wanted = Object.entries(plain) as [Exclude<keyof Filters, 'theme'>, string][];
    const found = new Map<string, number>();
    for (const unit of runs.length === 0 ? [] : units) {
      const { key } = unit;
      if (!wanted.every(([name, value]) => unit[name] === value)) continue;
      if (theme !== undefined && themed.get(theme)?.has(key) !== true) continue;
      if (!runs.every((run) => unit.folded.includes(run))) continue;
      let count = 0;
      for (const run of runs)
        for (let from = unit.folded.indexOf(run); from >= 0; from = unit.folded.indexOf(run, from + 1))
          count += 1;
      found.set(key, count);
    }
    return found;
  };
  return { reports, units, themed, find };
}

export const sum = (found: ReadonlyMap<Key, number>): number =>
  [...found.values()].reduce((a, b) => a + b, 0);

/** From the site's root. */
export const searchPath = (query: string, rest: Readonly<Record<string, string>> = {}): string =>
  `/search/?${new URLSearchParams({ q: query, ...rest }).toString()}`;

/** Waits for an answer and reads what the page promises of it. */
export async function shown(
  page: Page,
): Promise<{ paragraphs: number; occurrences: number; hits: [string, number][] }> {
  await page.waitForSelector('#results[data-search-state="done"]');
  return page.evaluate(() => {
    const { dataset } = document.querySelector<HTMLElement>('#results') ?? document.body;
    return {
      paragraphs: Number(dataset['paragraphs']),
      occurrences: Number(dataset['occurrences']),
      hits: [...document.querySelectorAll<HTMLElement>('[data-hit]')].map((hit): [string, number] => [
        `${hit.dataset['report'] ?? ''} ${hit.dataset['paragraph'] ?? ''}`,
        Number(hit.dataset['occurrences']),
      ]),
    };
  });
}

/** The index has answered too, and agrees. */
export const proved = (page: Page): Promise<unknown> =>
  page.waitForSelector('#proof-text:text-matches("两条路(同得|都没有)")');
