/** Input that is wrong ends a build with a named diagnostic and leaves the old site as it was. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { visit } from '../helpers/browse.ts';
import { digests, startBuild, tiny } from '../helpers/build.ts';
import { elementsBelow } from '../helpers/references.ts';
import { serve } from '../helpers/site.ts';
import { temporaryFolder, writeFiles } from '../helpers/temp.ts';

interface Root {
  readonly seeds: string;
  readonly content: string;
  readonly outDir: string;
}

/** A copy of the tiny corpus with an old site beside it. */
function newRoot(): Root {
  const folder = temporaryFolder();
  for (const part of ['seeds', 'content'])
    cpSync(path.join(tiny, part), path.join(folder, part), { recursive: true });
  const outDir = path.join(folder, 'dist');
  writeFiles(outDir, { 'index.html': 'the old site', 'a/index.html': 'its other page' });
  return { seeds: path.join(folder, 'seeds'), content: path.join(folder, 'content'), outDir };
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}" to break`);
  writeFileSync(file, text.replace(from, to));
}

interface Case {
  readonly name: string;
  readonly breakIt: (root: Root) => void;
  readonly code: string;
  /** What the message must say: where, and what was found. */
  readonly says: readonly string[];
  /** Several meet the same problem, and it is told once. */
  readonly processes?: number;
}

const cases: readonly Case[] = [
  {
    name: 'a seed in neither encoding',
    breakIt: ({ seeds }) => {
      writeFileSync(path.join(seeds, 'jia_base.txt'), Uint8Array.of(0xe5, 0x90, 0x8c, 0xff, 0xff, 0x0a));
    },
    code: 'seed-undecodable',
    says: ['jia_base.txt', 'byte 3'],
  },
  {
    name: 'an empty seed',
    breakIt: ({ seeds }) => {
      writeFileSync(path.join(seeds, 'yi_news.txt'), ' \n　\n');
    },
    code: 'seed-empty',
    says: ['yi_news.txt'],
  },
  {
    name: 'a witness without its file',
    breakIt: ({ seeds }) => {
      rmSync(path.join(seeds, 'jia_copy.txt'));
    },
    code: 'seed-missing',
    says: ['reports/jia-2022.yaml:20', 'jia_copy.txt'],
  },
  {
    name: 'an unknown district',
    breakIt: ({ content }) => {
      edit(path.join(content, 'reports/yi-2024.yaml'), 'district: yi', 'district: yii');
    },
    code: 'unknown-district',
    says: ['reports/yi-2024.yaml:1', '"yii"', 'write "yi"'],
  },
  {
    name: 'a duplicate id',
    breakIt: ({ content }) => {
      const theme = readFileSync(path.join(content, 'themes/zhihuidao.mdx'), 'utf8');
      writeFiles(content, { 'themes/north/zhihuidao.mdx': theme });
    },
    code: 'duplicate-id',
    says: ['themes/north/zhihuidao.mdx', '"zhihuidao"'],
  },
  {
    name: 'an id that is the name of a page',
    breakIt: ({ content }) => {
      const theme = readFileSync(path.join(content, 'themes/zhihuidao.mdx'), 'utf8');
      writeFiles(content, { 'themes/candidates.mdx': theme });
    },
    code: 'reserved-id',
    says: ['themes/candidates.mdx', '"candidates"'],
  },
  {
    name: 'a seed that is a witness twice',
    breakIt: ({ content }) => {
      edit(path.join(content, 'reports/yi-2024.yaml'), 'seed: yi_news.txt', 'seed: jia_copy.txt');
    },
    code: 'duplicate-witness',
    says: ['reports/yi-2024.yaml:15', 'jia_copy.txt'],
  },
  {
    name: 'an unknown key in front matter',
    breakIt: ({ content }) => {
      edit(path.join(content, 'themes/zhihuidao.mdx'), 'near:', 'nera:');
    },
    code: 'content-unknown-key',
    says: ['themes/zhihuidao.mdx:7', '"nera"', 'write "near"'],
  },
  {
    name: 'an empty form of a theme',
    breakIt: ({ content }) => {
      edit(path.join(content, 'themes/zhihuidao.mdx'), '[智慧岛]', '[智慧岛, ""]');
    },
    code: 'theme-form-empty',
    says: ['themes/zhihuidao.mdx:6'],
  },
  {
    name: 'a form listed twice in one theme',
    breakIt: ({ content }) => {
      edit(path.join(content, 'themes/zhihuidao.mdx'), 'near: [新兴产业]', 'near: [新兴产业, 智慧岛]');
    },
    code: 'theme-form-twice',
    says: ['themes/zhihuidao.mdx:7', '"智慧岛"', 'line 6'],
  },
  {
    name: 'a dangling reference in front matter',
    breakIt: ({ content }) => {
      edit(path.join(content, 'districts/yi.mdx'), 'from: 办事不出村', 'from: 办事不出镇');
    },
    code: 'reference-gone',
    says: ['districts/yi.mdx', '办事不出镇'],
  },
  {
    name: 'a dangling quotation in prose',
    breakIt: ({ content }) => {
      edit(path.join(content, 'essays/method.mdx'), 'from="新增企业30家"', 'from="新增企业31家"');
    },
    code: 'reference-gone',
    processes: 2,
    says: ['新增企业31家'],
  },
  {
    name: 'prose that is not MDX',
    breakIt: ({ content }) => {
      edit(path.join(content, 'districts/yi.mdx'), '乙区也是', '{ 乙区也是');
    },
    code: 'content-mdx',
    says: ['districts/yi.mdx:18'],
  },
];

