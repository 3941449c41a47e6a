/** The site as `src/deploy/nginx.conf` serves it: packed beforehand, under a sub-path, with its headers. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { visit } from '../helpers/browse.ts';
import { build, checkout, filesBelow, tiny } from '../helpers/build.ts';
import { nginxPath, startNginx } from '../helpers/nginx.ts';
import type { Nginx } from '../helpers/nginx.ts';
import { shown } from '../helpers/search-truth.ts';

const BASE = '/x/duidu/';
const FOREVER = 'public, max-age=31536000, immutable';
const TEXTS = /\.(?:bib|css|csv|html|js|json|jsonld|md|ris|svg|txt|webmanifest|xml)$/;

const program = nginxPath();
if (program === null)
  console.warn('tests: no nginx with Brotli here, and not root on Debian: its configuration is not tested');

describe.skipIf(program === null)('nginx', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'duidu-nginx-'));
  const root = path.join(folder, 'www');
  const site = path.join(root, BASE);
  const open: { nginx?: Nginx; browser?: Browser } = {};

  beforeAll(async () => {
    await build({
      outDir: site,
      seeds: path.join(tiny, 'seeds'),
      content: path.join(tiny, 'content'),
      basePath: BASE,
    });
    const packed = spawnSync(process.execPath, ['src/cli/compress.ts'], {
      cwd: checkout,
      env: { ...process.env, OUT_DIR: site },
      encoding: 'utf8',
    });
    expect(packed.stderr).toBe('');
    expect(packed.stdout).toMatch(/^compress: \d+ of \d+ text files/);
    open.nginx = await startNginx(program ?? '', folder, root, BASE);
    open.browser = await launchBrowser();
  });
  afterAll(async () => {
    await open.browser?.close();
    await open.nginx?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Answer {
    readonly status: number;
    readonly headers: IncomingHttpHeaders;
    readonly bytes: Buffer;
  }
  /** As it comes over the wire: nothing is unpacked, no redirect is followed. */
  const get = (address: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const asked = request(`${open.nginx?.origin ?? ''}${address}`, { headers, method }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            bytes: Buffer.concat(chunks),
          });
        });
      });
      asked.on('error', reject);
      asked.end();
    });
  const bytesOf = (file: string): Buffer => readFileSync(path.join(site, file));
  const files = (): string[] => filesBelow(site).filter((file) => !/\.(?:br|gz)$/.test(file));

  test('every file is answered with its bytes, a type, the security headers and the right time to keep it', async () => {
    const wrong: string[] = [];
    for (const file of files()) {
      const { status, headers, bytes } = await get(BASE + file);
      const hashed = file.startsWith('_astro/') || file.startsWith('search/data/');
      const type = headers['content-type'] ?? '';
      const right =
        status === 200 &&
        bytes.equals(bytesOf(file)) &&
        headers['cache-control'] === (hashed ? FOREVER : 'no-cache') &&
        headers['etag'] !== undefined &&
        headers['x-content-type-options'] === 'nosniff' &&
        headers['referrer-policy'] === 'strict-origin-when-cross-origin' &&
        headers['permissions-policy']?.includes('geolocation=()') === true &&
        headers['content-security-policy']?.includes("frame-ancestors 'self'") === true &&
        headers['cross-origin-opener-policy'] === 'same-origin' &&
        headers['cross-origin-resource-policy'] === 'cross-origin' &&
        (headers['access-control-allow-origin'] === '*') === file.includes('data/') &&
        (TEXTS.test(file) || file.endsWith('.png')) === (type !== 'application/octet-stream') &&
        (!TEXTS.test(file) || type.endsWith('charset=utf-8'));
      if (!right) wrong.push(`${file}: ${status} ${JSON.stringify(headers)}`);
    }
    expect(wrong).toEqual([]);
  });

  test('what was packed beforehand is sent packed: Brotli where the reader takes it, else gzip', async () => {
    const { br, gz } = await Promise.all([
      get(`${BASE}themes/`, { 'accept-encoding': 'gzip, br' }),
      get(`${BASE}themes/`, { 'accept-encoding': 'gzip' }),
    ]).then(([first, second]) => ({ br: first, gz: second }));
    expect([br.headers['content-encoding'], gz.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(br.bytes.equals(bytesOf('themes/index.html.br'))).toBe(true);
    expect(gz.bytes.equals(bytesOf('themes/index.html.gz'))).toBe(true);
    expect(br.headers['vary']).toMatch(/accept-encoding/i);
    expect(br.bytes.length).toBeLessThan(bytesOf('themes/index.html').length / 2);
    // Pagefind's chunks are gzip inside: packing them again would hide that from the search
    const chunk = files().find((file) => file.endsWith('.pf_index')) ?? '';
    const { headers } = await get(BASE + chunk, { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('an unchanged page is not sent again', async () => {
    const { headers } = await get(`${BASE}themes/`);
    const again = await get(`${BASE}themes/`, { 'if-none-match': headers['etag'] ?? '' });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  test('folders get their slash, lost addresses the page for them, and nothing leads out of the site', async () => {
    const slash = await get(`${BASE}themes`);
    expect([slash.status, slash.headers.location]).toEqual([301, `${BASE}themes/`]);
    for (const lost of ['nowhere/', '_astro/gone.abcdefgh.js', 'data/gone.json', '_astro/', '%00']) {
      const { status, headers, bytes } = await get(BASE + lost);
      if (lost === '%00') {
        expect(status).toBe(400);
        continue;
      }
      expect([lost, status, headers['cache-control']]).toEqual([lost, 404, 'no-cache']);
      expect(bytes.equals(bytesOf('404.html'))).toBe(true);
    }
    for (const out of ['../../../nginx.conf', '..%2f..%2f..%2fnginx.conf', '%2e%2e/%2e%2e/%2e%2e/nginx.conf'])
      expect((await get(BASE + out)).bytes.includes('worker_processes')).toBe(false);
    expect((await get(`${BASE}themes/`, {}, 'POST')).status).toBe(405);
  });

  test('pages, search and the worker run under the sub-path, and the policies refuse nothing', async () => {
    const at = (address: string): string => `${open.nginx?.origin ?? ''}${BASE}${address}`;
    const { browser } = open;
    if (!browser) throw new Error('no browser');
    await visit(browser, at('search/?q=营商环境'), {}, async ({ page, errors, foreign }) => {
      expect((await shown(page)).occurrences).toBeGreaterThan(0);
      await page.locator('[data-hit] a').first().click();
      await page.waitForURL(new RegExp(`${BASE}reports/`));
      await page.waitForLoadState('networkidle');
      expect(await page.locator('main h1').count()).toBe(1);
      for (const address of ['', 'themes/', 'compare/', 'indicators/', 'data/']) {
        await page.goto(at(address), { waitUntil: 'load' });
        const styled = await page.evaluate(
          () => getComputedStyle(document.querySelector('.skip') ?? document.body).position,
        );
        expect([address, styled]).toEqual([address, 'absolute']);
      }
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
    });
  });

  test('stored under the sub-path, the site is read and searched with the server gone', async () => {
    const at = (address: string): string => `${open.nginx?.origin ?? ''}${BASE}${address}`;
    const { browser } = open;
    if (!browser) throw new Error('no browser');
    await visit(browser, at('offline/'), {}, async ({ page, errors }) => {
      await page.click('#offline-store');
      await page.waitForSelector('#offline:not([data-kept=""])[data-offline-state="ready"]');
      const scopes = await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      );
      expect(scopes).toEqual([at('')]);
      expect(errors).toEqual([]);
      await open.nginx?.stop();
      delete open.nginx;
      const gone = scopes[0] ?? '';
      await page.goto(`${gone}search/?q=营商环境`);
      expect((await shown(page)).occurrences).toBeGreaterThan(0);
      expect(await page.innerText('[role="note"]')).toContain('没有连上网站');
      await page.locator('[data-hit] a').first().click();
      await page.waitForURL(new RegExp(`${BASE}reports/`));
      expect(await page.locator('main h1').count()).toBe(1);
    });
  });
});
