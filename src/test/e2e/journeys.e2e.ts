/** Whole ways through the site with the keyboard alone. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { writeReceipt } from '../../scripts/receipt/address.ts';
import { textHash } from '../../edition/anchors/record.ts';
import { visit } from '../helpers/browse.ts';
import { browserOn } from '../helpers/browser-on.ts';
import { publishedFigures } from '../helpers/figures.ts';
import { shown } from '../helpers/search-truth.ts';

const site = inject('site');
const { browser, at } = browserOn(site);
const WIDE = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;

const { place, reports } = publishedFigures(site);
const reading = `/reports/${place?.report ?? ''}/`;
const [before, now] = (reports.find(({ id }) => id === place?.report)?.paragraphs ?? []).filter(
  ({ text }) => text.length > 60,
);
if (!before || !now) throw new Error('the first report has no two long paragraphs');
/** Of words that stood in one paragraph, and stand in another now. */
const quotation = Array.from(now.text).slice(5, 45).join('');
const moved = {
  unit: before.id,
  start: 5,
  end: 45,
  hash: textHash(quotation),
  unitHash: textHash(quotation),
};
const receipt = `${reading}?cite=${writeReceipt({ ...moved, quotation })}#${before.id}`;

interface Stop {
  readonly name: string;
  readonly arrived: boolean;
  readonly sized: boolean;
  /** How it looks, and how it looked without the focus. */
  readonly now: string;
  readonly before: string | undefined;
}

/**
 * In the page: remembers how all that can have the focus looks without it, and tells of what has it. A look is
 * outline, shadow and borders of the element and of the label or the line that stands for it; of a number whose
 * card is shown, the wash too.
 */
function stopOf({ looks, there }: { looks: WeakMap<Element, string>; there: string }): Stop | null {
  const line = (style: string, width: string, color: string): string =>
    style === 'none' || parseFloat(width) === 0 || color === 'rgba(0, 0, 0, 0)'
      ? ''
      : `${style} ${width} ${color}`;
  const lookOf = (one: Element): string => {
    const style = getComputedStyle(one);
    return [
      line(style.outlineStyle, style.outlineWidth, style.outlineColor),
      line(style.borderBottomStyle, style.borderBottomWidth, style.borderBottomColor),
      line(style.borderTopStyle, style.borderTopWidth, style.borderTopColor),
      style.boxShadow,
      one.matches('a.d') ? style.backgroundColor : '',
    ].join(' / ');
  };
  const whole = (one: Element): string =>
    [one, one.matches('input') ? one.closest('label, .ask') : null]
      .flatMap((part) => (part ? [lookOf(part)] : []))
      .join(' // ');
  const focused = document.activeElement;
  for (const one of document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  ))
    if (one !== focused && !looks.has(one)) looks.set(one, whole(one));
  if (!focused || focused === document.body) return null;
  const { width, height } = focused.getBoundingClientRect();
  return {
    name: focused.outerHTML.slice(0, 80),
    arrived: focused.matches(there),
    // a stroke of a picture has no width of its own
    sized: width + height > 0,
    now: whole(focused),
    before: looks.get(focused),
  };
}

/** Presses Tab until the focus is where `there` says; every stop on the way must be seen to have the focus. */
async function tabTo(page: Page, there: string): Promise<void> {
  const looks = await page.evaluateHandle(() => new WeakMap<Element, string>());
  for (let presses = 0; presses < 150; presses += 1) {
    await page.evaluate(stopOf, { looks, there });
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopOf, { looks, there });
    if (!stop) continue;
    const { name, arrived, sized, before, now } = stop;
    expect.soft(sized, `${name} has a size`).toBe(true);
    expect.soft(before, `${name} was seen without the focus`).toBeDefined();
    expect.soft(now, `the focus is seen on ${name}`).not.toBe(before);
    if (arrived) return;
  }
  throw new Error(`Tab does not reach ${there}`);
}

/** Whether the focus is where `there` says. */
const isOn = (page: Page, there: string): Promise<boolean> =>
  page.evaluate((selector) => document.activeElement?.matches(selector) === true, there);
