import { markdownToHtml } from 'satteri';
import { parse } from 'parse5';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { elementsBelow } from '../test/helpers/references.ts';
import { textOf } from '../test/helpers/figures.ts';
import { reportFrom } from '../test/support/report.ts';
import { reportMarkdown } from './markdown.ts';

const piece = fc.constantFrom(
  '一、',
  '（一）',
  '1.',
  '抓好产业。',
  '智慧岛',
  '*',
  '**',
  '_',
  '`',
  '𠮷',
  '<p>',
  '&amp;',
  '\\',
  '[甲](乙)',
  '![',
  '~~',
  '|',
  '- ',
  '+ ',
  '# ',
  '> ',
  '---',
  '\n\n',
  '"',
  "'",
  '--',
  '...',
  'https://example.org/',
  'www.example.org ',
  'a@b.cn',
);

it('is read by a Markdown program as the report’s own characters', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const report = reportFrom(`开头一句。\n\n${pieces.join('')}`);
      const markdown = reportMarkdown('000000000000', report, '/reports/jia-2022/');
      const [, matter = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(markdown) ?? [];
      expect(parseYaml(matter)).toMatchObject({ title: report.title, year: 2022 });
      const { html } = markdownToHtml(body, { features: { smartPunctuation: false } });
      const blocks = [...elementsBelow(parse(html))].filter(({ tagName }) => /^(?:p|h[2-6])$/.test(tagName));
      expect(blocks.map(textOf)).toEqual(report.text.units.map(({ text }) => text));
    }),
    { numRuns: 200 },
  );
});
