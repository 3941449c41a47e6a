import { describe, expect, it } from 'vitest';
import { isWhole, scopeKey } from './scope.ts';

describe('the whole district', () => {
  it('is what nothing is written of, at every level', () => {
    for (const level of ['区', '县', '县级市', '开发区', '高新区', '新区'] as const) {
      expect(isWhole(null, level)).toBe(true);
      expect(isWhole('全区', level)).toBe(true);
      expect(isWhole('全省', level)).toBe(false);
    }
  });

  it.each([
    ['全县', '县', true],
    ['全县', '区', false],
    ['全市', '县级市', true],
    // the city above
    ['全市', '区', false],
    ['全市', '开发区', false],
    ['高新区', '高新区', true],
    // a part of the district
    ['高新区', '区', false],
    ['经开区', '开发区', true],
    ['经开区', '高新区', false],
    // a name that is masked may be any
    ['*区', '区', false],
    ['项目', '区', false],
  ] as const)('%s of a %s: %s', (scope, level, whole) => {
    expect(isWhole(scope, level)).toBe(whole);
  });

  it('is one scope by whatever word, and a part is none of it', () => {
    const county = scopeKey({ scope: '全县', whole: true });
    expect(county).toBe(scopeKey({ scope: null, whole: true }));
    expect(county).not.toBe(scopeKey({ scope: '高新区', whole: false }));
    expect(scopeKey({ scope: '全市', whole: true })).not.toBe(scopeKey({ scope: '全市', whole: false }));
  });
});
