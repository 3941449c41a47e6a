import { expect, it } from 'vitest';
import { themeId } from '../../corpus/ids.ts';
import type { Report, Theme } from '../../edition/model.ts';
import { directForms, loudestOf, voicesOf } from '../../edition/views/findings.ts';
import { matrixRows } from '../../edition/views/matrix.ts';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import {
  bandLabel,
  companyOf,
  reckoning,
  meetMost,
  mostApart,
  ownThemes,
  sharesWith,
  whereSaid,
  whoSays,
  worth,
} from './sentences.ts';

const jia = reportFrom('智慧岛，智慧岛，人才。', 'jia-2022');
const yi = reportFrom('人才，双创，别的事情。', 'yi-2022');
const reports = [jia, yi];
const zhihuidao = themeFrom(reports, ['智慧岛']);
const rencai = { ...themeFrom(reports, ['人才']), id: themeId('rencai') };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

it('names the theme that sets the reports most apart', () => {
  const rate = ((2 / jia.characters) * 10_000).toFixed(1);
  expect(plain(mostApart(matrixRows([zhihuidao], reports)))).toBe(
    `差别最大的主题是“智慧岛”：jia-2022每万字 ${rate} 次，别篇没有`,
  );
  expect(mostApart([])).toBe('各主题在各篇里相差不多');
});

it('names what a district says more and less of', () => {
  const [more, less] = matrixRows([zhihuidao, rencai], reports);
  expect(ownThemes('甲区', more ? [more] : [], less ? [less] : [])).toBe(
    '比起别篇，甲区多说智慧岛，少说人才',
  );
  expect(ownThemes('甲区', [], [])).toBe('甲区的主题，与别篇相差不多');
});

it('says how many use a word', () => {
  expect([0, 1, 2, 4].map((voices) => bandLabel(voices, 4))).toEqual([
    '没有一篇直接说到',
    '只有一篇直接说到',
    '两篇直接说到',
    '各篇都直接说到',
  ]);
});

it('says which themes meet, and which words stand near', () => {
  const places = [{ report: jia.id, unit: jia.text.units[0]?.id ?? ('p1' as never) }];
  expect(plain(meetMost([{ themes: [zhihuidao, rencai], places, weight: 1 }]))).toBe(
    '结得最紧的两个主题是“智慧岛”和“人才”，同在 1 段',
  );
  expect(meetMost([])).toBe('没有两个主题同在一段');
  expect(sharesWith([{ theme: rencai, places, weight: 1 }])).toBe('同段结得最紧的主题是“人才”');
  expect(companyOf({ nodes: 1, rows: [] })).toBe('出现太少，看不出左右的词');
});

it('quotes a word only where it is the one that occurs', () => {
  const mixed = themeFrom(reports, ['智慧岛', '人才']);
  const says = (theme: Theme, label: string): string =>
    whoSays(label, directForms(theme, reports), voicesOf(theme, reports), reports);
  expect(says(zhihuidao, '智慧岛')).toBe('只有jia-2022用“智慧岛”');
  // the label is a name for both of its words, and occurs nowhere
  expect(says(themeFrom(reports, ['双创', '众创']), '众创与双创')).toBe('只有yi-2022用“双创”');
  expect(says(mixed, '智慧岛')).toBe('两篇都直接说到智慧岛');
  expect(says(themeFrom(reports, ['储能']), '新能源与储能')).toBe('没有一篇直接说到新能源与储能');
});

