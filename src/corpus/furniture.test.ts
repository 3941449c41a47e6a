import { describe, expect, it } from 'vitest';
import { asidesOf, readText, treeOf } from '../test/support/seed.ts';
import { isFurniture } from './furniture.ts';

describe('isFurniture', () => {
  it.each([
    '您当前的位置：首页>>新闻中心>>部门动态',
    '2023-03-15 09:12:33    来源：区融媒体中心',
    '2023年6月8日 星期四',
    '04版：特刊',
    '索 引 号：11370100',
    '— 12 —',
    '首页 新闻中心 政务公开',
    '临江日报·特别报道',
    '<图片>',
    '某区人民政府网 > 首页 > 政府信息公开 > 政府工作报告',
    '您的位置:某网>>换届/政府报告/>>正文',
    '发表时间:2023/12/21 18:29:50',
  ])('%s', (text) => {
    expect(isFurniture(text)).toBe(true);
  });

  it.each([
    '新增注册市场主体1200户，开通微信公众号',
    '受理群众举报线索30件',
    '建成3D打印产业园',
    '打造“国”字号大平台',
    '×××',
    '***',
  ])('not: %s', (text) => {
    expect(isFurniture(text)).toBe(false);
  });
});

describe('a web page', () => {
  const document = readText(`网站首页
走进临江
政务公开
您当前的位置：首页>>新闻中心
临江区召开优化营商环境大会
2023-03-15 09:12:33    来源：区融媒体中心
【字体：大 中 小】

　　3月14日下午，优化营商环境大会召开，王某出席会议并讲话。

【责任编辑：周某】
主办：临江区人民政府办公室
相关阅读
临江又上央视了！
`);

  it('keeps nothing of the site but the title', () => {
    expect(document.paragraphs).toHaveLength(1);
    expect(treeOf(document)).toEqual([]);
    expect(asidesOf(document).filter((aside) => !aside.startsWith('furniture'))).toEqual([
      'title: 临江区召开优化营商环境大会',
    ]);
  });
});

describe('a table of contents', () => {
  it('is known by its leaders or by lines that come back', () => {
    for (const [leader, page] of [
      ['................', '1'],
      ['', ''],
    ]) {
      const entry = `${leader ?? ''}${page ?? ''}`;
      const document = readText(
        `工作报告\n\n目　　录\n\n一、回顾${entry}\n二、安排${entry}\n\n一、回顾\n\n去年工作取得进展。\n\n- 2 -\n\n二、安排\n\n今年工作这样安排。\n`,
      );
      expect(treeOf(document)).toEqual(['一、回顾', '二、安排']);
      expect(asidesOf(document)).toEqual([
        'title: 工作报告',
        'furniture: 目　　录',
        `furniture: 一、回顾${entry}`,
        `furniture: 二、安排${entry}`,
        'furniture: - 2 -',
      ]);
    }
  });
});

describe('a wrapped text', () => {
  it('is not torn by words that web pages use too, nor by a page number', () => {
    const document = readText(`    一、深入推进改革
    今年以来，全区大力推行企业登记全程电子化，新增注册
市场主体1200户，开通微信公众号，受理群众举报线索30件，
建成3D打印产业园1个，地区生产总值增长4.2
                 — 1 —
％，增速居全市第一位。
    二、下一步打算
    继续深化改革，把改革进行到底。
`);
    expect(document.paragraphs).toHaveLength(2);
    expect(document.paragraphs[0]?.text).toMatch(/新增注册市场主体.*公众号.*增长4\.2％，增速/u);
    expect(asidesOf(document)).toEqual(['furniture: — 1 —']);
  });
});
