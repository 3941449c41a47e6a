/** The citation that a page has opened, as a reader and a reader's programs see it. */
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Page } from 'playwright-core';

export interface Cited {
  /** Each format by its label, as it is shown. */
  readonly shown: ReadonlyMap<string, string>;
  /** Title and address, as programs read them: from BibTeX, RIS, CSL-JSON. */
  readonly read: readonly { readonly title: unknown; readonly URL: unknown }[];
  /** The file of each format, by its name. */
  readonly files: ReadonlyMap<string, string>;
}

/** @param page It has a citation open. */
export async function citedOn(page: Page): Promise<Cited> {
  const box = page.locator('.cited');
  const formats = box.getByRole('group', { name: '引文格式' }).getByRole('button');
  await formats.first().waitFor();
  const shown = new Map<string, string>();
  const files = new Map<string, string>();
  for (const format of await formats.all()) {
    await format.press('Enter');
    shown.set(await format.innerText(), (await box.locator('p').textContent()) ?? '');
    const keep = box.getByRole('button', { name: '存成文件' });
    const [file] = await Promise.all([page.waitForEvent('download'), keep.press('Enter')]);
    files.set(file.suggestedFilename(), readFileSync(await file.path(), 'utf8'));
  }
  const [, bibtex = '', ris = '', csl = ''] = shown.values();
  // as it stands: Citation.js would escape it again where nothing but `:`, `&` and the like is escaped in it
  const [, URL = ''] = /^\turl = \{(.*)\},$/mu.exec(bibtex) ?? [];
  const items = [
    { title: new Cite(bibtex).data[0]?.['title'], URL },
    ...new Cite(ris).data,
    ...(JSON.parse(csl) as Cite['data']),
  ];
  return { shown, read: items.map(({ title, URL: address }) => ({ title, URL: address })), files };
}