describe('a build that cannot succeed', () => {
  test.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    async (_, { breakIt, code, says, processes }) => {
      const root = newRoot();
      breakIt(root);
      const before = digests(root.outDir);
      const result = await startBuild({ ...root, ...(processes ? { processes } : {}) }).result;
      expect(result.output.split(`[${code}]`)).toHaveLength(2);
      for (const part of says) expect(result.output).toContain(part);
      expect(result.output).toContain('How to mend it: ');
      // A stack says nothing to an editor.
      expect(result.output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
      expect(result.code).toBe(1);
      expect(digests(root.outDir)).toEqual(before);
    },
  );
});

/** Resolves when the build says that it has begun the step. */
function begun(child: ReturnType<typeof startBuild>['child'], step: string): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(`build: ${step}`)) resolve();
    });
  });
}

describe('a build that is killed', () => {
  test('half-way leaves the old site whole, and the next one finds its way', async () => {
    const root = newRoot();
    const before = digests(root.outDir);
    const { child, result } = startBuild({ ...root, processes: 2 });
    await begun(child, 'pages');
    await sleep(700);
    expect(child.kill('SIGKILL')).toBe(true);
    // comes when the last process has closed what it writes to: none goes on without the build
    expect((await result).code).toBeNull();
    expect(digests(root.outDir)).toEqual(before);

    const next = await startBuild(root).result;
    expect(next.output).toContain(root.outDir);
    expect(next.code).toBe(0);
    expect(digests(root.outDir)).not.toEqual(before);
  });
});

test('a build whose input is edited half-way leaves the old site whole', async () => {
  const root = newRoot();
  const before = digests(root.outDir);
  const { child, result } = startBuild(root);
  await begun(child, 'search');
  edit(path.join(root.content, 'site.yaml'), '\n', '\n# edited\n');
  const { code, output } = await result;
  expect(code).toBe(1);
  expect(output).toContain('[input-changed]');
  expect(output).toContain('site.yaml');
  expect(digests(root.outDir)).toEqual(before);
});

test('two builds at once take turns', async () => {
  const [one, two] = [newRoot(), newRoot()];
  const results = await Promise.all([startBuild(one).result, startBuild(two).result]);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(results.some(({ output }) => output.includes('waiting for another build'))).toBe(true);
  expect(digests(one.outDir)).toEqual(digests(two.outDir));
});

const HOSTILE = [
  '<script>document.documentElement.dataset.pwned = "1"; alert(1)</script>',
  '<img src=x onerror="document.documentElement.dataset.pwned = 2">',
  '</script><script>document.documentElement.dataset.pwned = 3</script>',
  '{{constructor.constructor("alert(1)")()}} ${alert(1)} <!-- ]]> &lt;',
];

test('a script in a seed is shown as text and never runs', async () => {
  const root = newRoot();
  const seed = path.join(root.seeds, 'jia_base.txt');
  writeFileSync(
    seed,
    `${readFileSync(seed, 'utf8')}\n${HOSTILE.map((line) => `有人写道${line}，照录不改。`).join('\n\n')}\n`,
  );
  const built = await startBuild(root).result;
  expect(built.output).toContain(root.outDir);
  expect(built.code).toBe(0);

  const html = readFileSync(path.join(root.outDir, 'reports/jia-2022/index.html'), 'utf8');
  const scripts = [...elementsBelow(parse(html))].filter(({ tagName }) => tagName === 'script');
  const code = scripts.flatMap(({ childNodes }) =>
    childNodes.map((node) => ('value' in node ? node.value : '')),
  );
  expect(code.join('\n')).not.toContain('pwned');

  const served = await serve(root.outDir);
  const browser = await launchBrowser();
  try {
    for (const address of ['/', '/reports/jia-2022/', '/sources/jia_base/', '/themes/zhihuidao/']) {
      await visit(browser, served.origin + address, {}, async ({ page, errors }) => {
        expect.soft(errors, address).toEqual([]);
        expect
          .soft(await page.evaluate(() => document.documentElement.dataset['pwned']), address)
          .toBeUndefined();
        if (!address.startsWith('/reports/')) return;
        const text = await page.evaluate(() => document.body.textContent);
        for (const line of HOSTILE) expect.soft(text).toContain(line);
      });
    }
  } finally {
    await browser.close();
    await served.close();
  }
});
