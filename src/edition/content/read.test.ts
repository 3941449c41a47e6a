import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { editorMessage, Problems } from '../../diagnostics/problems.ts';
import { temporaryFolder, writeFiles } from '../../test/helpers/temp.ts';
import { checkSeeds, sharedDirectForms } from './check.ts';
import { readContent } from './read.ts';

const DISTRICT = `---
name: 甲区
shortName: 甲
order: 1
level: 区
region: [某省, 某市]
identity:
  status: stated
  evidence:
    - { report: jia-2022, from: 甲区, why: 文中自称 }
portrait: { report: jia-2022, from: 甲区 }
---
说明 "引号" -- 照旧。
`;
const THEME = `---
label: 智慧岛
field: 科技创新
order: 1
definition: 提到智慧岛。
direct: [智慧岛]
near:
  - 创新岛
---
`;
const REPORT = `district: jia
title: 甲区报告
titleSource: editors
year: 2022
yearStatus: stated
genre: report
rights: { holder: 甲, bulk: true, statement: 无 }
witnesses:
  - siglum: A
    seed: a.txt
`;
const ESSAY = `---
title: 方法
summary: 怎么做的
order: 1
---
`;
const INDICATOR = `label: 某指标
aliases: []
unit: 个
direction: up
field: 经济运行
order: 1
definition: 某。
`;

const SITE = `contact: null
changes:
  - { date: "2025-01-02", what: 首版 }
`;

const MEASURES = `precision: { here: { right: 1, judged: 1 }, elsewhere: { right: 0, judged: 0 } }
recall: { paragraphs: 1, here: { found: 1, named: 1, tagged: 1 }, elsewhere: { paragraphs: 0, found: 0, named: 0 } }
themes:
  gone:
    { precision: { right: 1, judged: 1 }, recall: { found: 1, named: 1, tagged: 1 } }
`;

const GOOD = {
  'site.yaml': SITE,
  'districts/jia.mdx': DISTRICT,
  'themes/zhihuidao.mdx': THEME,
  'reports/jia-2022.yaml': REPORT,
  'essays/method.mdx': ESSAY,
};

type Files = Readonly<Record<string, string>>;

function write(files: Files): URL {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return pathToFileURL(`${folder}/`);
}

/** `name file:line` for every problem, with file names relative to the content. */
async function problemsOf(changes: Files, without: readonly string[] = []): Promise<string[]> {
  const files = Object.entries({ ...GOOD, ...changes }).filter(([name]) => !without.includes(name));
  const root = write(Object.fromEntries(files));
  const error: unknown = await readContent(root).catch((caught: unknown) => caught);
  const problems = error instanceof Problems ? error.problems : error instanceof Diagnostic ? [error] : [];
  return problems.map(({ code, place }) => {
    const file = place.file ? path.relative(root.pathname, place.file) : '';
    return `${code} ${file}${place.line ? `:${place.line}` : ''}`;
  });
}

async function messageOf(changes: Files): Promise<string> {
  const error: unknown = await readContent(write({ ...GOOD, ...changes })).catch((caught: unknown) => caught);
  return editorMessage(error) ?? `no diagnostic: ${String(error)}`;
}

const edit = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('content that is right', () => {
  test('comes back sorted by id, with its prose', async () => {
    const content = await readContent(
      write({ ...GOOD, 'themes/sub/b.mdx': edit(THEME, '[智慧岛]', '[乙]'), 'themes/a.mdx': THEME }),
    );
    expect(content.themes.map(({ id }) => id)).toEqual(['a', 'b', 'zhihuidao']);
    expect(content.districts[0]?.body).toBe('说明 "引号" -- 照旧。\n');
    expect(content.districts[0]?.lineOf(['identity', 'evidence', 0, 'from'])).toBe(10);
    expect(content.reports[0]?.data.date).toBeNull();
    expect(content.site.changes).toHaveLength(1);
  });

  test('files that systems leave behind are passed over', async () => {
    expect(await problemsOf({ 'themes/.DS_Store': 'x', 'districts/.jia.mdx.swp': 'x' })).toEqual([]);
    expect(
      await problemsOf({ 'themes/.obsidian/workspace.json': '{}', 'themes/a/.old/zhihuidao.mdx': THEME }),
    ).toEqual([]);
  });
});

