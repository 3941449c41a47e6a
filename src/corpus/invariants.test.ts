/** What must hold of every text, real or made up: nothing lost, nothing doubled, spans that say what they show. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../test/support/seed.ts';
import { decodeSeed } from './decode.ts';
import { seedId } from './ids.ts';
import type { SeedDocument } from './model.ts';
import { parseSeed } from './parse.ts';
import { present } from './present.ts';

function check(document: SeedDocument): void {
  const { text, tiles } = document;
  let at = 0;
  for (const tile of tiles) {
    expect(tile.start).toBe(at);
    expect(tile.end).toBeGreaterThan(tile.start);
    if (tile.kind === 'blank')
      expect(text.slice(tile.start, tile.end)).toMatch(/^[\s\u00ad\u200b-\u200f\u2060\ufeff]+$/u);
    at = tile.end;
  }
  expect(at).toBe(text.length);
  const joined = (source: SeedDocument['paragraphs'][number]['source']): string =>
    source.map((span) => text.slice(span.start, span.end)).join('');
  for (const paragraph of document.paragraphs) expect(joined(paragraph.source)).toBe(paragraph.text);
  for (const aside of document.asides) expect(joined(aside.source)).toBe(aside.text);
  const within = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph.text]));
  const known = new Set(document.sections.map(({ id }) => id));
  for (const section of document.sections) {
    expect(joined(section.source)).toBe(section.heading);
    if (section.runIn) {
      const paragraph = within.get(present(section.paragraph, 'paragraph'));
      expect(paragraph?.slice(present(section.start, 'start'), present(section.end, 'end'))).toBe(
        section.heading,
      );
    }
    if (section.parent !== null) expect(known.has(section.parent)).toBe(true);
  }
  // every character that is no white space and no markup stands in exactly one unit or aside
  const shown = [
    ...document.units.map((unit) => unit.text),
    ...document.asides.map((aside) => aside.text),
  ].join('').length;
  const tiled = tiles
    .filter((tile) => tile.kind !== 'blank')
    .reduce((sum, tile) => sum + tile.end - tile.start, 0);
  const shownOf = (tile: SeedDocument['tiles'][number]): string =>
    tile.kind === 'blank' ? '' : text.slice(tile.start, tile.end);
  const markup = tiles.reduce((sum, tile) => {
    const marks = /^#{1,6}[ \t\u3000][\s\u00ad\u200b-\u200f\u2060\ufeff]*/u.exec(shownOf(tile))?.[0] ?? '';
    const bold = /^\*\*[^*]+\*\*$/u.test(shownOf(tile).slice(marks.length)) ? 4 : 0;
    return sum + marks.length + bold;
  }, 0);
  expect(tiled - shown).toBeLessThanOrEqual(markup);
  expect(new Set(document.units.map(({ id }) => id)).size).toBe(document.units.length);
}

const seeds = new URL('../../seeds/', import.meta.url);

describe('every text', () => {
  it.each(readdirSync(seeds))('%s', (name) => {
    check(parseSeed(decodeSeed(seedId(name), readFileSync(new URL(name, seeds)))));
  });

  const fragment = fc.constantFrom(
    '一、总体要求',
    '（一）',
    '(二)',
    '1.',
    '一是',
    '二是',
    '三要',
    '——',
    '要抓好落实。',
    '# ',
    '## ',
    '\n',
    '\n\n',
    '\r\n',
    '  \n',
    '\u3000\u3000',
    '\u00a0',
    '“',
    '”',
    '"',
    '（',
    '）',
    '《',
    '》',
    '。',
    '，',
    '；',
    '：',
    '*',
    '本报记者 张三',
    '图为现场。',
    '责任编辑：',
    '生产总值增长6%',
    '*区',
    '**甲**',
    '目录',
    '……3',
    '第一，',
    '相关阅读',
    '（下转04版）',
    '平',
    '台',
    '\u{20000}',
    '\uFEFF',
    '\u200b',
    '<script>',
    '项目建设加速推进',
    '聚力',
    '2021年',
  );
  const texts = fc.array(
    fc.oneof(
      { weight: 9, arbitrary: fragment },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  );

  it('of fragments of the genre in any order', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('').replaceAll('\0', '');
        fc.pre(/[^\s\u0085\u00ad\u200b-\u200f\u2060\ufeff]/u.test(text));
        check(readText(text));
      }),
      { numRuns: 1500, seed: 20220219 },
    );
  });
});

describe('cost', () => {
  const time = (text: string): number => {
    const from = performance.now();
    check(readText(text));
    return performance.now() - from;
  };

  it('is linear in the length of one paragraph', { timeout: 60_000 }, () => {
    const sentence = '一是坚持项目为王，全年完成投资229亿元（含*区）。二是优化“营商环境”，要强化服务。';
    const unit = sentence.repeat(Math.ceil(125_000 / sentence.length));
    time(unit);
    const small = Math.min(time(unit), time(unit));
    const large = time(unit.repeat(8));
    expect(unit.length * 8).toBeGreaterThan(1_000_000);
    // eight times the text: quadratic work would take sixty-four times as long
    expect(large / small).toBeLessThan(24);
  });

  it.each([
    ['offices in a row', '区委、'.repeat(19)],
    ['headings only', '（一）抓产业\n二、甲\n'.repeat(10_000)],
    ['furniture only', '责任编辑：某\n'.repeat(20_000)],
    ['a table of contents', `目录\n${'一、甲\n'.repeat(20_000)}`],
    ['subheads only', '产业兴旺\n\n'.repeat(10_000)],
    ['stars only', '*'.repeat(500_000)],
  ])('is linear in %s', { timeout: 60_000 }, (_, text) => {
    expect(time(text)).toBeLessThan(8_000);
  });

  it('is linear in ten thousand quotation marks and brackets', { timeout: 60_000 }, () => {
    expect(time(`${'“（《'.repeat(10_000)}。`)).toBeLessThan(4_000);
    expect(time('“甲”。'.repeat(50_000))).toBeLessThan(4_000);
  });

  it('is linear in the number of lines', { timeout: 60_000 }, () => {
    expect(time('聚力推进项目建设。要抓好落实。\n\n'.repeat(20_000))).toBeLessThan(8_000);
  });
});
