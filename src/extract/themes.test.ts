import { describe, expect, it } from 'vitest';
import { ThemeTagger } from './themes.ts';

const wind = {
  id: 'fengkou',
  direct: ['风口产业'],
  near: ['风口', '产业新风口', '战略性新兴产业'],
  refused: [{ context: '风口浪尖', form: '风口' }],
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

  it('counts a form that repeats without overlap, as a browser does', () => {
    const people = new ThemeTagger([{ id: 'people', direct: ['人人'], near: [], refused: [] }]);
    expect(people.tag('人人人人人')).toHaveLength(2);
  });

  it('gives spans that say what they show', () => {
    const text = '围绕风口产业谋篇布局，优化营商环境，发展战略性新兴产业。';
    for (const { form, start, end } of tagger.tag(text)) expect(text.slice(start, end)).toBe(form);
  });
});
