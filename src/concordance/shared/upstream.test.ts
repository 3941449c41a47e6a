import { describe, expect, it } from 'vitest';
import { coveredShare, lettersOf, upstreamIn } from './upstream.ts';

const FORMULAS = [['增强四个意识'], ['以人民为中心']];
const found = (text: string): string[] =>
  upstreamIn(text, FORMULAS).map(({ start, end, ground }) => `${ground} ${text.slice(start, end)}`);

describe('wording from above', () => {
  it('finds formulas whatever their punctuation, and none across a mask', () => {
    expect(found('要增强“四个意识”。')).toEqual(['formula 增强“四个意识', 'quoted “四个意识”']);
    expect(found('增强*四个意识')).toEqual([]);
  });

  it('finds names of congresses, plenums and meetings, whatever their number', () => {
    expect(found('全面贯彻党的二十大和二十届历次全会精神')).toEqual(['named 党的二十大和二十届历次全会精神']);
    expect(found('区委十届五次全会暨区委经济工作会议')).toEqual([
      'named 十届五次全会暨',
      'named 区委经济工作会议',
    ]);
    expect(found('第十一次党代会')).toEqual(['named 第十一次党代会']);
    expect(found('第三次会议，工作会议纪要')).toEqual([]);
  });

  it('finds titles of documents and quotations', () => {
    expect(found('印发《若干政策措施》')).toEqual(['named 《若干政策措施》']);
    expect(found('开展"三标"活动')).toEqual(['quoted "三标"']);
  });
});

it('measures cover in letters and figures', () => {
  const text = '甲，乙丙丁。';
  expect(coveredShare(text, { start: 0, end: text.length }, [{ start: 2, end: 4 }])).toBe(0.5);
  expect(coveredShare('，', { start: 0, end: 1 }, [])).toBe(0);
});

it('keeps the places of letters, those beyond the basic plane included', () => {
  const { letters, places } = lettersOf('甲“𠮷”６');
  expect(letters).toBe('甲𠮷6');
  expect(places).toEqual([0, 2, 2, 5]);
});