const ENTITIES = `kind: park
entries:
  - id: gaoxinqu
    name: 高新区
    senses:
      - report: jia-2022
        when: [国家高新区]
        meaning: 一类园区
        status: stated
        from: 国家高新区
  - { id: zongbaoqu, name: 综保区 }
`;

describe('the lexicon of names', () => {
  test('is a list a file, and may be missing', async () => {
    const { entities } = await readContent(write({ ...GOOD, 'entities/zones.yaml': ENTITIES }));
    expect(entities[0]?.data.entries.map(({ id }) => id)).toEqual(['gaoxinqu', 'zongbaoqu']);
    expect((await readContent(write(GOOD))).entities).toEqual([]);
  });

  const cases: [name: string, from: string, to: string, expected: string][] = [
    ['an id that is an address', 'id: zongbaoqu', 'id: in', 'entity-id-reserved entities/zones.yaml:11'],
    ['an id that is no slug', 'id: zongbaoqu', 'id: 综保区', 'bad-id entities/zones.yaml:11'],
    ['an id twice', 'id: zongbaoqu', 'id: gaoxinqu', 'duplicate-id entities/zones.yaml:11'],
    ['a name twice', 'name: 综保区', 'name: 高新区', 'entity-name-twice entities/zones.yaml:11'],
    [
      'a context without the name',
      '[国家高新区]',
      '[开发区]',
      'entity-context-without-name entities/zones.yaml:7',
    ],
    [
      'a report that is none',
      'report: jia-2022',
      'report: yi-2022',
      'reference-report entities/zones.yaml:6',
    ],
    ['a kind that is none', 'kind: park', 'kind: 人物', 'content-bad-value entities/zones.yaml:1'],
  ];
  test.each(cases)('%s', async (_, from, to, expected) => {
    expect(await problemsOf({ 'entities/zones.yaml': edit(ENTITIES, from, to) })).toEqual([expected]);
  });
});

