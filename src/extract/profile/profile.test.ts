import { describe, expect, it } from 'vitest';
import { readText } from '../../test/support/seed.ts';
import { numeral, proposeDay, proposeYear } from './dates.ts';
import { proposeGenre } from './genre.ts';
import { levelOf, regionOf, UNKNOWN } from './place.ts';
import { portraits } from './portrait.ts';
import { proposeTitle } from './title.ts';

const BODY =
  '各位代表：\n\n现在，我代表区人民政府，向大会报告工作，请予审议。\n\n一、2022年工作回顾\n\n2022年，我们奋力打造宜居宜业的现代化新城，完成生产总值186亿元。\n';
const told = (text: string) => {
  const document = readText(text);
  const genre = proposeGenre(document);
  const day = proposeDay(document);
  return {
    title: proposeTitle(document, genre.value).value,
    genre: genre.value,
    day: day && !day.published ? day.value : null,
    year: proposeYear(document)?.value ?? null,
  };
};

describe('what a text says of itself', () => {
  it.each([
    [
      'a title with the occasion under it',
      `政府工作报告\n\n——2023年2月2日在某县第十八届人民代表大会第三次会议上\n\n县长　某某某\n\n${BODY}`,
      { title: '政府工作报告', genre: 'report', day: '2023-02-02', year: 2023 },
    ],
    [
      'an occasion over two lines, and the title in the table of the page',
      `文件名称 | 某区2025年政府工作报告 | ||\n索引号 | 1 | 公开日期: | 2025-04-15 14:43 |\n2025年3月21日在某区第十九届\n人民代表大会第四次会议上\n某区人民政府区长 某某某\n${BODY}`,
      { title: '某区2025年政府工作报告', genre: 'report', day: '2025-03-21', year: 2023 },
    ],
    [
      'a breadcrumb, a title printed twice, the second time masked',
      `您的位置:某网>>报告/>>正文\n\n在县第十八届人民代表大会第三次会议上的政府工作报告\n\n发表时间:2023/12/21 18:29:50\n\n在**县第十八届人民代表大会第三次会议上的政府工作报告\n\n${BODY}`,
      {
        title: '在县第十八届人民代表大会第三次会议上的政府工作报告',
        genre: 'report',
        day: null,
        year: 2023,
      },
    ],
    [
      'a date in Chinese numerals',
      `在全区经济工作会议上的讲话\n\n（二〇二三年一月二十八日）\n\n同志们：\n\n今天会议的任务是，总结去年工作，部署今年工作。下面，我讲三点意见。\n`,
      { title: '在全区经济工作会议上的讲话', genre: 'speech', day: '2023-01-28', year: 2023 },
    ],
    [
      'nothing',
      '我们要抓项目，要抓招商，要抓环境，要抓落实。\n',
      { title: '工作报告（原文无题）', genre: 'report', day: null, year: null },
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('takes no day that the calendar lacks', () => {
    expect(told(`某报告\n\n——2023年2月30日在某区大会上\n\n${BODY}`).day).toBeNull();
    expect(['23', '二三', '二十三', '十', '三十'].map(numeral)).toEqual([23, 23, 23, 10, 30]);
  });
});

it('a title tells the year where nothing else does, and is not sure of it', () => {
  const PLAIN = '要优化营商环境，改善民生。\n\n要守住安全底线，确保大局稳定。\n';
  const year = (text: string) => proposeYear(readText(text));
  expect(year(`某区2023年工作报告\n\n${PLAIN}`)).toMatchObject({ value: 2023, sure: false });
  expect(year(`关于2023年工作的汇报\n\n${PLAIN}`)).toMatchObject({ value: 2023, sure: false });
  expect(year(`某区工作报告\n\n${PLAIN}`)).toBeNull();
});

describe('where a place lies', () => {
  it('is only what the text says', () => {
    const region = (text: string) => {
      const { province, city } = regionOf(readText(text), '某某区');
      return [province.value, city.value];
    };
    expect(region('河南省洛阳市某某区要走在前面。\n')).toEqual(['河南省', '洛阳市']);
    expect(region('上海市某某区要走在前面。\n')).toEqual(['上海市', '上海市']);
    expect(region('某某区要走在前面。\n')).toEqual([UNKNOWN, UNKNOWN]);
    expect(region('2023年2月14日在洛阳市某某区第十届人民代表大会上。\n')).toEqual([UNKNOWN, '洛阳市']);
    expect(region('落在呼和浩特市某某区，位于内蒙古自治区。\n')).toEqual([UNKNOWN, '呼和浩特市']);
    expect(region('推动洛阳市某某区走在前面。\n')).toEqual([UNKNOWN, UNKNOWN]);
    expect(region('推动洛阳市某某区走在前面，为河南省洛阳市某某区添彩。\n')).toEqual(['河南省', '洛阳市']);
  });

  it('takes brackets of a name for themselves', () => {
    for (const name of ['某(区', '某（区', '某(新)区', '()'])
      expect(regionOf(readText(`洛阳市${name}要走在前面。\n`), name).city.value).toBe('洛阳市');
  });

  it('has its level by its name', () => {
    expect(
      ['某某区', '某某县', '某某市', '某某高新技术产业开发区', '某某经济技术开发区', '某某新区'].map(
        (name) => levelOf(name).value,
      ),
    ).toEqual(['区', '县', '县级市', '高新区', '开发区', '新区']);
    expect(levelOf('某某').sure).toBe(false);
  });
});

it('a portrait is a clause of the running text, with no mask in it', () => {
  const document = readText(BODY.replace('2022年，我们', '2022年，奋力打造*现代化强区，我们'));
  const [first] = portraits(document, 1);
  const unit = document.units.find(({ id }) => id === first?.unit);
  expect(unit?.text.slice(first?.start, first?.end)).toBe('我们奋力打造宜居宜业的现代化新城');
});
