/** Values that are words: 全覆盖, 动态清零, 两位数, 翻番. */
import type { Found } from './find.ts';
import type { Comparator } from './model.ts';
import type { Family } from './units.ts';

interface Word {
  readonly pattern: RegExp;
  readonly value: number;
  readonly unit: string;
  readonly family: Family;
  readonly comparator: Comparator;
  readonly rule: string;
  /** What the word itself counts. */
  readonly measure?: string;
}

const WORDS: readonly Word[] = [
  {
    pattern: /(?<=[一-鿿])全覆盖(?!工程|行动|，确保)/gu,
    value: 100,
    unit: '%',
    family: 'percent',
    comparator: '=',
    rule: 'word-full-coverage',
  },
  {
    pattern: /(?:动态|全部|基本)?清零(?!行动|攻坚|任务)/gu,
    value: 0,
    unit: '个',
    family: 'count',
    comparator: '=',
    rule: 'word-cleared',
  },
  { pattern: /全部办结/gu, value: 100, unit: '%', family: 'percent', comparator: '=', rule: 'word-all-done' },
  {
    pattern: /(?<=[长速幅持现])两位数(?=以上|增长|，|。|；)/gu,
    value: 10,
    unit: '%',
    family: 'percent',
    comparator: '>=',
    rule: 'word-two-digits',
  },
  {
    pattern: /(?<!个)翻番(?!计划|行动|工程)/gu,
    value: 1,
    unit: '番',
    family: 'times',
    comparator: '=',
    rule: 'word-doubled',
  },
  {
    pattern: /无确诊病例/gu,
    value: 0,
    unit: '例',
    family: 'count',
    comparator: '=',
    rule: 'word-no-case',
    measure: '确诊病例',
  },
];

export const implicitValues = (text: string): Found[] =>
  WORDS.flatMap(({ pattern, value, unit, family, comparator, rule, measure = null }) =>
    Array.from(text.matchAll(pattern), (hit) => ({
      start: hit.index,
      end: hit.index + hit[0].length,
      value,
      low: null,
      high: null,
      unit,
      family,
      comparator,
      masked: false,
      elided: false,
      coreStart: hit.index,
      unitEnd: hit.index + hit[0].length,
      flags: ['implicit' as const],
      rules: [rule],
      measure,
      ratio: null,
    })),
  );
