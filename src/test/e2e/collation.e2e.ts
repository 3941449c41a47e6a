/** Witnesses and masks: every number opens as many places, every entry is linked both ways, the data agree with the seeds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { checkout } from '../helpers/build.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const WIDE = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false };
const PHONE = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };

interface Source {
  readonly seed: string;
  readonly start: number;
  readonly end: number;
}
interface Row {
  readonly id: string;
  readonly kind: string;
  readonly subkind: string;
  readonly edge: string | null;
  readonly lemma: string;
  readonly source: readonly Source[];
  readonly readings: readonly {
    readonly witness: string;
    readonly state: string;
    readonly text: string;
    readonly source: readonly Source[];
  }[];
}
interface MaskRow {
  readonly report: string;
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly class: string;
  readonly source: readonly Source[];
}
interface Reports {
  readonly reports: readonly {
    readonly id: string;
    readonly witnesses: readonly { readonly siglum: string; readonly seed: string }[];
  }[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(site, 'data', name), 'utf8'));
const { reports } = read('reports.json') as Reports;
const report = reports.find(({ witnesses }) => witnesses.length > 1);
if (!report) throw new Error('no report has two witnesses');
const rows = (read(`collation/${report.id}.json`) as { readonly collation: readonly Row[] }).collation;
const masks = (read('masks.json') as { readonly masks: readonly MaskRow[] }).masks;
const seeds = new Map<string, readonly string[]>();
function inSeed({ seed, start, end }: Source): string {
  const text = seeds.get(seed) ?? [...readFileSync(path.join(checkout, 'seeds', seed), 'utf8')];
  seeds.set(seed, text);
  return text.slice(start, end).join('');
}
const home = `/collation/${report.id}/`;

describe('data', () => {
  test.each(['collation', 'masks'])('%s follow their schema', (name) => {
    const validate = new Ajv2020().compile(read(`schema/${name}.schema.json`) as object);
    const file = read(name === 'collation' ? `collation/${report.id}.json` : 'masks.json');
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  });
  test('lemmas and readings stand in the seeds, character for character', () => {
    for (const { lemma, source, readings } of rows) {
      if (source.length > 0) expect(source.map(inSeed).join('')).toBe(lemma);
      for (const reading of readings)
        if (reading.source.length > 0) expect(reading.source.map(inSeed).join('')).toBe(reading.text);
    }
  });
  test('ids are used once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
  test('a file of rows has as many', () => {
    const variants = rows.flatMap(({ readings }) => readings.filter(({ state }) => state === 'variant'));
    const csv = readFileSync(path.join(site, 'data', 'collation', `${report.id}.csv`), 'utf8');
    expect(csv.trimEnd().split(/\r?\n/u)).toHaveLength(variants.length + 1);
  });
  test('masks and broken places stand in the seeds', () => {
    for (const { surface, source } of masks) expect(source.map(inSeed).join('')).toBe(surface);
  });
});

test('every number of a collation opens as many entries', async () => {
  await visit(browser(), at(home), WIDE, async ({ page, errors }) => {
    const said = await page.locator('#kinds td a').evaluateAll((links) =>
      links.map((link) => ({
        count: Number(link.textContent.replaceAll(',', '')),
        to: link.getAttribute('href') ?? '',
      })),
    );
    expect(said.length).toBeGreaterThan(2);
    const opened: number[] = [];
    for (const { to } of said) {
      await page.goto(at(to));
      const anchor = to.split('#')[1];
      opened.push(
        await page.evaluate((id) => {
          const entries = 'dd.full, .app dd > a[id]';
          const root = id === undefined ? document : document.getElementById(id);
          return root?.querySelectorAll(entries).length ?? -1;
        }, anchor),
      );
    }
    expect(opened).toEqual(said.map(({ count }) => count));
    const own = rows.filter(({ readings }) => readings[0]?.state === 'variant');
    expect(said.at(-1)?.count).toBe(own.length);
    expect(errors).toEqual([]);
  });
});

test('every entry is marked once, and leads to its place in the list and back', async () => {
  await visit(browser(), at(home), WIDE, async ({ page }) => {
    const marks = new Map<string, string>();
    for (let nth = 1; ; nth += 1) {
      const response = await page.goto(at(nth === 1 ? home : `${home}${nth}/`));
      if (response?.status() !== 200) break;
      const found = await page.locator('.par').evaluate((root) => {
        const address = location.pathname;
        return [...root.querySelectorAll('a[href*="/entries/"]')].flatMap((link) => {
          const [, id] = (link.getAttribute('href') ?? '').split('#');
          const marked = id !== undefined && document.getElementById(id)?.contains(link);
          return marked ? [[id, address] as const] : [];
        });
      });
      for (const [id, address] of found) {
        expect.soft(marks.has(id), `${id} is marked twice`).toBe(false);
        marks.set(id, address);
      }
    }
    expect([...marks.keys()].sort()).toEqual(rows.map(({ id }) => id).sort());
    await page.goto(at(`${home}entries/`));
    const back = await page
      .locator('.app [id]')
      .evaluateAll((list) =>
        list.map((entry) => [
          entry.id,
          (entry.matches('a') ? entry : entry.querySelector('a'))?.getAttribute('href') ?? '',
        ]),
      );
    expect(back).toHaveLength(rows.length);
    for (const [id = '', to] of back) expect.soft(to).toBe(`${marks.get(id)}#${id}`);
  });
});

test('one kind of difference can be marked alone, without a script', async () => {
  await visit(browser(), at(home), WIDE, async ({ page }) => {
    const underlined = () =>
      page
        .locator('.par p > a.w, .par p > a.q')
        .evaluateAll(
          (list) => list.filter((one) => getComputedStyle(one).textDecorationLine !== 'none').length,
        );
    const all = await underlined();
    await page.locator('label:has(#only-q)').click();
    const quotes = await page.locator('.par p > a.q').count();
    expect(all).toBeGreaterThan(quotes);
    expect(await underlined()).toBe(quotes);
  });
});

test('on a phone the two sides stand one under the other', async () => {
  await visit(browser(), at(home), PHONE, async ({ page }) => {
    const tops = await page
      .locator('.par .row')
      .first()
      .locator('> p')
      .evaluateAll((list) => list.map((one) => one.getBoundingClientRect().left));
    expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 0))).toBeLessThan(30);
  });
});

test('a count says what it is in the other witness, and its lines say which are missing there', async () => {
  const { themes } = read('themes.json') as { readonly themes: readonly { readonly id: string }[] };
  await visit(browser(), at('/themes/'), WIDE, async ({ page }) => {
    for (const { id } of themes) {
      await page.goto(at(`/themes/${id}/`));
      const { said, kept, all } = await page.evaluate((name) => {
        const group = document.getElementById(`${name}-direct`)?.closest('.kwic-group');
        const lines = [...(group?.querySelectorAll('.kwic > li') ?? [])];
        const count = (kind: string, lost: boolean): number =>
          lines.filter((line) => line.matches(`.${kind}`) && !(lost && line.querySelector('.wit'))).length;
        const badge = [...document.querySelectorAll('.col .wit')]
          .map((link) => /直接\D?(\d+)，近义\D?(\d+)/u.exec(link.textContent))
          .find((found) => found !== null);
        return {
          said: badge ? [Number(badge[1]), Number(badge[2])] : null,
          kept: [count('direct', true), count('near', true)],
          all: [count('direct', false), count('near', false)],
        };
      }, report.id);
      expect.soft(said ?? all, id).toEqual(kept);
    }
  });
});

test('every count of masks opens as many places', async () => {
  await visit(browser(), at('/sources/'), WIDE, async ({ page, errors }) => {
    const said = await page.locator('#masks td a').evaluateAll((links) =>
      links.map((link) => ({
        count: Number(link.textContent.replaceAll(',', '')),
        to: link.getAttribute('href') ?? '',
      })),
    );
    const opened: number[] = [];
    for (const { to } of said) {
      await page.goto(at(to));
      opened.push(await page.locator(`[id="${to.split('#')[1] ?? ''}"] .masks > li`).count());
    }
    expect(opened).toEqual(said.map(({ count }) => count));
    const totals = masks.filter((mask) => mask.class !== 'deletion').length;
    const byClass = said.filter(({ to }) => to.includes('#masks-'));
    expect(byClass.reduce((sum, { count }) => sum + count, 0)).toBe(totals);
    expect(errors).toEqual([]);
  });
});

test.each([home, `${home}entries/`, '/collation/'])('%s is light', async (address) => {
  await visit(browser(), at(address), WIDE, async ({ page }) => {
    const bytes = await page.evaluate(async (url) => {
      const html = await (await fetch(url)).blob();
      const packed = new Response(html.stream().pipeThrough(new CompressionStream('gzip')));
      return (await packed.arrayBuffer()).byteLength;
    }, at(address));
    expect(bytes / 1024).toBeLessThan(38);
  });
});
