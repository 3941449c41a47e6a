import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextUnit } from '../../corpus/model.ts';
import { findTerms } from './find.ts';
import type { TermText } from './find.ts';
import type { LexiconTerm } from './model.ts';

const report = (id: string, ...paragraphs: string[]): TermText => ({
  report: id,
  units: paragraphs.map((text, index) => ({ id: `p${index + 1}` as TextUnit['id'], text })),
});
const shown = (texts: readonly TermText[], lexicon: readonly LexiconTerm[] = []): string[] =>
  findTerms(texts, lexicon).map(
    ({ report: of, form, quoted, rule }) => `${of} ${quoted ? `“${form}”` : form} ${rule}`,
  );

test('what is quoted in one report is found without marks in another', () => {
  expect(shown([report('a', '坚持“项目为王”理念'), report('b', '坚持项目为王，抓早抓小')])).toEqual([
    'a “项目为王” quoted',
    'b 项目为王 recurs',
  ]);
});

test('plain wording that is quoted once is found there only', () => {
  expect(shown([report('a', '实施“乡村振兴”三年行动', '推进乡村振兴，乡村振兴，乡村振兴')])).toEqual([
    'a “乡村振兴” quoted',
  ]);
});

test('an abbreviation of two characters recurs in its own report, and never within a longer numeral', () => {
  const texts = [report('a', '深化“三零”创建', '三零创建，三零六集团，第三零售商'), report('b', '三零创建')];
  expect(shown(texts)).toEqual(['a “三零” quoted-numeric', 'a 三零 recurs']);
});

test('a part of a parallel slogan counts where it is quoted alone elsewhere', () => {
  expect(shown([report('a', '打造“首善之区、品质新城”', '建设“首善之区”')])).toEqual([
    'a “首善之区、品质新城” quoted-parallel',
    'a “首善之区” part-of-parallel',
    'a “首善之区” quoted',
  ]);
});

test('digits and masks are not looked for elsewhere', () => {
  expect(shown([report('a', '落实“136”举措，出台“*条”', '共136项，*条道路')])).toEqual([
    'a “136” quoted-code',
    'a “*条” quoted-masked',
  ]);
});

test('the lexicon finds its forms everywhere, but in contexts that refuse them', () => {
  const lexicon: LexiconTerm[] = [
    {
      id: 'liang-yuan',
      kind: 'numeric',
      forms: ['两院'],
      refused: [{ context: '两院院士', form: '两院' }],
    },
    { id: 'si-xin', kind: 'numeric', forms: ['四新'], refused: [] },
  ];
  const found = findTerms([report('a', '法检两院、两院院士，四新会战，“四新”经济，《两院条例》')], lexicon);
  expect(found.map(({ form, term, listed }) => `${form} ${term} ${listed}`)).toEqual([
    '两院 liang-yuan true',
    '四新会战 四新会战 false',
    '四新 si-xin true',
  ]);
});

test('spellings are one term', () => {
  const found = findTerms(
    [
      report('a', '“能力作风建设年”活动', '“作风能力建设年”，“人人持证、技能某省”'),
      report('b', '“人人持证，技能某省”'),
    ],
    [],
  );
  expect(new Set(found.map(({ term }) => term)).size).toBe(2);
});

test('every place is verbatim; places overlap only where one holds the other', () => {
  const piece = fc.constantFrom(
    '“三清两建”',
    '三清两建',
    '“',
    '”',
    '"',
    '、',
    '，',
    '。',
    '四个提升',
    '“甲、乙”两大战略',
    '十四五',
    '《',
    '》',
    '“首善之区、品质新城”',
    '首善之区',
    '“首善之区”',
    '*条',
    '“*条”',
    '1+2+N',
    '𠮷',
    '百日攻坚',
  );
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { maxLength: 4 }), (paragraphs) => {
      const text = report('a', ...paragraphs.map((pieces) => pieces.join('')));
      const textOf = new Map(text.units.map((unit) => [unit.id, unit.text]));
      const found = findTerms([text], []);
      for (const { unit, start, end, form } of found) expect(textOf.get(unit)?.slice(start, end)).toBe(form);
      for (const [index, a] of found.entries())
        for (const b of found.slice(index + 1)) {
          if (a.unit !== b.unit || b.start >= a.end) continue;
          expect(a.start <= b.start && b.end <= a.end).toBe(true);
          expect(a.start === b.start && a.end === b.end).toBe(false);
        }
    }),
  );
});
