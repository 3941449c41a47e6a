/** Policy fields: every share opens exactly the text that it was counted from, and nothing is left out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const PLAIN = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false };

interface Fields {
  readonly fields: readonly {
    readonly report: string;
    readonly field: string | null;
    readonly characters: number;
    readonly share: number;
    readonly stretches: readonly {
      readonly paragraph: string;
      readonly start: number;
      readonly end: number;
      readonly characters: number;
    }[];
    readonly url: string;
  }[];
}
interface ReportsFile {
  readonly reports: readonly {
    readonly id: string;
    readonly characters: number;
    readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
    readonly sections: readonly { readonly id: string; readonly heading: string; readonly runIn: boolean }[];
  }[];
}
const file = (name: string): string => readFileSync(path.join(site, 'data', name), 'utf8');
const { fields } = JSON.parse(file('fields.json')) as Fields;
const { reports } = JSON.parse(file('reports.json')) as ReportsFile;
const squeezed = (text: string): string[] => Array.from(text).filter((one) => !/\s/u.test(one));

describe.each(reports.map((report) => [report.id, report] as const))('%s', (id, report) => {
  const rows = fields.filter((row) => row.report === id);

  test('every character of the text stands in exactly one stretch', () => {
    const units = new Map([
      ...report.paragraphs.map(({ id: unit, text }) => [unit, text] as const),
      ...report.sections
        .filter(({ runIn }) => !runIn)
        .map(({ id: unit, heading }) => [unit, heading] as const),
    ]);
    const stretches = Map.groupBy(
      rows.flatMap((row) => row.stretches),
      ({ paragraph }) => paragraph,
    );
    expect([...stretches.keys()].toSorted()).toEqual([...units.keys()].toSorted());
    for (const [unit, own] of stretches) {
      const text = Array.from(units.get(unit) ?? '');
      const joined = own
        .toSorted((a, b) => a.start - b.start)
        .map(({ start, end }) => text.slice(start, end).join(''));
      expect(squeezed(joined.join('')), unit).toEqual(squeezed(text.join('')));
    }
    expect(rows.reduce((sum, { characters }) => sum + characters, 0)).toBe(report.characters);
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 4);
  });

  test('its page lists under each field as many characters as the share says', async () => {
    await visit(browser(), at(`/fields/${id}/`), PLAIN, async ({ page, errors }) => {
      for (const { field, characters, share, url } of rows.filter((row) => row.characters > 0)) {
        await page.goto(at(url));
        const part = page.locator(`[id="${new URL(at(url)).hash.slice(1)}"]`);
        const said = await part.locator('.sec-head').innerText();
        expect(said).toContain(field ?? '未归');
        expect(said).toContain(`${(share * 100).toFixed(1)}%`);
        const listed = await part
          .locator('li .say')
          .evaluateAll((list) => list.map((one) => one.textContent));
        expect(squeezed(listed.join('')), field ?? '未归').toHaveLength(characters);
      }
      expect(errors).toEqual([]);
    });
  });
});

test('the picture is the data, and each bar opens its list', async () => {
  await visit(browser(), at('/fields/'), PLAIN, async ({ page }) => {
    const cells = await page.locator('.shares td a:has(rect)').evaluateAll((list) =>
      list.map((link) => ({
        url: link.getAttribute('href'),
        share: link.querySelector('span')?.textContent,
        width: Number.parseFloat(link.querySelector('rect')?.getAttribute('width') ?? ''),
      })),
    );
    const filled = fields.filter(({ characters }) => characters > 0);
    const scale =
      Math.max(...cells.map(({ width }) => width)) / Math.max(...filled.map(({ share }) => share));
    expect(cells).toHaveLength(filled.length);
    for (const { url, share, width } of cells) {
      const row = filled.find((one) => one.url === url);
      expect(share, url ?? '').toBe(`${((row?.share ?? 0) * 100).toFixed(1)}%`);
      expect(width).toBeCloseTo(Math.max(0.6, (row?.share ?? 0) * scale), 1);
    }
    const svg = file('fields/shares-1.svg');
    expect(svg.match(/<rect /gu)).toHaveLength(filled.length);
  });
});

test('the CSV has a row for every report and field', () => {
  const lines = file('fields.csv').trimEnd().split('\n');
  expect(lines[0]).toBe('\ufeffdistrict,report,field,characters,share,stretches,paragraphs,sections,url');
  expect(lines).toHaveLength(fields.length + 1);
});
