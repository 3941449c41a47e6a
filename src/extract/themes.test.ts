import { describe, expect, it } from 'vitest';
import { ThemeTagger } from './themes.ts';

const wind = {
  id: 'fengkou',
  direct: ['风口产业'],
  near: ['风口', '产业新风口', '战略性新兴产业'],
  refused: [{ context: '风口浪尖', form: '风口' }],
  flagged: [{ context: '风口产业链', form: '风口产业' }],
};
const business = {
  id: 'yingshang',
  direct: ['营商环境'],
  near: ['优化营商环境示范区', '放管服'],
  refused: [],
};
const tagger = new ThemeTagger([wind, business]);
const tag = (text: string): string[] =>
  tagger.tag(text).map(({ theme, kind, start, end, context }) => {
    const flags = context.length > 0 ? ` (${context.join(' ')})` : '';
    return `${theme} ${kind} ${text.slice(start, end)}${flags}`;
  });

describe('ThemeTagger', () => {
  it('counts direct forms as a search would, near forms apart', () => {
    expect(tag('发展风口产业，抢占风口。')).toEqual(['fengkou direct 风口产业', 'fengkou near 风口']);
  });

  it('takes the longest near form', () => {
    expect(tag('瞄准产业新风口')).toEqual(['fengkou near 产业新风口']);
  });

  it('never lets a longer near form swallow a direct one', () => {
    expect(tag('创建优化营商环境示范区')).toEqual(['yingshang direct 营商环境']);
  });

  it('refuses near forms in refused contexts, direct forms never', () => {
    expect(tag('站在风口浪尖，抓住风口')).toEqual(['fengkou near 风口']);
  });

  it('flags titles, quotations and denials, and counts them', () => {
    expect(tag('《中国营商环境报告2020》')).toEqual(['yingshang direct 营商环境 (title)']);
    expect(tag('深化“放管服”改革')).toEqual(['yingshang near 放管服 (quotation)']);
    expect(tag('就不再是风口')).toEqual(['fengkou near 风口 (negation)']);
  });

  it('flags words that are reported, only possible, in a slogan’s list, part of a longer name', () => {
    expect(tag('会上指出，风口产业有两条标准。风口产业')).toEqual([
      'fengkou direct 风口产业 (reported)',
      'fengkou direct 风口产业',
    ]);
    expect(tag('很可能成为风口产业')).toEqual(['fengkou direct 风口产业 (possibility)']);
    expect(tag('抓好营商环境、城市更新“两项重点”')).toEqual(['yingshang direct 营商环境 (slogan)']);
    expect(tag('优化营商环境，做到“三个一”')).toEqual(['yingshang direct 营商环境']);
    expect(tag('延伸风口产业链')).toEqual(['fengkou direct 风口产业 (part)']);
  });

  it('counts each character once where direct forms of one theme overlap, whatever their order', () => {
    const spans = (direct: readonly string[]): string[] =>
      new ThemeTagger([{ id: 'x', direct, near: [], refused: [] }])
        .tag('人民城市更新')
        .map(({ form, start }) => `${form}@${start}`);
    expect(spans(['人民城市', '城市更新', '城市'])).toEqual(['人民城市@0']);
    expect(spans(['城市', '城市更新', '人民城市'])).toEqual(['人民城市@0']);
    expect(spans(['城市更新', '城市'])).toEqual(['城市更新@2']);
  });

  it('gives one form to several themes', () => {
    const themes = ['a', 'b'].map((id) => ({ id, direct: [id], near: ['一带一路'], refused: [] }));
    expect(new ThemeTagger(themes).tag('一带一路').map(({ theme }) => theme)).toEqual(['a', 'b']);
  });

  it('lets a refused context bind its own form and its own theme alone', () => {
    const themes = [
      {
        id: 'a',
        direct: ['甲'],
        near: ['教育', '教育基地'],
        refused: [{ context: '学习教育', form: '教育' }],
      },
      { id: 'b', direct: ['乙'], near: ['学习教育'], refused: [] },
    ];
    const found = new ThemeTagger(themes).tag('学习教育基地').map(({ theme, form }) => `${theme} ${form}`);
    expect(found).toEqual(['a 教育基地', 'b 学习教育']);
  });

  it('counts a form that repeats without overlap, as a browser does', () => {
    const people = new ThemeTagger([{ id: 'people', direct: ['人人'], near: [], refused: [] }]);
    expect(people.tag('人人人人人')).toHaveLength(2);
  });

  it('gives spans that say what they show', () => {
    const text = '围绕风口产业谋篇布局，优化营商环境，发展战略性新兴产业。';
    for (const { form, start, end } of tagger.tag(text)) expect(text.slice(start, end)).toBe(form);
  });
});
