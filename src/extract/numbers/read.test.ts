/** The grammar of the genre, sentence by sentence: what each number is, beside what it must not become. */
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../../edition/index.ts';
import { paragraphId } from '../../corpus/ids.ts';
import { findNumbers } from './find.ts';
import type { Figure } from './model.ts';
import { FigureReader } from './read.ts';

const root = new URL('../../../', import.meta.url);
const edition = await loadEdition(new URL('content/', root), new URL('seeds/', root));
const reader = new FigureReader(edition.indicators);

function read(...paragraphs: string[]): readonly Figure[] {
  const units = paragraphs.map((text, index) => ({
    id: paragraphId(index + 1),
    kind: 'body' as const,
    text,
    section: null,
  }));
  return reader.read({ units, year: 2023 }).figures;
}

/** surface | value, or low~high | unit | comparator | label */
const brief = ({ surface, value, low, high, unit, comparator, label }: Figure): string =>
  [surface, low === null ? value : `${low}~${high}`, unit, comparator, label].join(' | ');

describe('one sentence', () => {
  it.each([
    [
      '生产总值完成四百一十四亿元，同比增长百分之六点三。',
      ['四百一十四亿元 | 414 | 亿元 | = | 地区生产总值', '百分之六点三 | 6.3 | % | = | 地区生产总值增速'],
    ],
    [
      '一般公共预算收入二十八点六亿元，税收占比达八成以上。',
      ['二十八点六亿元 | 28.6 | 亿元 | = | 一般公共预算收入', '八成以上 | 8 | 成 | >= | 税收占比'],
    ],
    ['空气优良天数达到２８０天。', ['２８０天 | 280 | 天 | = | 空气优良天数']],
    ['固定资产投资1,234.5亿元。', ['1,234.5亿元 | 1234.5 | 亿元 | = | 固定资产投资']],
    [
      '规上工业增加值增速7%-8%，3至5家企业上市。',
      ['7%-8% | 7~8 | % | = | 规上工业增加值增速', '3至5家 | 3~5 | 家 | = | 企业上市数'],
    ],
    [
      '研发投入强度由2.1%提高到3.5%。',
      ['2.1% | 2.1 | % | = | 研发经费投入强度', '3.5% | 3.5 | % | = | 研发经费投入强度'],
    ],
    [
      '高新技术企业从120家增加到300家。',
      ['120家 | 120 | 家 | = | 高新技术企业', '300家 | 300 | 家 | = | 高新技术企业'],
    ],
    [
      '人均GDP、全员劳动生产率增速10%以上。',
      ['10%以上 | 10 | % | >= | 人均地区生产总值增速', '10%以上 | 10 | % | >= | 全员劳动生产率增速'],
    ],
    [
      '生产总值、固定资产投资、社会消费品零售总额分别增长7%、10%和9%左右。',
      [
        '7% | 7 | % | = | 地区生产总值增速',
        '10% | 10 | % | = | 固定资产投资增速',
        '9%左右 | 9 | % | ~ | 社会消费品零售总额增速',
      ],
    ],
    [
      '城镇、农村居民人均可支配收入分别达到5.2万元、2.8万元。',
      [
        '5.2万元 | 5.2 | 万元 | = | 城镇居民人均可支配收入',
        '2.8万元 | 2.8 | 万元 | = | 农村居民人均可支配收入',
      ],
    ],
    [
      '金融机构存、贷款余额分别增长8.8%、11.9%。',
      ['8.8% | 8.8 | % | = | 存款余额增速', '11.9% | 11.9 | % | = | 贷款余额增速'],
    ],
    [
      '城市湿地率达到40%，绿地率达到38%，较去年分别提高2和3个百分点。',
      [
        '40% | 40 | % | = | 城市湿地率',
        '38% | 38 | % | = | 绿地率',
        '2 | 2 | 个百分点 | = | 城市湿地率变动',
        '3个百分点 | 3 | 个百分点 | = | 绿地率变动',
      ],
    ],
    [
      '项目个数和资金总数均居全市首位。',
      ['全市首位 | 1 | 位 | = | 项目个数排名', '全市首位 | 1 | 位 | = | 资金总数排名'],
    ],
    [
      '规上工业增加值增长11.6%，排名全市第2，高于全市1.5个百分点。',
      [
        '11.6% | 11.6 | % | = | 规上工业增加值增速',
        '全市第2 | 2 | 位 | = | 规上工业增加值增速排名',
        '1.5个百分点 | 1.5 | 个百分点 | = | 规上工业增加值增速与全市之差',
      ],
    ],
    [
      'GDP增速比全国、全省分别高1.2个和0.8个百分点。',
      [
        '1.2个 | 1.2 | 个百分点 | = | 地区生产总值增速与全国之差',
        '0.8个百分点 | 0.8 | 个百分点 | = | 地区生产总值增速与全省之差',
      ],
    ],
    [
      '固定资产投资增长6%，增速高于上年2个百分点、低于全省平均水平1个百分点。',
      [
        '6% | 6 | % | = | 固定资产投资增速',
        '2个百分点 | 2 | 个百分点 | = | 固定资产投资增速变动',
        '1个百分点 | 1 | 个百分点 | = | 固定资产投资增速与全省平均水平之差',
      ],
    ],
    [
      '财政收入完成5亿元，超出预期目标0.3亿元。',
      ['5亿元 | 5 | 亿元 | = | 财政收入', '0.3亿元 | 0.3 | 亿元 | = | 财政收入与预期目标之差'],
    ],
    [
      '居民人均可支配收入增速快于GDP增速1.1个百分点，比洛阳市高0.4个百分点。',
      [
        '1.1个百分点 | 1.1 | 个百分点 | = | 居民人均可支配收入增速与GDP增速之差',
        '0.4个百分点 | 0.4 | 个百分点 | = | 居民人均可支配收入增速与洛阳市之差',
      ],
    ],
    [
      '技术合同成交额56亿元，占全市的2/3。',
      ['56亿元 | 56 | 亿元 | = | 技术合同成交额', '2/3 | 0.6667 | 比例 | = | 技术合同成交额占比'],
    ],
    // a verb, a preposition or the half of a word is no measure
    ['发放500万元“科技创新券”。', ['500万元 | 500 | 万元 | = | 发放“科技创新券”']],
    ['共计兑现各项政策奖补资金约2.85亿元。', ['约2.85亿元 | 2.85 | 亿元 | ~ | 政策奖补资金']],
    ['组织对接活动30场以上。', ['30场以上 | 30 | 场 | >= | 对接活动数']],
    ['力争全年到位5亿元以上。', ['5亿元以上 | 5 | 亿元 | >= | 到位资金']],
    ['占地50亩的公园建成。', ['50亩 | 50 | 亩 | = | 公园占地']],
    ['实现村级卫生室全覆盖。', ['全覆盖 | 100 | % | = | 村级卫生室覆盖率']],
    [
      '我们筛选确定了总投资80亿元的12个重点项目。',
      ['80亿元 | 80 | 亿元 | = | 重点项目总投资', '12个 | 12 | 个 | = | 重点项目'],
    ],
    ['3条省控、市控河流稳定达到三类水质。', ['3条 | 3 | 条 | = | 省控、市控河流数']],
    [
      '签约亿元以上项目20个。',
      ['亿元以上 | 1 | 亿元 | >= | 项目（门槛）', '20个 | 20 | 个 | = | 签约亿元以上项目数'],
    ],
    ['主要经济指标重回全省第一方阵。', ['全省第一方阵 | 1 | 方阵 | = | 主要经济指标排名']],
    ['R&D占GDP比重达到4.51%。', ['4.51% | 4.51 | % | = | 研发经费投入强度']],
    ['力争全年到位资金5亿以上。', ['5亿以上 | 5 | 亿元 | >= | 到位资金']],
    ['进出口总额逾50亿元。', ['逾50亿元 | 50 | 亿元 | > | 进出口总额']],
    ['城镇登记失业率控制在4%以内。', ['4%以内 | 4 | % | <= | 城镇登记失业率']],
    ['城镇调查失业率5.5%左右。', ['5.5%左右 | 5.5 | % | ~ | 城镇调查失业率']],
    ['完成高技术制造业投资240亿元。', ['240亿元 | 240 | 亿元 | = | 高技术制造业投资']],
    ['近1亿农村贫困人口脱贫。', ['近1亿 | 1 | 亿人 | ~ | 农村贫困人口脱贫数']],
    [
      '新增高新技术企业370家，总数达到1200家。',
      ['370家 | 370 | 家 | = | 新增高新技术企业', '1200家 | 1200 | 家 | = | 高新技术企业'],
    ],
    ['PM2.5平均浓度下降到35微克/立方米。', ['35微克/立方米 | 35 | 微克/立方米 | = | PM2.5平均浓度']],
    ['各并购一个上市公司。', ['一个 | 1 | 个 | = | 上市企业']],
    [
      '投资增长**11.5%**，完成**414亿元**。',
      ['11.5% | 11.5 | % | = | 投资增速', '414亿元 | 414 | 亿元 | = | 投资'],
    ],
  ])('%s', (sentence, expected) => {
    expect(read(sentence).map(brief)).toEqual(expected);
  });

  it('takes a mask for a number only where one stood, and gives it no value', () => {
    const figures = read(
      '*区生产总值增长*%以上，引进*等项目×个，*路、*片区、*月底前开工，到位XX亿元，增速X.X%。',
    );
    expect(figures.map(({ surface, masked, value, base }) => [surface, masked, value, base])).toEqual([
      ['*%以上', true, null, null],
      ['×个', true, null, null],
      ['XX亿元', true, null, null],
      ['X.X%', true, null, null],
    ]);
  });

  it('knows a size that qualifies from what is counted', () => {
    expect(
      read('签约亿元以上项目20个，超10亿元项目3个。').map(({ surface, flags, kind }) => [
        surface,
        flags,
        kind,
      ]),
    ).toEqual([
      ['亿元以上', ['implicit', 'threshold'], 'baseline'],
      ['20个', [], 'count'],
      ['超10亿元', ['threshold'], 'baseline'],
      ['3个', [], 'count'],
    ]);
  });

  it('gives a place no base value: the 位 of a rank counts no persons', () => {
    const figures = read(
      'GDP增速排名全省第3位，综合实力跻身全国前十，重回全市第一方阵，群众满意度居全市首位。',
    );
    expect(figures.map(({ kind, base }) => [kind, base])).toEqual(
      Array.from({ length: 4 }, () => ['rank', null]),
    );
  });

  it('knows a stretch of time from a result', () => {
    const figures = read('以前瞻20年、谋划10年的眼光想问题，力争用3至5年时间建成新城，迎来建区40周年。');
    expect(
      figures.map(({ surface, label, kind, flags, period }) => [surface, label, kind, flags, period]),
    ).toEqual([
      ['20年', '时间跨度', 'plan', ['weak'], null],
      ['10年', '时间跨度', 'plan', ['weak'], null],
      ['3至5年', '时间跨度', 'target', ['weak'], null],
      ['40周年', '周年', 'count', ['weak'], null],
    ]);
  });

  describe('proportions', () => {
    const parts = (sentence: string): unknown[] =>
      read(sentence).map(({ surface, label, indicator, aspect, kind, value, unit, masked }) =>
        [surface, label, indicator, aspect, kind, value, unit, masked].join(' '),
      );

    it('reads those of the three industries as three shares', () => {
      expect(parts('三次产业结构比为8.3:71.1:20.6。')).toEqual([
        '8.3 第一产业占比  share share 8.3 % false',
        '71.1 第二产业占比  share share 71.1 % false',
        '20.6 第三产业占比 tertiary-share share share 20.6 % false',
      ]);
    });

    it('knows the old one from the new', () => {
      const figures = read('三次产业结构由2020年的10：40：50调整为8：39：53。');
      expect(figures.map(({ surface, kind, period }) => [surface, kind, period?.label])).toEqual([
        ['10', 'baseline', '2020'],
        ['40', 'baseline', '2020'],
        ['50', 'baseline', '2020'],
        ...['8', '39', '53'].map((surface) => [surface, 'share', expect.any(String) as string]),
      ]);
    });

    it('gives a mask no value', () => {
      expect(parts('三次产业比例优化为*:*:*。')).toEqual([
        '* 第一产业占比  share share  % true',
        '* 第二产业占比  share share  % true',
        '* 第三产业占比 tertiary-share share share  % true',
      ]);
    });

    it.each(['配方按10:40:50的比例调整。', '三产比为8:70:30。', '三产比为10:20:30:40。', '比分为3：2：1。'])(
      'says of any other that it is one: %s',
      (sentence) => {
        const { found, skipped } = findNumbers(sentence);
        expect(found).toEqual([]);
        const reasons = skipped.filter(({ start }) => start > 1).map(({ reason }) => reason);
        expect(new Set(reasons)).toEqual(new Set(['ratio']));
      },
    );
  });

  it('gives amounts in base units', () => {
    expect(read('投入3000万元，面积2公顷，占八成。').map(({ base }) => base)).toEqual([
      { value: 30_000_000, unit: '元' },
      { value: 20_000, unit: '平方米' },
      { value: 80, unit: '%' },
    ]);
  });
});

