import { expect, it } from 'vitest';
import { themeId } from '../../corpus/ids.ts';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { countIn } from './by-report.ts';
import { nearestIn } from './nearest.ts';
import { Similarity } from './similarity.ts';

const reports = [
  reportFrom(
    '持续优化营商环境，推行一窗受理、全程代办，让企业少跑腿。\n营商环境怎么样，企业说了算。营商环境就是竞争力。\n抓好春季植树造林，修剪行道树木。\n推行一窗受理、全程代办，企业少跑腿、群众好办事。',
    'jia-2022',
  ),
  reportFrom(
    '我们推行一窗受理、全程代办，企业少跑腿、好办事。\n办好中小学和幼儿园，扩大学位供给。',
    'yi-2022',
  ),
  reportFrom('秋粮丰收，仓廪充实，农民喜笑颜开。', 'bing-2022'),
];
const themes = [
  { ...themeFrom(reports, ['营商环境']), id: themeId('yingshang') },
  { ...themeFrom(reports, ['植树造林']), id: themeId('zhishu') },
];
const edition = { reports, themes };

it('has of each silent report what is nearest by wording, and of one that speaks nothing', () => {
  const similarity = new Similarity(reports);
  let passages = 0;
  for (const theme of themes)
    for (const report of reports) {
      const silent = countIn(theme, report).direct === 0;
      const expected = silent ? similarity.nearest(theme, report) : [];
      expect(nearestIn(edition, theme, report)).toEqual(expected);
      passages += expected.length;
    }
  expect(passages).toBeGreaterThan(0);
  const [theme] = themes;
  const [speaking] = reports;
  if (!theme || !speaking) throw new Error('unreachable');
  expect(similarity.nearest(theme, speaking), 'which is left out').not.toEqual([]);
});

it('knows a theme by its id, and refuses one that the edition has not', () => {
  const [theme, second] = themes;
  const [, silent] = reports;
  if (!theme || !second || !silent) throw new Error('unreachable');
  const found = nearestIn(edition, { ...theme }, silent);
  expect(found).toHaveLength(1);
  expect(nearestIn(edition, theme, silent)).toBe(found);
  expect(() => nearestIn({ reports, themes: [theme] }, second, silent)).toThrow('theme of the edition');
});
