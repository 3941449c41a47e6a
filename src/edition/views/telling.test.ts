import { expect, it } from 'vitest';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { tellingSentences } from './telling.ts';

const telling = (text: string, direct: string[], near: string[] = [], limit = 2) => {
  const report = reportFrom(text);
  return tellingSentences(report, themeFrom([report], direct, near).mentions, limit);
};

it('prefers the sentence that says most', () => {
  const [best] = telling(
    '今年要抓好营商环境这一项工作不放松。要创建营商环境示范区，对标市场化、法治化、国际化营商环境目标，加快流程再造。',
    ['营商环境'],
    ['流程再造'],
  );
  expect(best?.text).toBe('要创建营商环境示范区，对标市场化、法治化、国际化营商环境目标，加快流程再造。');
  expect(best?.mentions.map(({ start, end }) => best.text.slice(start, end))).toEqual([
    '营商环境',
    '营商环境',
    '流程再造',
  ]);
});

it('begins with the word itself where the report uses it', () => {
  const shown = telling(
    '推动简政放权、流程再造、一窗受理，让企业和群众少跑腿。全区各项改革任务特别是针对营商环境的任务要再明确。',
    ['营商环境'],
    ['简政放权', '流程再造', '一窗受理'],
  );
  expect(shown.map(({ text }) => text.includes('营商环境'))).toEqual([true, false]);
});

it('cuts a long sentence to clauses around the mention, and says so', () => {
  const filler = '坚持以改革为动力，'.repeat(20);
  const [only] = telling(`${filler}持续优化营商环境，${filler}取得实效。`, ['营商环境'], [], 1);
  expect(only?.cutBefore).toBe(true);
  expect(only?.cutAfter).toBe(true);
  expect(only?.text).toContain('持续优化营商环境，');
  expect(only?.text.length).toBeLessThanOrEqual(96);
});

it('says nothing of a silent report', () => {
  expect(telling('全区上下齐心协力。', ['营商环境'])).toEqual([]);
});
