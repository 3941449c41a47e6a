import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jiebaTags } from '../../concordance/segmenter.ts';
import { NameReader } from './read.ts';

const reader = new NameReader(jiebaTags, [{ id: 'gaoxinqu', kind: 'park', names: ['高新区', '高新'] }]);
const shown = (...texts: string[]): string[] =>
  reader.read(texts).flatMap((names) => names.map(({ form, kind, rule }) => `${form} ${kind} ${rule}`));
const names = (text: string): string[] =>
  reader.read([text]).flatMap((found) => found.map(({ form }) => form));

describe('left borders', () => {
  it('ends a name at verbs, prepositions, numbers and list marks', () => {
    expect(names('总投资20亿元的宏岳新材料产业园、6亿元的海卓科技园开工')).toEqual([
      '宏岳新材料产业园',
      '海卓科技园',
    ]);
    expect(names('与北方重工集团、杭州银行深化合作')).toEqual(['北方重工集团', '杭州银行']);
    expect(names('加快推进宁波激光技术研究院建设')).toEqual(['宁波激光技术研究院']);
  });

  it('keeps adjectives and conjunctions behind a proper name', () => {
    expect(names('对接中科院深圳先进技术研究院')).toEqual(['中科院深圳先进技术研究院']);
  });

  it('keeps masks as they are printed, and takes no masked number for a name', () => {
    expect(shown('建设*信息技术产业园，*集团入驻，新增*个产业园、*家公司')).toEqual([
      '*信息技术产业园 park proper-head',
      '*集团 enterprise masked-head',
    ]);
    expect(names('依托XX新型显示产业园')).toEqual(['XX新型显示产业园']);
  });

  it('takes the quoted name of a zone, and no quotation that is a slogan whole', () => {
    expect(names('紧紧围绕“双高双创”示范区')).toEqual(['“双高双创”示范区']);
    expect(names('坚持把“三十工程”作为一把手工程')).toEqual([]);
    expect(names('成立“海川科技集团”')).toEqual(['海川科技集团']);
  });
});

describe('what is no name', () => {
  it('refuses common nouns, lists of kinds and counted things', () => {
    expect(names('建设各类产业园，引进一批孵化器，作为中心城区，培育龙头企业和上市公司')).toEqual([]);
    expect(names('建成5个稀土催化产业园，打造国内一流的信息产业示范基地')).toEqual([]);
    expect(names('加强公司法学习，创新思路，畅通道路，推动集团化办学')).toEqual([]);
    expect(names('坚持项目为王，谋划重大项目')).toEqual([]);
  });

  it('takes no coined word, and no place in a slogan, for a name', () => {
    expect(names('支持新开项目，办好首店工程，坚持生态美区、工业优区、教育兴区')).toEqual([]);
    expect(names('推进“诚信河南”、书香江苏、数字福建建设')).toEqual([]);
    expect(names('来自河南的企业，省会郑州，对接上海产业')).toEqual(['河南', '郑州', '上海']);
  });

  it('leaves out titles of works and persons', () => {
    expect(names('入选《中国营商环境报告》，落实《深圳高新区规划》')).toEqual([]);
    expect(names('王小明、李大山等同志任副组长')).toEqual([]);
  });
});

describe('lists', () => {
  it('takes members of a named class, whatever they end in', () => {
    expect(shown('大力服务好甲沃、云海、江铜等大企业')).toEqual([
      '甲沃 enterprise list',
      '云海 enterprise list',
      '江铜 enterprise list',
    ]);
  });

  it('takes neighbours of enterprises, and finds them again', () => {
    expect(shown('与云海集团、云旗科技、麦科斯电子合作。', '推动云旗科技上市')).toEqual([
      '云海集团 enterprise proper-head',
      '云旗科技 enterprise beside',
      '麦科斯电子 enterprise beside',
      '云旗科技 enterprise again',
    ]);
  });
});

describe('honours', () => {
  it('takes what was given or is sought', () => {
    expect(shown('获评全国文明城市，荣获国家科技进步二等奖')).toEqual([
      '全国文明城市 honour honour',
      '国家科技进步二等奖 honour prize',
    ]);
    expect(names('被评为“全省人才工作先进单位”')).toEqual(['全省人才工作先进单位']);
  });

  it('knows the levels of all provinces', () => {
    const levels = [
      '河北省',
      '北京市',
      '内蒙古自治区',
      '广西壮族自治区',
      '宁夏',
      '新疆维吾尔自治区',
      '西藏自治区',
      '重庆市',
    ];
    expect(levels.flatMap((level) => names(`获评${level}平安建设先进单位`))).toEqual(
      levels.map((level) => `${level}平安建设先进单位`),
    );
  });
});

it('lets the longest win, and the lexicon among equals', () => {
  expect(shown('郑州高新区和高新区')).toEqual(['郑州高新区 park proper-head', '高新区 park lexicon']);
});

it('finds disjoint spans of the text, whatever the text is', () => {
  const piece = fc.constantFrom(
    '云海集团',
    '、',
    '*',
    '产业园',
    '等企业',
    '，',
    '与',
    '“',
    '”',
    '《',
    '》',
    '（',
    '）',
    '清河',
    '高新区',
    '获',
    '全国',
    '示范区',
    '12',
    '个',
    'XX',
    '—',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end, form } of reader.read([text])[0] ?? []) {
        expect(text.slice(start, end)).toBe(form);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
    { numRuns: 300 },
  );
});
