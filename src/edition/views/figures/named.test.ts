import { expect, it } from 'vitest';
import { indicatorId, reportId } from '../../../corpus/ids.ts';
import { figureFrom, indicatorFrom } from '../../../test/support/figure.ts';
import { reportFrom } from '../../../test/support/report.ts';
import { loadEdition } from '../../index.ts';
import type { Edition, Figure, Indicator } from '../../model.ts';
import { unfiguredNames } from './named.ts';

const checkout = new URL('../../../../', import.meta.url);
const real = await loadEdition(new URL('content/', checkout), new URL('seeds/', checkout));

const indicator = (id: string, names: readonly string[], figures: readonly Figure[] = []): Indicator => {
  const [label = '', ...aliases] = names;
  return { ...indicatorFrom(figures), id: indicatorId(id), label, aliases };
};

/** What is told of a text, as `id form count`. */
const told = (text: string, ...indicators: readonly Indicator[]): string[] =>
  unfiguredNames({ ...real, indicators }, reportFrom(text)).map(
    ({ id, form, count }) => `${id} ${form} ${count}`,
  );

it('leaves out an indicator with a figure in this report, not one with a figure in another', () => {
  const text = '外贸进出口增长，实际利用外资增长。';
  const elsewhere = figureFrom({ report: reportId('yi-2022') });
  expect(
    told(
      text,
      indicator('waimao', ['外贸进出口'], [elsewhere, figureFrom({})]),
      indicator('waizi', ['实际利用外资'], [elsewhere]),
    ),
  ).toEqual(['waizi 实际利用外资 1']);
});

it('tells of label and aliases the most frequent, of equals the label', () => {
  const waimao = indicator('waimao', ['外贸进出口', '进出口总额', '货物进出口']);
  expect(told('外贸进出口。进出口总额。进出口总额。', waimao)).toEqual(['waimao 进出口总额 2']);
  expect(told('货物进出口。进出口总额。外贸进出口。', waimao)).toEqual(['waimao 外贸进出口 1']);
  expect(told('货物进出口。', waimao)).toEqual(['waimao 货物进出口 1']);
  expect(told('没有。', waimao)).toEqual([]);
});

it('passes names of fewer than four characters over, whatever their length in memory', () => {
  const text = '旅游业增长，𠮷旅游增长，𠮷旅游业增长。';
  expect(told(text, indicator('lvyou', ['旅游业', '𠮷旅游']))).toEqual([]);
  expect(told(text, indicator('lvyou', ['旅游业', '𠮷旅游业']))).toEqual(['lvyou 𠮷旅游业 1']);
});

it('counts nothing across two text units', () => {
  expect(told('今年狠抓外贸\n进出口稳中有进', indicator('waimao', ['外贸进出口']))).toEqual([]);
});

it('counts a name within a longer one for both', () => {
  expect(
    told(
      '民间固定资产投资和固定资产投资。',
      indicator('touzi', ['固定资产投资']),
      indicator('minjian', ['民间固定资产投资']),
    ),
  ).toEqual(['touzi 固定资产投资 2', 'minjian 民间固定资产投资 1']);
});

it('tells an alias that two indicators have for both', () => {
  expect(
    told('工业增加值。', indicator('a', ['规上工业', '工业增加值']), indicator('b', ['工业增加值'])),
  ).toEqual(['a 工业增加值 1', 'b 工业增加值 1']);
});

it('counts occurrences that overlap, as a search does', () => {
  expect(told('好上加好上加好', indicator('a', ['好上加好']))).toEqual(['a 好上加好 2']);
});

it('says of the real reports what a plain search says', () => {
  const naive = ({ indicators }: Edition, { id, text }: Edition['reports'][number]): unknown[] =>
    indicators.flatMap(({ id: own, label, aliases, figures }) => {
      if (figures.some(({ report }) => report === id)) return [];
      let best: { id: string; form: string; count: number } | null = null;
      for (const form of [label, ...aliases]) {
        if (Array.from(form).length < 4) continue;
        let count = 0;
        for (const unit of text.units)
          for (let at = unit.text.indexOf(form); at >= 0; at = unit.text.indexOf(form, at + 1)) count += 1;
        if (count > (best?.count ?? 0)) best = { id: own, form, count };
      }
      return best ? [best] : [];
    });
  const expected = real.reports.map((report) => naive(real, report));
  expect(expected.flat().length).toBeGreaterThan(0);
  expect(real.reports.map((report) => unfiguredNames(real, report))).toEqual(expected);
});