describe('content that is wrong', () => {
  const cases: [name: string, changes: Files, expected: string[]][] = [
    [
      'unknown key in front matter',
      { 'themes/zhihuidao.mdx': edit(THEME, 'near:', 'neer:') },
      ['content-unknown-key themes/zhihuidao.mdx:7'],
    ],
    [
      'unknown key inside a list',
      { 'reports/jia-2022.yaml': edit(REPORT, 'seed: a.txt', 'seed: a.txt\n    sigil: B') },
      ['content-unknown-key reports/jia-2022.yaml:11'],
    ],
    [
      'missing key',
      { 'reports/jia-2022.yaml': edit(REPORT, 'genre: report\n', '') },
      ['content-missing-key reports/jia-2022.yaml:1'],
    ],
    [
      'bad type',
      { 'reports/jia-2022.yaml': edit(REPORT, 'year: 2022', 'year: 二〇二二') },
      ['content-bad-value reports/jia-2022.yaml:4'],
    ],
    [
      'unquoted date',
      { 'reports/jia-2022.yaml': edit(REPORT, 'genre', 'date: 2022-02-19\ngenre') },
      ['content-bad-value reports/jia-2022.yaml:6'],
    ],
    [
      'YAML syntax',
      { 'reports/jia-2022.yaml': edit(REPORT, '甲区报告', '[甲区') },
      ['content-yaml reports/jia-2022.yaml:3'],
    ],
    [
      'the same key twice',
      { 'reports/jia-2022.yaml': edit(REPORT, 'genre: report', 'genre: report\nyear: 2023') },
      ['content-yaml reports/jia-2022.yaml:7'],
    ],
    ['no front matter', { 'essays/method.mdx': '正文' }, ['content-front-matter essays/method.mdx:1']],
    ['wrong ending', { 'reports/b.yml': REPORT }, ['content-ending reports/b.yml']],
    ['bad id', { 'essays/My Essay.mdx': ESSAY }, ['bad-id essays/My Essay.mdx']],
    [
      'ids that pages have',
      {
        'themes/candidates.mdx': edit(THEME, '[智慧岛]', '[甲]'),
        'themes/2.mdx': edit(THEME, '[智慧岛]', '[乙]'),
        'indicators/other.yaml': INDICATOR,
      },
      ['reserved-id themes/2.mdx', 'reserved-id themes/candidates.mdx', 'reserved-id indicators/other.yaml'],
    ],
    ['duplicate id in two folders', { 'essays/a/method.mdx': ESSAY }, ['duplicate-id essays/method.mdx']],
    [
      'one seed in two reports',
      { 'reports/jia-2023.yaml': REPORT },
      ['duplicate-witness reports/jia-2023.yaml:10'],
    ],
    [
      'one seed twice in a report, under one siglum',
      { 'reports/jia-2022.yaml': `${REPORT}  - siglum: A\n    seed: a.txt\n` },
      ['duplicate-witness reports/jia-2022.yaml:12', 'duplicate-siglum reports/jia-2022.yaml:11'],
    ],
    [
      'a seed outside the folder',
      { 'reports/jia-2022.yaml': edit(REPORT, 'a.txt', '../a.txt') },
      ['bad-seed-name reports/jia-2022.yaml:10'],
    ],
    [
      'unknown district',
      { 'reports/jia-2022.yaml': edit(REPORT, 'district: jia', 'district: jai') },
      ['unknown-district reports/jia-2022.yaml:1'],
    ],
    [
      'unknown source of the title',
      { 'reports/jia-2022.yaml': edit(REPORT, 'titleSource: editors', 'titleSource: b.txt') },
      ['unknown-title-source reports/jia-2022.yaml:3'],
    ],
    [
      'an empty form',
      { 'themes/zhihuidao.mdx': edit(THEME, '[智慧岛]', '[智慧岛, " "]') },
      ['theme-form-empty themes/zhihuidao.mdx:6'],
    ],
    [
      'a list item without a form',
      { 'themes/zhihuidao.mdx': edit(THEME, '- 创新岛', '- 创新岛\n  -') },
      ['theme-form-empty themes/zhihuidao.mdx:9'],
    ],
    [
      'a form direct and near',
      { 'themes/zhihuidao.mdx': edit(THEME, '- 创新岛', '- 智慧岛') },
      ['theme-form-twice themes/zhihuidao.mdx:8'],
    ],
    [
      'a form twice, but for white space',
      { 'themes/zhihuidao.mdx': edit(THEME, '[智慧岛]', '[智慧岛, "智慧岛 "]') },
      ['theme-form-twice themes/zhihuidao.mdx:6'],
    ],
    [
      'a refused context for a form that is not near',
      {
        'themes/zhihuidao.mdx': edit(
          THEME,
          '  - 创新岛',
          '  - 创新岛\nrefused: [{ context: 甲乙, form: 乙, why: 丙 }]',
        ),
      },
      ['refused-form-unknown themes/zhihuidao.mdx:9'],
    ],
    [
      'a near form that holds a direct one',
      { 'themes/zhihuidao.mdx': edit(THEME, '- 创新岛', '- 智慧岛社区') },
      ['theme-form-dead themes/zhihuidao.mdx:8'],
    ],
    [
      'a refused context without its form',
      {
        'themes/zhihuidao.mdx': edit(
          THEME,
          '  - 创新岛',
          '  - 创新岛\nrefused:\n  - { context: 创新高地, form: 创新岛, why: 丙 }\n  - { context: 创新岛, form: 创新岛, why: 丙 }',
        ),
      },
      ['context-without-form themes/zhihuidao.mdx:10', 'context-without-form themes/zhihuidao.mdx:11'],
    ],
    [
      'a flagged context for a form that the theme lacks',
      {
        'themes/zhihuidao.mdx': edit(
          THEME,
          '  - 创新岛',
          '  - 创新岛\nflagged: [{ context: 甲乙, form: 乙, why: 丙 }]',
        ),
      },
      ['flagged-form-unknown themes/zhihuidao.mdx:9'],
    ],
    [
      'a policy field outside the list',
      { 'themes/zhihuidao.mdx': edit(THEME, '科技创新', '创新') },
      ['content-bad-value themes/zhihuidao.mdx:3'],
    ],
    [
      'a formula that is too short, and one that stands there twice but for its punctuation',
      {
        'formulas/a.yaml': 'wordings: [增强“四个意识”, “六稳”]\nmeaning: 甲\norigin: 乙\n',
        'formulas/b.yaml': 'wordings:\n  - 增强四个意识\nmeaning: 甲\norigin: 乙\n',
      },
      ['formula-too-short formulas/a.yaml:1', 'formula-twice formulas/b.yaml:2'],
    ],
    [
      'measures of a theme that is gone',
      { 'measures.yaml': MEASURES },
      ['measure-theme-unknown measures.yaml:5'],
    ],
  ];
  test.each(cases)('%s', async (_, changes, expected) => {
    expect(await problemsOf(changes)).toEqual(expected);
  });

  test('no report, no site.yaml', async () => {
    expect(await problemsOf({}, ['reports/jia-2022.yaml', 'site.yaml'])).toEqual([
      'content-no-site site.yaml',
      'no-reports reports',
    ]);
  });

  test('a form may serve two themes', async () => {
    const files = { 'themes/b.mdx': THEME };
    expect(await problemsOf(files)).toEqual([]);
    const { themes, measures } = await readContent(write({ ...GOOD, ...files }));
    expect(sharedDirectForms(themes)).toEqual([{ form: '智慧岛', themes: ['b', 'zhihuidao'] }]);
    expect(measures).toBeNull();
  });

  test('a mistake inside a district is no reason to call it unknown', async () => {
    expect(await problemsOf({ 'districts/jia.mdx': edit(DISTRICT, 'order: 1', 'order: x') })).toEqual([
      'content-bad-value districts/jia.mdx:4',
    ]);
  });

  test('all problems are told at once, each with what was found, expected, and how to mend it', async () => {
    const message = await messageOf({
      'themes/zhihuidao.mdx': edit(edit(THEME, 'near:', 'neer:'), 'order: 1', 'order: one'),
      'reports/jia-2022.yaml': edit(REPORT, 'district: jia', 'district: jai'),
    });
    expect(message).toContain('3 problems were found.');
    expect(message).toContain(
      'zhihuidao.mdx:7: found the key "neer"; expected one of: label, field, order, definition, direct, near, refused, flagged.\n' +
        '  How to mend it: write "near" instead.',
    );
    expect(message).toContain('zhihuidao.mdx:4: found "one" for "order"; expected a number.');
    expect(message).toContain(
      'found the district "jai"; expected one of: jia.\n  How to mend it: write "jia".',
    );
  });

  test('a witness without its file', async () => {
    const root = write({ ...GOOD, 'seeds/a.txt': '甲' });
    const content = await readContent(root);
    const seeds = new URL('seeds/', root);
    expect(() => {
      checkSeeds(content, seeds);
    }).not.toThrow();
    expect(() => {
      checkSeeds(content, new URL('elsewhere/', root));
    }).toThrow(/\[seed-missing\].*jia-2022\.yaml:10: found no file "a\.txt" among the seeds/);
  });
});
