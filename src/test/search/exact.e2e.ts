/**
 * The real Pagefind in a real browser against the plain meaning of a query: every
 * short string of the corpus, a sample of longer ones, filters, the quick answer,
 * texts, failures, withdrawn questions, a base path, another host's page.
 */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { edition as readEdition } from '../../edition/index.ts';
import type { Edition } from '../../edition/model.ts';
import { writeSearchIndex } from '../../search/build/write.ts';
import type * as Api from '../../search/browser/api.ts';
import { launchBrowser } from '../browser.ts';
import { serve } from '../helpers/site.ts';
import type { Served } from '../helpers/site.ts';
import { longerStrings, shortStrings, withFilters } from './queries.ts';
import type { Asked } from './queries.ts';
import { truthOf } from './truth.ts';
import type { Truth } from './truth.ts';

const SEED = 20250101;
/** The site's own content security policy, so that what it forbids fails here too. */
const POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; script-src 'self' 'wasm-unsafe-eval'";
const pageWith = (head: string): string =>
  `<!doctype html><html lang="zh-CN"><head>${head}<title>search</title><link rel="icon" href="data:,"></head></html>\n`;

const folder = mkdtempSync(path.join(tmpdir(), 'duidu-search-'));
const site = path.join(folder, 'site');
let edition: Edition;
let truth: ReturnType<typeof truthOf>;
let browser: Browser;
let served: Served;
const pageErrors: string[] = [];

beforeAll(async () => {
  edition = await readEdition();
  truth = truthOf(edition);
  mkdirSync(path.join(site, 'search'), { recursive: true });
  const policy = `<meta http-equiv="content-security-policy" content="${POLICY}">`;
  writeFileSync(path.join(site, 'search/index.html'), pageWith(policy));
  writeFileSync(path.join(site, 'search/notebook.html'), pageWith(''));
  await writeSearchIndex({ edition, outDir: site });
  browser = await launchBrowser();
  served = await serve(site);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Where a page keeps the module: a function that the test sends to it cannot import, being rewritten by the runner. */
type WithApi = typeof globalThis & { readonly api: typeof Api };

async function open(address = `${served.origin}/search/`, script = `${address}api.js`): Promise<Page> {
  const context = await browser.newContext();
  context.on('weberror', (error) => pageErrors.push(String(error.error())));
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(`import(${JSON.stringify(script)}).then((api) => { globalThis.api = api; })`);
  return page;
}

/** `report#unit occurrences` of every hit, in order, a line a question; null where nothing was answered. */
const ask = (page: Page, way: 'find' | 'quick', asked: readonly Asked[]): Promise<(string | null)[]> =>
  page.evaluate(
    async ([name, questions]) => {
      const { api } = globalThis as WithApi;
      const answers = await Promise.all(questions.map(({ query, filters }) => api[name](query, filters)));
      return answers.map(
        (answer) =>
          answer?.paragraphs.map((hit) => `${hit.report}#${hit.paragraph} ${hit.occurrences}`).join(' ') ??
          null,
      );
    },
    [way, asked] as const,
  );

const line = ({ units }: Truth): string =>
  units.map(([key, occurrences]) => `${key} ${occurrences}`).join(' ');

const BATCH = 1000;

/** Asks all, in batches; tells the first few that were answered otherwise. */
async function disagreements(page: Page, way: 'find' | 'quick', asked: readonly Asked[]): Promise<string[]> {
  const wrong: string[] = [];
  for (let from = 0; from < asked.length; from += BATCH) {
    const batch = asked.slice(from, from + BATCH);
    const answers = await ask(page, way, batch);
    for (const [index, one] of batch.entries()) {
      const expected = line(truth(one.query, one.filters));
      if (answers[index] !== expected)
        wrong.push(`${JSON.stringify(one)}: ${String(answers[index])} instead of ${expected}`.slice(0, 300));
    }
  }
  return wrong.slice(0, 10);
}

const unfiltered = (queries: readonly string[]): Asked[] => queries.map((query) => ({ query, filters: {} }));

test('every string of one, two and three characters', async () => {
  const queries = shortStrings(edition, SEED);
  expect(queries.length).toBeGreaterThan(15_000);
  const half = Math.ceil(queries.length / 2);
  const wrong = await Promise.all(
    [queries.slice(0, half), queries.slice(half)].map(async (part) =>
      disagreements(await open(), 'find', unfiltered(part)),
    ),
  );
  expect(wrong.flat()).toEqual([]);
});

test('longer strings, several runs, borders of units, strings that are nowhere', async () => {
  const queries = longerStrings(edition, SEED, 150);
  expect(await disagreements(await open(), 'find', unfiltered(queries))).toEqual([]);
});

test('filters select text units exactly', async () => {
  const queries = [
    ...shortStrings(edition, SEED).filter((_, i) => i % 20 === 0),
    ...longerStrings(edition, SEED, 20),
  ];
  expect(await disagreements(await open(), 'find', withFilters(edition, queries, SEED))).toEqual([]);
});

test('the quick answer is the same', async () => {
  const queries = [
    ...shortStrings(edition, SEED).filter((_, i) => i % 10 === 0),
    ...longerStrings(edition, SEED, 40),
  ];
  const page = await open();
  expect(await disagreements(page, 'quick', unfiltered(queries))).toEqual([]);
  expect(await disagreements(page, 'quick', withFilters(edition, queries, SEED))).toEqual([]);
});

describe('hostile questions', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '"\'`\\',
    '😀',
    '\ud83d',
    '\ude00营',
    '龘'.repeat(10_000),
    '的'.repeat(10_000),
  ];
  const signs = [
    '%',
    '%00',
    '\0',
    '*',
    '1+7+2+N',
    '../../etc',
    '   ',
    '',
    '__proto__',
    'constructor',
    '営商',
    '營商環境',
    '苧',
  ];
  test('are answered as they mean, without an error', async () => {
    const page = await open();
    const asked = unfiltered([...hostile, ...signs]);
    expect(await disagreements(page, 'find', asked)).toEqual([]);
    expect(await disagreements(page, 'quick', asked)).toEqual([]);
    const odd = ['toString', '__proto__', '%00', ''].map((value) => ({
      query: '发展',
      filters: { theme: value, district: value },
    }));
    expect(await disagreements(page, 'find', odd)).toEqual([]);
    expect(await disagreements(page, 'quick', odd)).toEqual([]);
  });
});

