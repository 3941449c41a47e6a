import { expect, it } from 'vitest';
import { foldCharacter } from '../../corpus/fold.ts';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { contrasts, ngramRows, wordRows } from './contrast.ts';
import { foldedUnits } from './folded.ts';
import { cutSample, cutUnits } from './words.ts';

const fold = foldCharacter;
const text = (line: string, times: number): string => `一、总体要求\n${`${line}。`.repeat(times)}\n`;
const jia = reportFrom(text('持续优化营商环境，壮大风口产业', 6), 'jia-2022');
const yi = reportFrom(text('持续改善民生，完善 GDP 核算', 6), 'yi-2022');
const edition = { reports: [jia, yi], themes: [themeFrom([jia, yi], ['营商环境'])] };

it('cuts a report once, lexicon forms whole', () => {
  const units = cutUnits(edition, jia);
  for (const { text: own, words } of units)
    expect(words.map(({ start, end }) => own.slice(start, end)).join('')).toBe(own);
  const words = wordRows(edition, jia, fold);
  expect(words.find(({ word }) => word === '营商环境')).toEqual({ word: '营商环境', words: 6, strings: 6 });
  expect(words.some(({ word }) => word === '环境')).toBe(false);
  expect(cutSample(edition, jia).join('')).toContain('营商环境');
});

it('counts words apart from strings', () => {
  const report = reportFrom(text('产业与风口产业', 3), 'bing-2022');
  const own = wordRows({ reports: [report], themes: [themeFrom([report], ['风口产业'])] }, report, fold);
  expect(own.find(({ word }) => word === '产业')).toEqual({ word: '产业', words: 3, strings: 6 });
});

it('folds as the search does', () => {
  expect(foldedUnits(yi, fold).flat().join('')).toContain('完善gdp核算');
  expect(wordRows(edition, yi, fold).find(({ word }) => word === 'GDP')?.strings).toBe(6);
});

it('lists strings, but not those that never stand alone', () => {
  const grams = ngramRows(reportFrom(text('产业与风口产业', 3), 'ding-2022'), fold);
  expect(grams.map(({ gram, count }) => [gram, count])).toEqual([
    ['产业', 6],
    ['产业与风口产业', 3],
  ]);
});

it('says what each report uses more than the others', () => {
  const [first, second] = contrasts(edition, [jia, yi], fold);
  const row = first?.rows.find(({ item }) => item === '营商环境');
  expect([row?.a, row?.b]).toEqual([6, 0]);
  expect(first?.others).toEqual([yi]);
  expect(second?.rows.map(({ item }) => item)).toContain('民生');
  expect(first?.rows.map(({ item }) => item)).not.toContain('持续');
  expect(contrasts(edition, [jia], fold)[0]?.rows).toEqual([]);
});

it('says the same of one report when it alone is asked for', () => {
  const bing = reportFrom(text('壮大风口产业，改善民生', 6), 'bing-2022');
  const reports = [jia, yi, bing];
  const wider = { ...edition, reports };
  const all = contrasts(wider, reports, fold);
  for (const [place, report] of reports.entries())
    expect(contrasts(wider, reports, fold, [report])).toEqual([all[place]]);
});