/** Past the head of a page. */
async function skip(page: Page): Promise<void> {
  await tabTo(page, '.skip');
  await page.keyboard.press('Enter');
}
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('with the keyboard alone', () => {
  test('from the home page by a search to a sentence and back', async () => {
    await visit(browser(), at('/'), WIDE, async ({ page, errors }) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('跳到正文');
      await page.keyboard.press('Enter');
      await tabTo(page, 'main input[name="q"]');
      await page.keyboard.type('营商环境');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?/);
      await shown(page);
      await tabTo(page, '[data-hit] a, a[data-hit]');
      const hash = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/reports\//);
      expect(await page.locator(hash).innerText()).toContain('营商环境');
      await page.goBack();
      expect((await shown(page)).occurrences).toBeGreaterThan(0);
      expect(errors).toEqual([]);
    });
  });

  test('from the themes to an occurrence', async () => {
    await visit(browser(), at('/themes/zhihuidao/'), WIDE, async ({ page }) => {
      await tabTo(page, '.skip');
      await page.keyboard.press('Enter');
      await tabTo(page, '.kwic a.kw');
      const { hash, text } = await page.evaluate(() => {
        const link = document.activeElement as HTMLAnchorElement;
        return { hash: link.hash, text: link.textContent };
      });
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/reports\//);
      expect(await page.locator(hash).innerText()).toContain(text);
    });
  });

  test('districts of a comparison are chosen', async () => {
    await visit(browser(), at('/compare/themes/yingshang-huanjing/'), WIDE, async ({ page }) => {
      await tabTo(page, '#compare-form input:checked');
      await page.keyboard.press('Space');
      await page.waitForURL(/\?d=/);
      await page.waitForSelector('#compare[data-compare-state="done"]', { state: 'attached' });
      expect(await page.evaluate(() => document.activeElement?.matches('#compare-form input'))).toBe(true);
      expect(await page.locator('#compare-said').innerText()).toContain('已换成');
    });
  });

  test('a paragraph is cited: format, copy, Escape', async () => {
    const options = { ...WIDE, permissions: ['clipboard-read', 'clipboard-write'] };
    await visit(browser(), at(reading), options, async ({ page, errors }) => {
      await skip(page);
      await tabTo(page, '.u > a.n, .u a.n');
      const unit = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash);
      const number = `a.n[href="${unit}"]`;
      await page.keyboard.press('Enter');
      await page.waitForSelector('.cite [role="group"] button[aria-pressed="true"]');
      expect(await isOn(page, number)).toBe(true);
      for (const [index, start] of [/^\S.*\[EB\/OL\]/u, /^@misc\{/u, /^TY {2}- ELEC/u, /^[[{]/u].entries()) {
        const format = `.cite [role="group"] button:nth-child(${index + 1})`;
        await tabTo(page, format);
        await page.keyboard.press(index % 2 === 0 ? 'Enter' : 'Space');
        expect(await page.getAttribute(format, 'aria-pressed')).toBe('true');
        expect(await page.locator('.cite > p').textContent()).toMatch(start);
      }
      await tabTo(page, '.cite > div:not([role]) button');
      await page.keyboard.press('Enter');
      await page.locator('.cite [role="status"]').getByText('已复制').waitFor();
      expect(JSON.stringify(JSON.parse(await copied(page)))).toContain(unit.slice(1));
      await page.keyboard.press('Escape');
      expect(await page.locator('.cite').count()).toBe(0);
      expect(await isOn(page, `${number}[aria-expanded="false"]`)).toBe(true);
      expect(errors).toEqual([]);
    });
  });

  test('a number’s card and its citation are opened and closed', async () => {
    await visit(browser(), at(reading), WIDE, async ({ page, errors }) => {
      await skip(page);
      await tabTo(page, '.read-body a.d');
      const id = await page.evaluate(() => document.activeElement?.id ?? '');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.className === 'card');
      await tabTo(page, '.card a[href*="/cite/"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.card .cited [role="group"] button[aria-pressed="true"]');
      expect(await isOn(page, '.card a[href*="/cite/"]')).toBe(true);
      await tabTo(page, '.card .cited [role="group"] button:nth-child(2)');
      await page.keyboard.press('Enter');
      expect(await page.locator('.card .cited > p').innerText()).toMatch(/^@misc\{/u);
      // back to what opened it, which takes it away
      for (let back = 0; back < 6 && !(await isOn(page, '.card a[href*="/cite/"]')); back += 1)
        await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.card .cited', { state: 'detached' });
      expect(await isOn(page, '.card a[href*="/cite/"]')).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('.card:popover-open').count()).toBe(0);
      expect(await isOn(page, `#${id}`)).toBe(true);
      expect(errors).toEqual([]);
    });
  });

  test('the desk: a tool, a word, an order, a number’s lines, the paragraph', async () => {
    await visit(browser(), at('/search/desk/'), WIDE, async ({ page, errors }) => {
      const answered = (): Promise<unknown> => page.waitForSelector('#desk[data-desk-state="done"]');
      await skip(page);
      await tabTo(page, '#desk-form input[name="tool"]:checked');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await isOn(page, '[value="collocates"]:checked')).toBe(true);
      await tabTo(page, '#desk-q');
      await page.keyboard.type('营商环境');
      await page.keyboard.press('Enter');
      await page.waitForURL(/tool=collocates/);
      await page.waitForSelector('#desk-table [data-open]');
      await answered();
      await tabTo(page, '#desk-table th[data-key="g2"] button');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#desk-table th[data-key="g2"][aria-sort="descending"]');
      await answered();
      expect(await isOn(page, 'th[data-key="g2"] button')).toBe(true);
      await tabTo(page, '#desk-table [data-open]');
      const opener = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['open'] ?? '');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-place]');
      await answered();
      expect(await isOn(page, '#opened')).toBe(true);
      await tabTo(page, '.desk-opened > button');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.desk-opened', { state: 'detached' });
      await answered();
      expect(await isOn(page, `[data-open="${opener}"]`)).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-place]');
      await answered();
      await tabTo(page, '[data-place] a');
      const hash = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/reports\//);
      expect(await page.locator(hash).innerText()).toContain(opener.split(':')[1] ?? '');
      await page.goBack();
      await page.waitForSelector('[data-place]');
      expect(errors).toEqual([]);
    });
  });

  test('what is taken along is chosen, stored and removed', async () => {
    await visit(browser(), at('/offline/'), WIDE, async ({ page, errors }) => {
      const ready = (): Promise<unknown> => page.waitForSelector('[data-offline-state="ready"]');
      await ready();
      await skip(page);
      await tabTo(page, '#offline-choice input');
      const sum = await page.innerText('#offline-sum');
      const ticked = await isOn(page, ':checked');
      await page.keyboard.press('Space');
      expect(await isOn(page, ':checked')).toBe(!ticked);
      expect(await page.innerText('#offline-sum')).not.toBe(sum);
      await page.keyboard.press('Space');
      expect(await page.innerText('#offline-sum')).toBe(sum);
      await tabTo(page, '#offline-store');
      await page.keyboard.press('Enter');
      await page.locator('#offline-says').getByText('存好了').waitFor();
      await ready();
      expect(await isOn(page, '#offline-remove')).toBe(true);
      await page.keyboard.press('Space');
      await page.locator('#offline-says').getByText('删除了').waitFor();
      await ready();
      expect(await isOn(page, '#offline-store')).toBe(true);
      expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
      expect(errors).toEqual([]);
    });
  });

  test('by the address of a receipt to where the words are now', async () => {
    await visit(browser(), at(receipt), WIDE, async ({ page, errors }) => {
      await page.locator('.receipt-check b').getByText('换了位置').waitFor();
      await tabTo(page, '.receipt-check a');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`#${now.id}`);
      await page.keyboard.press('Enter');
      await page.waitForFunction((id) => location.hash === `#${id}`, now.id);
      await page.reload({ waitUntil: 'networkidle' });
      await page.locator('.receipt-check b').waitFor();
      await tabTo(page, '.receipt-check button');
      await page.keyboard.press('Space');
      expect(await page.locator('.receipt-check').count()).toBe(0);
      expect(await isOn(page, `a.n[href="#${now.id}"]`)).toBe(true);
      expect(errors).toEqual([]);
    });
  });
});
