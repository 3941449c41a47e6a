import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked } from './marked.ts';
import type { Mark } from './marks.ts';

/** What a reader sees of markup. */
const seen = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const written = (text: string, marks: readonly Mark[]): string => marked(text, marks).toString();

describe('a marked text', () => {
  it('says of each mark what it is', () => {
    const marks: Mark[] = [
      { kind: 'mask', start: 0, end: 1 },
      { kind: 'figure', start: 1, end: 2 },
      { kind: 'shared', start: 2, end: 3 },
      { kind: 'link', sort: 'number', id: 'n1', href: '/a?b=1&c', whole: true, start: 3, end: 4 },
      { kind: 'mention', slot: 2, direct: true, id: 'y1', start: 4, end: 5 },
      { kind: 'mention', slot: null, direct: false, start: 5, end: 6 },
      { kind: 'anchor', id: 's1', bold: true, start: 6, end: 7 },
      { kind: 'anchor', id: 's2', bold: false, start: 7, end: 8 },
      { kind: 'bold', start: 8, end: 9 },
    ];
    expect(written('一二三四五六七八九<', marks)).toBe(
      '<i class="x" title="原文隐去">一</i><span class="f">二</span><span class="z">三</span>' +
        '<a class="d f" id="n1" href="/a?b=1&amp;c">四</a><span class="e2" id="y1">五</span><span>六</span>' +
        '<b id="s1">七</b><span id="s2">八</span><b>九</b>&lt;',
    );
  });

  it('gives an address once where marks cross', () => {
    const marks: Mark[] = [
      { kind: 'shared', start: 0, end: 2 },
      { kind: 'mention', slot: 0, direct: false, id: 'y1', start: 1, end: 3 },
    ];
    expect(written('一二三', marks)).toBe(
      '<span class="z">一<span class="o0" id="y1">二</span></span><span class="o0">三</span>',
    );
  });

  it('leaves the text as it is, and text that no mark covers to the page', () => {
    expect(marked('<', [])).toBe('<');
    const mark = fc
      .tuple(fc.nat(8), fc.nat(10), fc.constantFrom<Mark['kind']>('bold', 'mask', 'anchor', 'shared'))
      .map(([start, end, kind]): Mark =>
        kind === 'anchor' ? { kind, id: '"<', bold: false, start, end } : ({ kind, start, end } as Mark),
      );
    fc.assert(
      fc.property(
        fc.string({ maxLength: 9, unit: fc.constantFrom('一', 'a', '<', '>', '&', '"', ';') }),
        fc.array(mark, { minLength: 1 }),
        (text, marks) => {
          expect(seen(written(text, marks))).toBe(text);
        },
      ),
    );
  });
});
