import { describe, expect, it } from 'vitest';
import { asidesOf, readText, treeOf } from '../test/support/seed.ts';

const paragraphs = (text: string): string[] => readText(text).paragraphs.map((paragraph) => paragraph.text);

describe('a government report', () => {
  const document = readText(`政府工作报告
——2023年1月10日在临江区第六届人民代表大会第二次会议上
临江区人民政府区长  王某某

各位代表：
\u3000\u3000现在，我代表区人民政府向大会报告工作，请予审议。
\u3000\u3000一、2022年工作回顾
\u3000\u30002022年是党的二十大召开之年。一年来，我们主要做了以下工作：
\u3000\u3000（一）稳增长，经济运行总体平稳
\u3000\u3000全年地区生产总值完成356.8亿元，增长4.5%。
\u3000\u3000——工业经济稳步回升。规上工业增加值增长6.2%。
\u3000\u3000——消费市场持续回暖。社会消费品零售总额增长3.1%。
\u3000\u3000（二）促改革，发展活力持续增强
\u3000\u3000一是深化“放管服”改革。“一网通办”事项达98%。二是优化营商环境。新增市场主体8000户。三是扩大开放。进出口总额增长12%。
\u3000\u3000各位代表！过去一年的成绩来之不易。
\u3000\u3000二、2023年工作安排
\u3000\u3000重点做好以下工作：
\u3000\u30001．全力以赴抓项目。坚持项目为王，全年实施重点项目100个。
\u3000\u30002．持之以恒抓创新。新增高新技术企业20家。
`);

  it('has its tree', () => {
    expect(treeOf(document)).toEqual([
      '一、2022年工作回顾',
      '  （一）稳增长，经济运行总体平稳',
      '    * ——工业经济稳步回升。',
      '    * ——消费市场持续回暖。',
      '  （二）促改革，发展活力持续增强',
      '    * 一是深化“放管服”改革。',
      '    * 二是优化营商环境。',
      '    * 三是扩大开放。',
      '二、2023年工作安排',
      '  * 1．全力以赴抓项目。',
      '  * 2．持之以恒抓创新。',
    ]);
  });

  it('sets title, occasion and speaker aside', () => {
    expect(asidesOf(document)).toEqual([
      'title: 政府工作报告',
      'title: ——2023年1月10日在临江区第六届人民代表大会第二次会议上',
      'byline: 临江区人民政府区长  王某某',
    ]);
  });

  it('closes a sub-point with its paragraph', () => {
    const thanks = document.paragraphs.find((paragraph) => paragraph.text.startsWith('各位代表！'));
    const section = document.sections.find(({ id }) => id === thanks?.section);
    expect(section?.heading).toBe('（二）促改革，发展活力持续增强');
  });
});

describe('a page of web news', () => {
  const document = readText(`当前位置：首页 > 新闻中心 > 要闻
临江区召开2023年经济工作会议
发布时间：2023-02-01 10:20  来源：临江发布  浏览次数：1204次

本报讯（记者 李四 通讯员 王五）1月31日，临江区召开经济工作会议，部署2023年任务。

会议指出，过去一年全区上下攻坚克难，经济社会发展取得

图为会议现场。 张三 摄

新成绩，生产总值突破300亿元。

责任编辑：赵六
上一篇：没有了
`);

  it('knows furniture, title, byline and caption', () => {
    expect(asidesOf(document)).toEqual([
      'furniture: 当前位置：首页 > 新闻中心 > 要闻',
      'title: 临江区召开2023年经济工作会议',
      'furniture: 发布时间：2023-02-01 10:20  来源：临江发布  浏览次数：1204次',
      'byline: 本报讯（记者 李四 通讯员 王五）',
      'caption: 图为会议现场。 张三 摄',
      'furniture: 责任编辑：赵六',
      'furniture: 上一篇：没有了',
    ]);
  });

  it('heals the sentence that the caption cuts', () => {
    const healed = document.paragraphs[1];
    expect(healed?.text).toBe(
      '会议指出，过去一年全区上下攻坚克难，经济社会发展取得新成绩，生产总值突破300亿元。',
    );
    expect(healed?.source).toHaveLength(2);
    expect(document.asides[4]?.after).toBe(healed?.id);
  });
});

describe('a newspaper page', () => {
  const document = readText(`临江日报

第3版

奋楫扬帆正当时
——临江区推动高质量发展综述

□本报记者 李某 王某 通讯员 赵某

    春潮涌动，万象更新。走进临江区，处处是热火朝天的景象。

    产业之变：从“有没有”到“好不好”

    “去年我们的产值翻了一番。”某企业负责人说。

▲临江智能制造产业园一角

    近年来，累计引进项目58个，总投资2

60亿元。（记者 李某 摄）

    城市之变：让生活更美好

    老旧小区改造、口袋公园建设……一件件民生实事落地见效。

    （下转第四版）
`);

  it('tells paper, title, byline, caption and text apart', () => {
    expect(asidesOf(document)).toEqual([
      'furniture: 临江日报',
      'furniture: 第3版',
      'title: 奋楫扬帆正当时',
      'title: ——临江区推动高质量发展综述',
      'byline: □本报记者 李某 王某 通讯员 赵某',
      'caption: ▲临江智能制造产业园一角',
      'byline: （记者 李某 摄）',
      'furniture: （下转第四版）',
    ]);
    expect(treeOf(document)).toEqual(['产业之变：从“有没有”到“好不好”', '城市之变：让生活更美好']);
    expect(document.paragraphs[2]?.text).toBe('近年来，累计引进项目58个，总投资260亿元。');
  });
});

