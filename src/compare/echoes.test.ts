import { describe, expect, it } from 'vitest';
import { comparedFrom, themeTopic } from '../test/support/compared.ts';
import { reportFrom, themeFrom } from '../test/support/report.ts';
import { echoesIn } from './echoes.ts';
import type { Echo } from './echoes.ts';
import { passagesOf } from './passages.ts';
import type { Passage } from './passages.ts';

/** Sentences with 主题 in one report a text, and what they echo of one another. */
function echoes(...texts: readonly string[]): { cells: Passage[][]; found: Echo[] } {
  const reports = texts.map((text, index) => reportFrom(text, `qu${index}-2022`));
  const theme = themeFrom(reports, ['主题']);
  const cells = comparedFrom(reports, [theme]).map((report, column) =>
    passagesOf(report, themeTopic(theme), column),
  );
  return { cells, found: echoesIn(cells) };
}

const told = ({ found }: ReturnType<typeof echoes>): [string, number[]][] =>
  found.map(({ text, places }) => [text, places.map(({ column }) => column)]);
const marked = ({ found }: ReturnType<typeof echoes>): string[][] =>
  found.map(({ marks }) =>
    [...marks].flatMap(([{ text, start }, spans]) =>
      spans.map((span) => text.slice(span.start - start, span.end - start)),
    ),
  );

describe('wording across the end of a sentence', () => {
  it('is shared as far as both sentences have it', () => {
    const both = echoes('主题甲狠抓项目建设。不放松不停步，好。', '主题乙狠抓项目建设。不放松不停步，坏。');
    const verbatim = both.cells
      .flat()
      .map(({ shared }) => shared.filter(({ wording }) => wording.match === 'verbatim'));
    expect(verbatim.map((parts) => parts.map(({ letters, whole }) => [letters, whole]))).toEqual([
      [[[0, 6], false]],
      [[[0, 6], false]],
    ]);
    expect(told(both)).toEqual([['狠抓项目建设', [0, 1]]]);
  });

  it('is shared where one has all of it in one sentence', () => {
    const both = echoes('主题甲狠抓项目建设，不放松不停步。', '主题乙狠抓项目建设。不放松不停步。');
    expect(told(both)).toEqual([['狠抓项目建设', [0, 1]]]);
    expect(marked(both)).toEqual([['狠抓项目建设', '狠抓项目建设']]);
    const later = echoes('主题甲狠抓项目建设，不放松不停步。', '乙狠抓项目建设。不放松不停步主题。');
    expect(told(later)).toEqual([['不放松不停步', [0, 1]]]);
    expect(marked(later)).toEqual([['不放松不停步', '不放松不停步']]);
  });

  it('is no echo where each has another part of it', () => {
    expect(told(echoes('主题甲狠抓项目建设。不放松不停步。', '乙狠抓项目建设。不放松不停步主题。'))).toEqual(
      [],
    );
  });

  it('is nothing where hardly a word is left', () => {
    expect(told(echoes('主题甲狠抓。项目建设不放松不停步。', '主题乙狠抓。项目建设不放松不停步。'))).toEqual(
      [],
    );
  });
});