interface Shown {
  readonly text: string;
  readonly surfaces: readonly string[];
}

/** Texts of all units with what stands at the places of a query. */
const textsOf = (page: Page, quickFirst: boolean): Promise<Shown[]> =>
  page.evaluate(async (first) => {
    const { api } = globalThis as WithApi;
    if (first) await api.quick('发展');
    const { units } = await api.about();
    const texts = await api.texts([...Array(units).keys()], '发展 的');
    return texts.map(({ text, places }) => ({
      text,
      surfaces: places.map(({ start, end }) => text.slice(start, end)),
    }));
  }, quickFirst);

test.each([
  ['records', false],
  ['the quick text', true],
])('texts come back as printed, from %s', async (_, quickFirst) => {
  const shown = await textsOf(await open(), quickFirst);
  const units = edition.reports.flatMap((report) => report.text.units);
  expect(shown.map(({ text }) => text)).toEqual(units.map(({ text }) => text));
  const surfaces = shown.flatMap((one) => one.surfaces);
  expect(surfaces.filter((surface) => surface === '发展').length).toBe(truth('发展').occurrences);
  expect(surfaces.filter((surface) => surface === '的').length).toBe(truth('的').occurrences);
});

/** What became of one question: the number of hits, or the name of the error. */
const outcome = (page: Page, query: string, filters = {}): Promise<number | string> =>
  page.evaluate(
    async ([q, f]) => {
      const { api } = globalThis as WithApi;
      return api.search(q, f).then(
        ({ paragraphs }) => paragraphs.length,
        (error: unknown) => (error instanceof Error ? error.name : String(error)),
      );
    },
    [query, filters] as const,
  );

