import { describe, expect, it } from 'vitest';
import { asidesOf, readText, treeOf } from '../test/support/seed.ts';

const LONG = '这里是一段正文，说明有关情况，文字比较长，足以看出它是一个自然段而不是标题或图片说明。';

describe('numbered headings', () => {
  it('are not made of lists that one sentence holds, or whose items end with semicolons', () => {
    const document = readText(
      '一、问题\n存在三个问题：一是总量不大；二是创新不强；三是短板不少。\n（一）原因\n1．链条不完善；\n2．能力不强；\n3．保障不足。\n二、对策\n完。\n',
    );
    expect(treeOf(document)).toEqual(['一、问题', '  （一）原因', '二、对策']);
  });

  it('need words behind the number', () => {
    expect(treeOf(readText('一、\n（一）\n一、总体要求\n正文。\n'))).toEqual(['一、总体要求']);
  });

  it('nest 节 in 章 and both in 部分', () => {
    expect(
      treeOf(readText('第一部分 甲\n第一章 乙\n第一节 丙\n正文。\n第二节 丁\n正文。\n第二章 戊\n正文。\n')),
    ).toEqual(['第一部分 甲', '  第一章 乙', '    第一节 丙', '    第二节 丁', '  第二章 戊']);
  });

  it('count 第一，第二， through where paragraphs open so', () => {
    expect(
      treeOf(
        readText(
          '第一，统一思想。正文正文。\n第二，狠抓落实。正文正文。\n一是抓产业。打造集群。二是抓项目。扩大投资。\n第三，加强领导。正文。\n',
        ),
      ),
    ).toEqual([
      '* 第一，统一思想。',
      '* 第二，狠抓落实。',
      '  * 一是抓产业。',
      '  * 二是抓项目。',
      '* 第三，加强领导。',
    ]);
  });

  it('may be longer than a line, and may be wrapped', () => {
    const long = `一、${'深入学习贯彻'.repeat(14)}`;
    expect(treeOf(readText(`${long}\n\n${LONG}\n\n二、短\n\n${LONG}\n`))).toEqual([long, '二、短']);
    expect(
      treeOf(
        readText(
          '一、深入推进商事制度改革，全面提升便利化水平\n和服务质量\n今年以来，全区大力推行企业登记全程电子化，新\n增市场主体1200户，开通网上办理平台，取得明\n显成效。\n',
        ),
      ),
    ).toEqual(['一、深入推进商事制度改革，全面提升便利化水平和服务质量']);
  });
});

describe('unnumbered headings', () => {
  it('stand inside the numbered ones that are open', () => {
    expect(
      treeOf(
        readText(
          `一、成效\n\n经济稳中有进\n\n${LONG}\n\n城乡面貌改善\n\n${LONG}\n\n二、打算\n\n——坚定不移抓招商\n\n${LONG}\n`,
        ),
      ),
    ).toEqual(['一、成效', '  经济稳中有进', '  城乡面貌改善', '二、打算', '  ——坚定不移抓招商']);
  });

  it('stand by their depth of marks inside numbered marked ones', () => {
    expect(
      treeOf(
        readText(
          '# 报告\n\n## 一、回顾\n\n### 经济\n\n甲。\n\n#### 工业\n\n乙。\n\n### 民生\n\n丙。\n\n## 二、安排\n\n丁。\n',
        ),
      ),
    ).toEqual(['一、回顾', '  经济', '    工业', '  民生', '二、安排']);
  });

  it('come in a series in a text without blank lines', () => {
    const series = `大会召开\n本报记者 孙某\n${LONG}\n实干笃行 交出答卷\n${LONG}\n锚定目标 吹响号角\n${LONG}\n`;
    expect(treeOf(readText(series))).toEqual(['实干笃行 交出答卷', '锚定目标 吹响号角']);
  });

  it('have commas only in a series', () => {
    const text = (second: string): string => `${LONG}\n\n链式发展，产业崛起\n\n${LONG}\n\n${second}${LONG}\n`;
    expect(treeOf(readText(text('创新驱动，转型加快\n\n')))).toEqual([
      '链式发展，产业崛起',
      '创新驱动，转型加快',
    ]);
    expect(treeOf(readText(text('')))).toEqual([]);
  });

  it('may be in bold where the text is marked, and stars stay masks elsewhere', () => {
    const document = readText('**一、回顾**\n\n成效显著。\n\n**（一）经济**\n\n增长6%。\n');
    expect(treeOf(document)).toEqual(['一、回顾', '  （一）经济']);
    expect(asidesOf(readText('**县人民政府县长 **\n\n现在报告工作。\n'))).toEqual([
      'byline: **县人民政府县长 **',
    ]);
  });
});

describe('titles', () => {
  it('may end with an exclamation, be long, run over two lines and carry an occasion in brackets', () => {
    const titles = (head: string): string[] => asidesOf(readText(`${head}\n\n${LONG}\n`));
    expect(titles('向“新”而行，临江向高攀登！\n\n——工业化观察\n\n本报记者 张三')).toEqual([
      'title: 向“新”而行，临江向高攀登！',
      'title: ——工业化观察',
      'byline: 本报记者 张三',
    ]);
    expect(
      titles(
        '中共临江区委关于制定国民经济和社会发展第十四个五年规划和二〇三五年远景目标的建议\n（2020年12月28日区委第九次全体会议通过）',
      ),
    ).toEqual([
      'title: 中共临江区委关于制定国民经济和社会发展第十四个五年规划和二〇三五年远景目标的建议',
      'title: （2020年12月28日区委第九次全体会议通过）',
    ]);
    expect(titles('2022年计划执行情况\n与2023年计划草案的报告')).toEqual([
      'title: 2022年计划执行情况',
      'title: 与2023年计划草案的报告',
    ]);
  });

  it('stand over signatures', () => {
    const document = readText(
      `工作总结\n高新区管委会\n（2021年12月20日）\n${LONG}\n\nXX开发区管理委员会\n2022年12月28日\n`,
    );
    expect(asidesOf(document)).toEqual([
      'title: 工作总结',
      'byline: 高新区管委会',
      'byline: （2021年12月20日）',
      'byline: XX开发区管理委员会',
      'byline: 2022年12月28日',
    ]);
  });
});
