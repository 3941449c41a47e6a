import { describe, expect, test } from 'vitest';
import { citedTitle } from './cited-title.ts';

describe('titles', () => {
  test('say what is cited, and of several pages which one', () => {
    expect(citedTitle({ of: '主题“智慧岛”', said: '只有一篇说' })).toBe('主题“智慧岛”：只有一篇说');
    expect(citedTitle({ of: '主题', said: '各说各的', pages: 3 })).toBe('主题（第1页）：各说各的');
    expect(citedTitle({ of: '主题', page: 2 })).toBe('主题（第2页）');
  });
  test('have no colon after a colon', () => {
    expect(citedTitle({ of: '对读', said: '“产业”的指标：甲写出3项' })).toBe('对读“产业”的指标：甲写出3项');
    expect(citedTitle({ of: '对读', said: '只有甲用“产业”' })).toBe('对读：只有甲用“产业”');
    expect(citedTitle({ of: '篇幅', said: '科技差得最远：甲占三成', pages: 2 })).toBe(
      '篇幅（第1页），科技差得最远：甲占三成',
    );
    expect(citedTitle({ of: '粮食', said: '粮食：两篇有，一篇说：没有' })).toBe('粮食：两篇有，一篇说：没有');
  });
  test('say nothing twice and hold no space that only a line needs', () => {
    expect(citedTitle({ of: '粮食产量', said: '粮食产量，两篇有' })).toBe('粮食产量，两篇有');
    expect(citedTitle({ of: '粮食产量', said: '粮食产量：两篇有', page: 2, pages: 3 })).toBe(
      '粮食产量（第2页）：两篇有',
    );
    expect(citedTitle({ of: '粮食', said: '粮食' })).toBe('粮食');
    expect(citedTitle({ of: '粮食', said: '粮食产量不明' })).toBe('粮食：粮食产量不明');
    expect(citedTitle({ of: '名称', said: '共\u00a012\u00a0处，占 3.5%' })).toBe('名称：共12处，占3.5%');
    expect(citedTitle({ of: 'PPP\u00a0模式 A B' })).toBe('PPP模式A B');
  });
});