describe('a file that is missing is an error, never an empty answer; asking again asks again', () => {
  const data = 'search/data';
  test.each([
    ['search/worker.js', '营商环境', {}],
    ['search/entry.json', '营商环境', {}],
    ['pagefind/pagefind.js', '营商环境', {}],
    ['pagefind/pagefind-entry.json', '营商环境', {}],
    ['pagefind/wasm.unknown.pagefind', '营商环境', {}],
    ['pagefind/*.pf_meta', '营商环境', {}],
    ['pagefind/index', '营商环境', {}],
    ['pagefind/filter', '营商环境', { district: 'jianxi' }],
    [data, '营商环境', {}],
    [data, '营', {}],
    [data, '营商环境', { theme: 'zhihuidao' }],
  ])('%s (%s, %o)', async (missing, query, filters) => {
    const page = await open();
    const meta = readdirSync(path.join(site, 'pagefind')).find((name) => name.endsWith('.pf_meta')) ?? '';
    const file = path.join(site, missing.replace('*.pf_meta', meta));
    renameSync(file, `${file}.away`);
    try {
      expect(await outcome(page, query, filters)).toBe('SearchLoadError');
    } finally {
      renameSync(`${file}.away`, file);
    }
    const expected = truth(query, filters).units.length;
    expect(await outcome(page, query, filters)).toBe(expected);
    expect(await outcome(await open(), query, filters)).toBe(expected);
  });

  test('a file of the index that fails in the middle of a visit', async () => {
    const page = await open();
    expect(await outcome(page, '营商')).toBe(truth('营商').units.length);
    const index = path.join(site, 'pagefind/index');
    renameSync(index, `${index}.away`);
    const answers = await Promise.all(['发展', '一是', '，推', '2021'].map((query) => outcome(page, query)));
    renameSync(`${index}.away`, index);
    expect(answers).toContain('SearchLoadError');
    expect(answers).not.toContain(0);
    for (const query of ['发展', '一是', '，推', '2021'])
      expect(await outcome(page, query)).toBe(truth(query).units.length);
  });
});

test('a withdrawn question is rejected, and the others are answered', async () => {
  const page = await open();
  const outcomes = await page.evaluate(async () => {
    const { api } = globalThis as WithApi;
    const typed = ['营', '营商', '营商环', '营商环境'].map((query) => {
      const controller = new AbortController();
      const answer = api.find(query, {}, { signal: controller.signal });
      return { controller, answer };
    });
    for (const { controller } of typed.slice(0, -1)) controller.abort();
    const settled = await Promise.allSettled(typed.map(({ answer }) => answer));
    return settled.map((one) =>
      one.status === 'fulfilled' ? one.value.occurrences : (one.reason as Error).name,
    );
  });
  expect(outcomes).toEqual(['AbortError', 'AbortError', 'AbortError', truth('营商环境').occurrences]);
});

test('under a base path', async () => {
  const based = await serve(site, '/some/base/');
  try {
    const page = await open(`${based.origin}/some/base/search/`);
    const asked = unfiltered(['营商环境', '的', '发展 创新', '龘']);
    expect(await disagreements(page, 'find', asked)).toEqual([]);
    expect(await disagreements(page, 'quick', asked)).toEqual([]);
  } finally {
    await based.close();
  }
});

/** A host that lets other hosts' pages use its files. */
function openHost(root: string): Promise<Server> {
  const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };
  const server = createServer((request, response) => {
    const file = path.join(root, new URL(request.url ?? '/', 'http://x').pathname);
    try {
      const body = readFileSync(file);
      const type = types[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    }),
  );
}

test("from another host's page, as a notebook asks", async () => {
  const host = await openHost(site);
  try {
    const { port } = host.address() as AddressInfo;
    const page = await open(
      `${served.origin}/search/notebook.html`,
      `http://127.0.0.1:${port}/search/api.js`,
    );
    const found = await page.evaluate(
      async () => (await (globalThis as WithApi).api.search('营商环境')).occurrences,
    );
    expect(found).toBe(truth('营商环境').occurrences);
  } finally {
    host.closeAllConnections();
    host.close();
  }
});

test('a copy of the site without its quick text says so, and the index answers', async () => {
  const large = path.join(folder, 'large');
  cpSync(site, large, { recursive: true });
  const file = path.join(large, 'search/quick.json');
  writeFileSync(
    file,
    JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), content: null }),
  );
  const other = await serve(large);
  try {
    const page = await open(`${other.origin}/search/`);
    const asked = unfiltered(['营商环境']);
    expect(await ask(page, 'quick', asked)).toEqual([null]);
    expect(await disagreements(page, 'find', asked)).toEqual([]);
  } finally {
    await other.close();
  }
});

test('none of this left an error on a page', () => {
  expect(pageErrors).toEqual([]);
});