describe('a masked report', () => {
  it('keeps its masks as characters, its BOM and its CRLF outside the text', () => {
    const document = readText(
      '\uFEFF政 府 工 作 报 告\r\n\r\n（2024年1月20日）\r\n\r\n×××区人民政府区长\u3000××\r\n\r\n一、工作回顾\r\n\r\n——坚持稳增长。地区生产总值达到×××亿元。\r\n\r\n——坚持促改革。新增市场主体××户。\r\n\r\n过去一年来之不易。\r\n',
    );
    expect(asidesOf(document)).toEqual([
      'title: 政 府 工 作 报 告',
      'byline: （2024年1月20日）',
      'byline: ×××区人民政府区长\u3000××',
    ]);
    expect(document.paragraphs.map(({ section, text }) => `${section} ${text}`)).toEqual([
      's2 ——坚持稳增长。地区生产总值达到×××亿元。',
      's3 ——坚持促改革。新增市场主体××户。',
      's1 过去一年来之不易。',
    ]);
  });
});

describe('healing', () => {
  it('joins a text that was wrapped at a fixed width, without making headings of full lines', () => {
    const document = readText(`一、发展基础
近年来，我区坚持把产业发展作为第一要务，大力推进
产业转型升级，初步形成了装备制造、新材料、生物医药
三大主导产业，规模以上工业企业达到120家。
（一）产业规模不断壮大。
2022年，全区规上工业总产值达到500亿元。
（二）创新能力持续增强。
全社会研发经费投入强度达到3.1%。
`);
    expect(treeOf(document)).toEqual([
      '一、发展基础',
      '  （一）产业规模不断壮大。',
      '  （二）创新能力持续增强。',
    ]);
    expect(document.paragraphs[0]?.text).toContain('大力推进产业转型升级');
  });

  it('takes the lines of a Markdown hard break together', () => {
    const document = readText('## 汇聚城市  \n治理力量\n\n正文一。  \n正文二。\n\n## 其二\n\n完。\n');
    expect(treeOf(document)).toEqual(['汇聚城市治理力量', '其二']);
    expect(document.paragraphs.map((paragraph) => paragraph.text)).toEqual(['正文一。正文二。', '完。']);
  });

  it('leaves items of a list apart though they have no stop', () => {
    expect(paragraphs('## 目标\n\n- 生产总值增长6%\n- 工业增加值增长7%\n\n## 任务\n\n完。')).toEqual([
      '- 生产总值增长6%',
      '- 工业增加值增长7%',
      '完。',
    ]);
  });

  it('believes a caption only where the sentence goes on behind it', () => {
    const text = (gap: string): string =>
      `第一段话说完了。\n\n着力搭建交流合作平${gap}现代化的小学。\n\n台。持续加强与知名院所合作，发挥各类平台作用，实现产学研深度融合、快速发展。\n`;
    for (const gap of ['\n\n', '\n\n\n\n']) {
      const document = readText(text(gap));
      expect(asidesOf(document)).toEqual(['caption: 现代化的小学。']);
      expect(document.paragraphs[1]?.text).toMatch(/^着力搭建交流合作平台。/u);
    }
  });
});

describe('headings', () => {
  it('keeps wrong numbers as printed and builds the tree from the styles', () => {
    const document = readText('一、甲\n（一）乙。正文。\n二、丙\n正文。\n一、丁\n正文。\n四、戊\n正文。\n');
    expect(treeOf(document)).toEqual(['一、甲', '  * （一）乙。', '二、丙', '一、丁', '四、戊']);
  });

  it('finds two levels run into one paragraph', () => {
    const document = readText(
      `一、总体要求\n（一）抓产业。产业是根本。一要抓龙头。龙头带动全局发展。二要抓链条。链条决定未来走向。\n二、保障\n完。\n`,
    );
    expect(treeOf(document)).toEqual([
      '一、总体要求',
      '  * （一）抓产业。',
      '    * 一要抓龙头。',
      '    * 二要抓链条。',
      '二、保障',
    ]);
    const point = document.sections[2];
    expect(document.paragraphs[0]?.text.slice(point?.start ?? 0, point?.end ?? 0)).toBe('一要抓龙头。');
  });

  it('nests 一是 inside 三要 and comes back with 四要', () => {
    const document = readText('一要甲。正文正文。二要乙。一是丙。正文。二是丁。正文。三要戊。正文正文。\n');
    expect(treeOf(document)).toEqual([
      '* 一要甲。',
      '* 二要乙。',
      '  * 一是丙。',
      '  * 二是丁。',
      '* 三要戊。',
    ]);
  });

  it('does not take a lone 一是 or an enumeration inside a sentence for points', () => {
    expect(treeOf(readText('标准至少有两条：第一是支撑，第二是成长。一是一，绝无例外。\n'))).toEqual([]);
  });

  it('finds decks under marked headings', () => {
    const document = readText(
      '## 主动作为\n\n以实干的担当，书写新篇章\n\n正文一句。\n\n## 承压奋进\n\n正文两句。\n',
    );
    expect(treeOf(document)).toEqual(['主动作为', '  ~ 以实干的担当，书写新篇章', '承压奋进']);
    expect(document.paragraphs[0]?.section).toBe('s1');
  });

  it('shows a script in a text as text', () => {
    expect(paragraphs('<script>alert(1)</script>\n')).toEqual(['<script>alert(1)</script>']);
  });
});