it('names the year where a district has several reports', () => {
  const of = (district: Report, id: string, year: number, text: string): Report => ({
    ...reportFrom(text, id),
    district: { ...district.district, shortName: district === jia ? '甲' : district.district.shortName },
    year,
  });
  const jia2023 = of(jia, 'jia-2023', 2023, '青年，青年。');
  const jia2024 = of(jia, 'jia-2024', 2024, '别的事情。');
  const yi2022 = of(yi, 'yi-2022', 2022, '青年。');
  const all = [jia2023, jia2024, yi2022];
  const qingnian = themeFrom(all, ['青年']);
  const says = (here: readonly Report[], among = all): string =>
    plain(whoSays('青年', directForms(qingnian, here), voicesOf(qingnian, here), among));
  expect(says(all)).toBe('两篇用“青年”，甲2024 年没有');
  expect(says([jia2024, yi2022])).toBe('只有yi-2022用“青年”');
  expect(says([jia2023, jia2024])).toBe('只有甲2023 年用“青年”');
  // a page need not show the report that speaks
  const bing = of(reportFrom('青年。', 'bing-2022'), 'bing-2022', 2022, '青年。');
  const four = [...all, bing];
  const young = themeFrom(four, ['青年']);
  const page = [jia2024, yi2022, bing];
  expect(plain(whoSays('青年', ['青年'], voicesOf(young, page), four))).toBe('两篇用“青年”，甲2024 年没有');
  // of one page of several, which is said once
  const paged = (here: readonly Report[]): string =>
    plain(whoSays('青年', ['青年'], voicesOf(young, here), four, true));
  expect(paged(page)).toBe('本页三篇里，两篇用“青年”，甲2024 年没有');
  expect(paged([yi2022, bing])).toBe('本页两篇都用“青年”');
  expect(paged([bing])).toBe('本页一篇用“青年”');
  expect(paged([jia2024, bing])).toBe('本页两篇里，只有bing-2022用“青年”');
  expect(paged([jia2024])).toBe('本页一篇没有直接说到青年');
  // two of one year: the genre tells them apart; an inferred year is told as such
  const speech: Report = {
    ...of(jia, 'jia-2023-b', 2023, '别的。'),
    genre: 'speech',
    yearStatus: 'inferred',
  };
  const twice = [jia2023, speech, yi2022];
  expect(plain(whoSays('青年', ['青年'], voicesOf(themeFrom(twice, ['青年']), twice), twice))).toBe(
    '两篇用“青年”，甲约 2023 年讲话没有',
  );
  expect(plain(whereSaid(loudestOf(qingnian, all), all))).toBe('甲2023 年有 2 次，都在第 1 段');
});

it('says where the word stands', () => {
  const where = (text: readonly string[]): string => {
    const report = reportFrom(text.join('\n'), 'jia-2022');
    return plain(whereSaid(loudestOf(themeFrom([report], ['人才']), [report]), [report]));
  };
  expect(where(['人才。'])).toBe('jia-2022 1 次，在第 1 段');
  expect(where(['人才，人才。'])).toBe('jia-2022 2 次，都在第 1 段');
  expect(where(['人才。', '人才。'])).toBe('jia-2022 2 次，分在两段');
  expect(where(['人才，人才，人才。', '人才。'])).toBe('jia-2022 4 次，3 次在第 1 段');
  expect(where(['别的。'])).toBe('没有直接说到的地方');
});

it('tells what a silence is worth, and that one speaker makes no rate', () => {
  const silence = { expected: 0.8, chance: 0.449, others: 3, speakers: 3 };
  expect(worth(silence)).toBe('照这份文字的长短，没有出现也很平常，说明不了什么。');
  expect(worth({ ...silence, chance: 0.1 })).toBe('也可能只是篇幅短，证明力不强。');
  expect(worth({ ...silence, chance: 0.01 })).toBe('不像只是篇幅短的缘故。');
  expect(worth({ ...silence, chance: 0, speakers: 1 })).toBe('别区也只有一篇用它，不能说这里缺了什么。');
  expect(worth({ ...silence, others: 0 })).toBe('没有别区可比。');
  expect(worth({ ...silence, expected: 0, chance: 1 })).toBe('别区的三篇也没有用，无从比较。');
});

it('keeps the numbers behind that, where there are any', () => {
  const silence = { expected: 0.8, chance: 0.449, others: 3, speakers: 3 };
  expect(plain(reckoning(silence) ?? '')).toBe(
    '若与别区的三篇一样常用，照字数该有 0.8 处，一处也不出现的机会约 45%。',
  );
  expect(plain(reckoning({ ...silence, expected: 23.5, chance: 1e-10, speakers: 1 }) ?? '')).toBe(
    '若与别区的三篇一样常用，照字数该有 23.5 处，一处也不出现的机会不到 1%；但这三篇里只有一篇用它，这个数说的其实是那一篇。',
  );
  expect(reckoning({ ...silence, others: 0 })).toBeNull();
});
