/**
 * The tiny corpus, built whole: which files come out, and what stands in the
 * public data. After a change that is meant: npm run test:e2e -- golden -u
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { visit } from '../helpers/browse.ts';
import { build, digests, filesBelow, tiny } from '../helpers/build.ts';
import { checkLinks, problemLines } from '../helpers/links.ts';
import { pagesOf, samplePages, serve } from '../helpers/site.ts';
import { temporaryFolder } from '../helpers/temp.ts';

const built = inject('tinySite');
const input = { seeds: path.join(tiny, 'seeds'), content: path.join(tiny, 'content') };
const golden = (name: string): string => path.join(tiny, 'golden', name);

/** `_astro/site.Bx3k.css` becomes `_astro/site.[hash].css`: the hash follows the bytes, which others watch. */
const withoutHash = (file: string): string => file.replace(/^(_astro\/.*)\.[\w-]{8,}(\.\w+)$/, '$1.[hash]$2');

describe('the tiny corpus', () => {
  test('gives these files', async () => {
    const list = filesBelow(built).map(withoutHash).sort();
    await expect(`${list.join('\n')}\n`).toMatchFileSnapshot(golden('files.txt'));
  });

  test.each(['reports', 'districts', 'seeds', 'themes'])('gives this data/%s.json', async (name) => {
    const data: unknown = JSON.parse(readFileSync(path.join(built, `data/${name}.json`), 'utf8'));
    await expect(`${JSON.stringify(data, null, 1)}\n`).toMatchFileSnapshot(golden(`${name}.json`));
  });

  test('gives the same bytes when built again, by two processes, as large sites are', async () => {
    const outDir = path.join(temporaryFolder(), 'again');
    await build({ ...input, outDir, processes: 2 });
    expect(digests(outDir)).toEqual(digests(built));
  });

  test('keeps quotation marks and dashes as the editors typed them', () => {
    const prose = pagesOf(built)
      .map(({ html }) => html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#x27;', "'"))
      .join('\n');
    expect(prose).toContain(`照录："quotes" -- 'single' ... (c) 1/2`);
    expect(prose).toContain('他说"直引号" -- 也说...，都照原样。');
  });

  test('shows the markup in a seed as text', () => {
    const report = pagesOf(built).find((page) => page.path === '/reports/jia-2022/');
    expect(report?.html).toContain('&lt;b');
    expect(report?.html).not.toContain('<b>风口');
  });
});

describe('under a base path', () => {
  test('every link and every asset stays below it', async () => {
    const outDir = path.join(temporaryFolder(), 'based');
    await build({ ...input, outDir, basePath: '/x/' });
    const report = checkLinks({ folder: outDir, basePath: '/x/', siteUrl: 'http://localhost:4321' });
    expect(problemLines(report)).toEqual([]);

    const served = await serve(outDir, '/x/');
    const browser = await launchBrowser();
    try {
      for (const page of samplePages(pagesOf(outDir))) {
        const address = `${served.origin}/x${page.path}`;
        const errors = await visit(browser, address, {}, (seen) =>
          Promise.resolve([...seen.errors, ...seen.foreign]),
        );
        expect.soft(errors, page.path).toEqual([]);
      }
    } finally {
      await browser.close();
      await served.close();
    }
  });
});