it('tells a change from a gap, and which side of what the gap is', () => {
  const told = (text: string): unknown[] =>
    read(text).map(({ aspect, change, against }) => [aspect, change, against]);
  expect(told('城镇登记失业率低于全市0.5个百分点。')).toEqual([['gap', 'down', '全市']]);
  expect(told('城镇登记失业率比上年同期下降0.5个百分点。')).toEqual([['change', 'down', null]]);
  expect(told('投资增长8%，比全国、全省分别高2个和1个百分点。').slice(1)).toEqual([
    ['gap', 'up', '全国'],
    ['gap', 'up', '全省'],
  ]);
});

describe('a report', () => {
  const figures = read(
    '一、2022年工作回顾',
    '生产总值增长5%，完成总投资20亿元的产业园项目，改造老旧小区12个，占全市的三成。',
    '二、2023年工作安排',
    '今年主要预期目标是：生产总值增长6%，一般公共预算收入增长7%以上。到2025年，生产总值突破1000亿元。重点抓好20个老旧小区改造，年度计划投资5亿元，确保新增学位3000个。去年完成技改投资8亿元，我区现有上市企业6家。',
  );
  const said = (surface: string): unknown[] => {
    const figure = figures.find((one) => one.surface === surface);
    return [figure?.kind, figure?.period?.label, figure?.modal];
  };

  it.each([
    ['5%', 'actual', '2022', null],
    ['20亿元', 'plan', '2022', null],
    ['12个', 'count', '2022', null],
    ['三成', 'share', '2022', null],
    ['6%', 'target', '2023', '预期目标'],
    ['7%以上', 'target', '2023', '预期目标'],
    ['1000亿元', 'target', '2025', null],
    ['20个', 'plan', '2023', null],
    ['5亿元', 'plan', '2023', null],
    ['3000个', 'target', '2023', '确保'],
    ['8亿元', 'baseline', '2022', null],
    ['6家', 'count', '2023', null],
  ])('%s is %s of %s', (surface, kind, period, modal) => {
    expect(said(surface)).toEqual([kind, period, modal]);
  });

  it('keeps the rules that made each figure', () => {
    for (const { rules } of figures) expect(rules.length).toBeGreaterThanOrEqual(3);
  });
});
