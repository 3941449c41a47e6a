import { describe, expect, test } from 'vitest';
import { quotedTerms } from './quoted.ts';
import { quotesIn } from './quotes.ts';

const forms = (text: string): string[] => quotedTerms(text).map(({ form }) => form);
const kinds = (text: string): string[] => quotedTerms(text).map(({ kind, form }) => `${kind} ${form}`);

describe('quotesIn', () => {
  test('pairs marks of each sort, straight ones by turns', () => {
    const text = '坚持“甲乙丙”，抓「丁戊」和"己庚"、"辛"。';
    expect(quotesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '甲乙丙',
      '丁戊',
      '己庚',
      '辛',
    ]);
  });

  test('a mark that was never closed spoils nothing behind it', () => {
    const text = '所谓“甲乙，又说“丙丁”。';
    expect(quotesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['丙丁']);
  });
});

describe('quotedTerms', () => {
  test('takes slogans, lists of slogans, codes, formulas and masks', () => {
    expect(
      kinds('锚定“两个加快”，实施“创新立市”“产业强市”，推行“1+3+N”机制和“224”工作法，出台“*条”。'),
    ).toEqual([
      'numeric 两个加快',
      'slogan 创新立市',
      'slogan 产业强市',
      'formula 1+3+N',
      'code 224',
      'masked *条',
    ]);
    expect(kinds('打通“肠梗阻”，建立“乡镇点单、部门派单”机制。')).toEqual([
      'metaphor 肠梗阻',
      'slogan 乡镇点单、部门派单',
    ]);
  });

  test('leaves titles, speech, questions and verse', () => {
    expect(forms('印发《关于“百千万”行动的意见》。')).toEqual([]);
    expect(forms('他强调：“要把工作做实。”')).toEqual([]);
    expect(forms('居民张某说：“家门口就能办事”')).toEqual([]);
    expect(forms('弄清“缺什么”“补什么”。')).toEqual([]);
    expect(forms('以“千磨万击还坚劲，任尔东西南北风”的韧劲')).toEqual([]);
    expect(forms('有“乱云飞渡仍从容”的定力')).toHaveLength(1);
  });

  test('leaves honours, firms, places, brands and plain words', () => {
    expect(forms('荣获“全国文明单位”“省级卫生县城市”。')).toEqual([]);
    expect(forms('打造“乐享”课后服务品牌和“枣花香”农产品品牌。')).toEqual([]);
    expect(forms('拿出“真金白银”，各单位“一把手”负责。')).toEqual([]);
    expect(forms('战略性新兴产业又称为“朝阳产业”。')).toEqual([]);
    expect(forms('从“国门”到“家门”')).toEqual([]);
    expect(forms('“嫦娥六号”升空')).toEqual([]);
  });

  test('leaves a quotation that lists the members of what follows', () => {
    expect(forms('统筹“生产、生活、生态”三大空间')).toEqual([]);
    expect(forms('坚持“募、投、管、退”全流程')).toEqual(['募、投、管、退']);
  });

  test('joins single characters that are quoted one behind the other', () => {
    expect(quotedTerms('构建“亲”“清”政商关系')).toMatchObject([
      { form: '亲”“清', start: 3, end: 7, rule: 'quoted-pair' },
    ]);
    expect(forms('确保“建”出新形象，“管”出新常态')).toEqual([]);
  });

  test('two characters need a noun that names them', () => {
    expect(forms('推进绿地“联网”工程')).toEqual(['联网']);
    expect(forms('让“敢干”的干部有底气')).toEqual([]);
  });
});
