/** A text that nobody prepared for: added, built, found; a second year, a third witness; and nothing half-written. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { axe, violations } from '../helpers/axe-pages.ts';
import { visit } from '../helpers/browse.ts';
import { build, checkout, digests, tiny } from '../helpers/build.ts';
import { checkLinks, problemLines } from '../helpers/links.ts';
import { attribute } from '../helpers/figures.ts';
import { elementsBelow } from '../helpers/references.ts';
import { serve } from '../helpers/site.ts';
import { temporaryFolder, writeFiles } from '../helpers/temp.ts';

const fixtures = path.join(checkout, 'src/test/fixtures/add');
const text = path.join(fixtures, 'bing.txt');
const second = path.join(fixtures, 'bing-2.txt');
const seeds = path.join(checkout, 'seeds');

interface Corpus {
  readonly root: string;
  readonly seeds: string;
  readonly content: string;
}

function tinyCorpus(): Corpus {
  const root = temporaryFolder();
  for (const part of ['seeds', 'content'])
    cpSync(path.join(tiny, part), path.join(root, part), { recursive: true });
  return { root, seeds: path.join(root, 'seeds'), content: path.join(root, 'content') };
}

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function command(name: 'add' | 'extract', args: readonly string[], corpus?: Corpus): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${name}.ts`, ...args], {
    cwd: checkout,
    env: {
      ...process.env,
      SEEDS_DIR: corpus?.seeds ?? '',
      CONTENT_DIR: corpus?.content ?? '',
      npm_lifecycle_event: '',
    },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

const NEW = ['--district', 'bing', '--name', '丙县', '--year', '2023'];

test('a new district, its second year and a third witness: pages, comparison and search, no code touched', async () => {
  const corpus = tinyCorpus();
  const gdp = readFileSync(path.join(checkout, 'content/indicators/gdp.yaml'));
  writeFiles(corpus.content, { 'indicators/gdp.yaml': gdp });
  const third = path.join(corpus.root, '第三份.txt');
  const base = readFileSync(path.join(corpus.seeds, 'jia_base.txt'), 'utf8');
  writeFileSync(third, base.replace('新增企业30家', '新增企业三十家'));
  const added = command('add', [text, ...NEW], corpus);
  expect(added.err).toBe('');
  for (const words of [
    '政府工作报告',
    '2023-02-08',
    'read in the text',
    'furniture: 分享到',
    '（一）狠抓项目建设',
    'Please look at',
  ])
    expect(added.out).toContain(words);
  expect(command('add', [second, '--district', 'bing', '--year', '2024'], corpus).code).toBe(0);
  expect(command('add', [third, '--witness-of', 'jia-2022'], corpus).code).toBe(0);
  // the seeds stand as they came
  expect(readFileSync(path.join(corpus.seeds, 'bing.txt'))).toEqual(readFileSync(text));
  expect(readFileSync(path.join(corpus.seeds, 'bing-2.txt'))).toEqual(readFileSync(second));
  expect(readFileSync(path.join(corpus.seeds, 'jia-2022-c.txt'))).toEqual(readFileSync(third));

  const outDir = path.join(corpus.root, 'dist');
  const said = await build({ outDir, seeds: corpus.seeds, content: corpus.content });
  expect(said).toContain('reports/bing-2024.yaml: proposed by rule');
  const page = (file: string): string => readFileSync(path.join(outDir, file, 'index.html'), 'utf8');
  expect(page('districts/bing')).toContain('/reports/bing-2024/since/');
  expect(page('reports/bing-2024')).toContain('谋划建设通用机场');
  expect(page('collation/jia-2022/C')).toContain('>三十</i>家');
  expect(existsSync(path.join(outDir, 'reports/bing-2023/since'))).toBe(false);
  expect(
    problemLines(checkLinks({ folder: outDir, basePath: '/', siteUrl: 'http://localhost:4321' })),
  ).toEqual([]);

  // every count of the two years opens as many places, and every unit of both stands in one row
  const since = [...elementsBelow(parse(page('reports/bing-2024/since')))];
  const rows = since.filter((element) => attribute(element, 'class').startsWith('since-row'));
  const ids = new Set(rows.map((element) => attribute(element, 'id')));
  const lists = since.filter((element) => /^list-(?:kept|changed|new|gone)$/u.test(attribute(element, 'id')));
  const targets = lists.flatMap((list) =>
    [...elementsBelow(list)]
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => attribute(link, 'href').split('#')[1] ?? ''),
  );
  expect(new Set(targets)).toEqual(ids);
  expect(targets).toHaveLength(rows.length);
  const units = (id: string): number => {
    const { reports } = JSON.parse(readFileSync(path.join(outDir, `data/reports/${id}.json`), 'utf8')) as {
      reports: { paragraphs: unknown[]; sections: { runIn: boolean }[] }[];
    };
    return reports.reduce(
      (sum, one) => sum + one.paragraphs.length + one.sections.filter(({ runIn }) => !runIn).length,
      0,
    );
  };
  const links = rows.flatMap((row) => [...elementsBelow(row)]).filter(({ tagName }) => tagName === 'a');
  for (const id of ['bing-2023', 'bing-2024'])
    expect(links.filter((link) => attribute(link, 'href').startsWith(`/reports/${id}/#`))).toHaveLength(
      units(id),
    );
  expect(page('reports/bing-2024/since')).toMatch(/−0\.7\s*个百分点/u);

  const served = await serve(outDir, '/');
  const browser = await launchBrowser();
  try {
    const query = encodeURIComponent('通用机场');
    const hits = await visit(browser, `${served.origin}/search/?q=${query}`, {}, async (seen) => {
      await seen.page.waitForSelector('[data-search-state="done"]');
      return seen.page.locator('[data-hit][data-report="bing-2024"]').count();
    });
    expect(hits).toBe(1);
    const narrow = { viewport: { width: 390, height: 800 }, reducedMotion: 'reduce' } as const;
    await visit(browser, `${served.origin}/reports/bing-2024/since/`, narrow, async (seen) => {
      await seen.page.evaluate(axe);
      expect.soft(await violations(seen.page, 'light')).toEqual([]);
      expect.soft(await violations(seen.page, 'dark')).toEqual([]);
      expect.soft(seen.errors).toEqual([]);
      const overflow = await seen.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect.soft(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0);
    });
  } finally {
    await browser.close();
    await served.close();
  }
});

describe('nothing is half-written', () => {
  const cases: readonly (readonly [
    name: string,
    code: number,
    says: string,
    args: (corpus: Corpus) => string[],
  ])[] = [
    ['a dry run', 0, 'Nothing was written', () => [text, ...NEW, '--dry-run']],
    ['a year that is there', 1, '[add-report-exists]', () => [text, '--district', 'yi', '--year', '2024']],
    [
      'a seed that is there',
      1,
      '[add-seed-known]',
      ({ seeds: own }) => [path.join(own, 'yi_news.txt'), ...NEW],
    ],
    [
      'a new district without a name',
      1,
      '[add-district-unknown]',
      () => [text, '--district', 'bing', '--year', '2023'],
    ],
    [
      'another name for a district',
      1,
      '[add-district-name]',
      () => [text, '--district', 'yi', '--name', '丙区', '--year', '2023'],
    ],
    ['a witness of no report', 1, '[add-report-unknown]', () => [text, '--witness-of', 'jia-2023']],
  ];

  test.each(cases)('%s', (_, code, says, args) => {
    const corpus = tinyCorpus();
    const before = digests(corpus.root);
    const ran = command('add', args(corpus), corpus);
    expect(ran.out + ran.err).toContain(says);
    expect(ran.code).toBe(code);
    expect(digests(corpus.root)).toEqual(before);
  });

  test('an addition that the checks refuse', () => {
    const corpus = tinyCorpus();
    // another report has lost its text: only the check of all content knows
    rmSync(path.join(corpus.seeds, 'yi_news.txt'));
    const before = digests(corpus.root);
    const ran = command('add', [text, ...NEW], corpus);
    expect(ran.err).toContain('yi_news.txt');
    expect(ran.code).toBe(1);
    expect(digests(corpus.root)).toEqual(before);
  });
});

describe('extract', () => {
  const schema: unknown = JSON.parse(command('extract', ['--schema']).out);
  const validate = new Ajv2020({ strict: false }).compile(schema as object);

  test('prints what the public data say of a seed, without addresses', () => {
    const { code, out, err } = command('extract', [path.join(seeds, '002_3e0963b5da20aebe.txt')]);
    expect([code, err]).toEqual([0, '']);
    const own = JSON.parse(out) as Record<string, Record<string, unknown>[]>;
    expect(validate(own), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    const publicRow = (file: string, list: string, id: string): unknown => {
      const data = JSON.parse(readFileSync(path.join(inject('site'), 'data', file), 'utf8')) as Record<
        string,
        Record<string, unknown>[]
      >;
      const found = data[list]?.filter((row) => row['id'] === id || row['report'] === id);
      return JSON.parse(JSON.stringify(found, (key, value: unknown) => (key === 'url' ? undefined : value)));
    };
    const id = 'zhengzhou-gaoxin-2022';
    expect(own['reports']).toEqual(publicRow(`reports/${id}.json`, 'reports', id));
    expect(own['indicators']).toEqual(publicRow('indicators.json', 'indicators', id));
    expect(own['seeds']).toEqual(publicRow('seeds.json', 'seeds', id));
    expect(own['masks']).toEqual(publicRow('masks.json', 'masks', id));
    expect(out).not.toContain('"url"');
  });

  test('reads what is strange, and prints nothing where it cannot', () => {
    const folder = temporaryFolder();
    const strange =
      '\uFEFF<script>alert(1)</script>\r\n\r\n=cmd|一、𠀀𠮷工作\r\n\r\n完成投资１２０亿元，增长６．５％，（一）建设智慧岛。\r\n';
    writeFiles(folder, { 'strange.txt': strange, 'empty.txt': '' });
    const read = command('extract', [path.join(folder, 'strange.txt')]);
    expect([read.code, read.err]).toEqual([0, '']);
    expect(validate(JSON.parse(read.out)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    const refused = command('extract', [path.join(folder, 'empty.txt')]);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('[seed-empty]');
  });

  test('npm itself prints nothing beside it', () => {
    const folder = temporaryFolder();
    copyFileSync(second, path.join(folder, 'a b.txt'));
    const { stdout, status } = spawnSync('npm', ['run', 'extract', '--', path.join(folder, 'a b.txt')], {
      cwd: checkout,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(status).toBe(0);
    expect(validate(JSON.parse(stdout))).toBe(true);
  });
});
