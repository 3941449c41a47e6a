import { expect, it } from 'vitest';
import { themeId } from '../../corpus/ids.ts';
import { matrixRows } from '../../edition/views/matrix.ts';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import {
  bandLabel,
  companyOf,
  expectation,
  meetMost,
  mostApart,
  ownThemes,
  sharesWith,
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
    `差别最大的是“智慧岛”：jia-2022每万字 ${rate} 次，别篇没有`,
  );
  expect(mostApart([])).toBe('各主题在各篇里相差不多');
});

it('names what a district says more and less of', () => {
  const [more, less] = matrixRows([zhihuidao, rencai], reports);
  expect(ownThemes('甲区', more ? [more] : [], less ? [less] : [])).toBe(
    '比起别篇，甲区多说“智慧岛”，少说“人才”',
  );
  expect(ownThemes('甲区', [], [])).toBe('甲区的主题，与别篇相差不多');
});

it('says how many use a word', () => {
  expect([0, 1, 2, 4].map((voices) => bandLabel(voices, 4))).toEqual([
    '只有近义',
    '只有一篇说',
    '两篇说，其余不提',
    '各篇都说',
  ]);
});

it('says which themes meet, and which words stand near', () => {
  const places = [{ report: jia.id, unit: jia.text.units[0]?.id ?? ('p1' as never) }];
  expect(plain(meetMost([{ themes: [zhihuidao, rencai], places, weight: 1 }]))).toBe(
    '“智慧岛”与“人才”结得最紧，同在 1 段',
  );
  expect(meetMost([])).toBe('没有两个主题同在一段');
  expect(sharesWith([{ theme: rencai, places, weight: 1, total: 1, elsewhere: [] }])).toBe(
    '与它同段最紧的是“人才”',
  );
  expect(companyOf('智慧岛', { nodes: 1, rows: [] })).toBe('出现太少，看不出左右的词');
});

it('tells what a silence is worth, and that one speaker makes no rate', () => {
  const silence = { expected: 0.8, chance: 0.449, others: 3, speakers: 3 };
  expect(plain(expectation(silence))).toBe(
    '若与其余三篇同率，该有 0.8 处；一处也不出现的机会约 45%，单凭篇幅就常会这样，所以这处未提说明不了什么。',
  );
  expect(plain(expectation({ ...silence, expected: 23.5, chance: 1e-10, speakers: 1 }))).toBe(
    '若与其余三篇合起来同率，该有 23.5 处，一处也不出现的机会不到 1%；不过其余三篇中只有一篇用它，这个率说的是那一篇，不宜据此推断。',
  );
  expect(expectation({ ...silence, others: 0 })).toBe('别篇也没有用，无从比较。');
});
