import { describe, expect, it } from 'vitest';
import { isByline, leadingByline, opensCaption, saysCaption, trailingByline, trailingNote } from './cues.ts';

describe('isByline', () => {
  it.each([
    '本报记者 王某 李某 本报通讯员 赵某',
    '■ 本报首席记者 陈某某 文/图',
    '县长　张　某',
    '区委副书记、区长 王某某',
    '×××区人民政府区长　××',
    '（20××年×月×日）',
    '策划：王某 执行：李某',
    '（本版图片均由本报记者 李某 摄）',
  ])('%s', (text) => {
    expect(isByline(text)).toBe(true);
  });

  it.each([
    '记者从临江区了解到',
    '记者走进临江高新区看到',
    '区长专题会议制度化',
    '2022年1月，项目开工',
    '支部书记领办项目',
  ])('not: %s', (text) => {
    expect(isByline(text)).toBe(false);
  });

  it('takes no time over offices in a row', () => {
    const from = performance.now();
    isByline('区委、'.repeat(19));
    expect(performance.now() - from).toBeLessThan(100);
  });
});

describe('credits that share a line with the text', () => {
  it.each([
    ['本报讯（记者 李四）1月31日，', '本报讯（记者 李四）'],
    ['本报临江5月8日讯（记者 冯某）临江区', '本报临江5月8日讯（记者 冯某）'],
    ['临江新闻网讯  （记者 吴某）5月6日', '临江新闻网讯  （记者 吴某）'],
    ['新华网济南5月6日电（记者 王某）记者', '新华网济南5月6日电（记者 王某）'],
    ['本报通讯员多次走访', ''],
    ['我们收到了喜讯', ''],
  ])('%s', (text, credit) => {
    expect(text.slice(0, leadingByline(text))).toBe(credit);
  });

  it('knows names in brackets from remarks', () => {
    expect(trailingByline('会议还研究了其他事项。（王某某 李某）')).toBe(11);
    expect(trailingByline('谢谢大家。（热烈掌声）')).toBe(-1);
  });

  it('finds where a note to the reader of the page begins', () => {
    expect(trailingNote('高新技术企业达到126家。（下转06版）')).toBe(13);
    expect(trailingNote('高新技术企业达到126家（含园区）')).toBe(-1);
  });
});

describe('captions', () => {
  it.each([
    '▲图为生产车间。本报记者 王某 摄',
    '◀工人在生产线上忙碌。',
    '图①：湿地公园。',
    '本版图片由区委宣传部提供',
  ])('%s', (text) => {
    expect(opensCaption(text)).toBe(true);
  });

  it('needs a credit where nothing else says so', () => {
    expect(saysCaption('吴某某摄（资料）')).toBe(true);
    expect(saysCaption('（图书馆一期已经开放）')).toBe(false);
  });
});
