import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { districtId } from '../../../corpus/ids.ts';
import { reportFrom } from '../../../test/support/report.ts';
import type { Report } from '../../model.ts';
import { DISTRICTS, nearUnits, nearUnitsOf, PAIRS } from './near.ts';
import { LONGEST, passagesIn, passagesOf, SHORTEST } from './passages.ts';
import { sharedRuns, withoutChance } from './shared.ts';

const all = (): boolean => true;
const cut = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));
const runsOf = (left: string, right: string): readonly [string[], string[]] => {
  const [a, b] = sharedRuns(left, right, all);
  return [cut(left, a), cut(right, b)];
};

describe('sharedRuns', () => {
  it('finds what stands on both sides, as long as it goes', () => {
    expect(runsOf('全面优化营商环境，建设新城', '营商环境持续优化')).toEqual([
      ['优化', '营商环境'],
      ['营商环境', '优化'],
    ]);
  });

  it('never runs across a mark of punctuation, a digit or a single character', () => {
    expect(runsOf('创新，平台', '创新平台')).toEqual([
      ['创新', '平台'],
      ['创新', '平台'],
    ]);
    expect(runsOf('甲2023乙', '甲2023乙')).toEqual([[], []]);
  });

  it('leaves 的了是 at the ends, and what says nothing', () => {
    expect(runsOf('改革的经验', '改革的方向')[0]).toEqual(['改革']);
    expect(sharedRuns('推进改革', '推进创新', (first) => first !== '推'.codePointAt(0))).toEqual([[], []]);
  });

  it('marks on each side only runs of the other, in order and apart', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '丙', '𠮷', '，', '的'), { maxLength: 14 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [a.join(''), b.join('')];
        for (const [spans, own] of [
          [sharedRuns(left, right, all)[0], left],
          [sharedRuns(left, right, all)[1], right],
        ] as const) {
          let reached = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(reached);
            reached = end;
            expect(Array.from(own.slice(start, end)).length).toBeGreaterThanOrEqual(2);
            expect(own.slice(start, end)).toMatch(/^\p{Script=Han}+$/u);
          }
        }
      }),
    );
  });
});

describe('withoutChance', () => {
  it('drops a short run across the border of words', () => {
    const words = [
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ];
    expect(withoutChance([{ start: 1, end: 3 }], words)).toEqual([]);
    expect(withoutChance([{ start: 0, end: 3 }], words)).toHaveLength(1);
    expect(withoutChance([{ start: 0, end: 2 }], [{ start: 0, end: 4 }])).toHaveLength(1);
  });
});

describe('passagesIn', () => {
  const long = `${'深入推进改革创新，'.repeat(9)}一是抓好项目建设各项工作；二是抓好招商引资各项工作；三是抓紧。`;

  it('cuts long sentences at ； and leaves short passages out', () => {
    expect(passagesIn('短句。').length).toBe(0);
    expect(long.length).toBeLessThanOrEqual(LONGEST);
    expect(passagesIn(long)).toEqual([{ start: 0, end: long.length }]);
    const longer = `${'深入推进改革创新，'.repeat(12)}一是抓好项目建设的各项工作；二是抓好招商引资的各项重要工作；三是。`;
    expect(cut(longer, passagesIn(longer)).slice(1)).toEqual(['二是抓好招商引资的各项重要工作；']);
  });

  it('gives passages in order that do not overlap', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('一', '区', '。', '；', '：', '“', '”', ' ') }),
        (text) => {
          let reached = 0;
          for (const { start, end } of passagesIn(text.repeat(9))) {
            expect(start).toBeGreaterThanOrEqual(reached);
            expect(end - start).toBeGreaterThanOrEqual(SHORTEST);
            reached = end;
          }
        },
      ),
    );
  });
});

const inDistrict = (report: Report, id: string, slot: number): Report => ({
  ...report,
  district: { ...report.district, id: districtId(id), slot },
});

describe('nearUnits', () => {
  const market = '持续优化营商环境，全面推行一网通办和容缺受理。';
  const texts = [
    ['jia-2021', 'jia', `${market}\n大力实施老旧小区改造，加装电梯三百部。`],
    ['jia-2022', 'jia', `${market}\n今年继续做好各项工作，迎接新的胜利。`],
    ['yi-2022', 'yi', `不断优化营商环境，容缺受理和一网通办走在前列。今年天气晴好，粮食获得大丰收了。`],
    ['bing-2022', 'bing', `老旧小区改造完成三十个，为群众加装电梯。`],
  ] as const;
  const reports = texts.map(([id, district, text], slot) => inDistrict(reportFrom(text, id), district, slot));
  const near = nearUnits({ reports, themes: [] }, 0.1);
  const seen = (report: number, unit: string): string[] =>
    [...(near.get(reports[report]?.id ?? reports[0]?.id ?? ('' as Report['id'])) ?? [])]
      .filter(([id]) => id === unit)
      .flatMap(([, districts]) =>
        districts.flatMap(({ pairs }) => pairs.map(({ other }) => `${other.report.id} ${other.unit}`)),
      );

  it('finds the passage of the other district, never one of another year of its own', () => {
    expect(seen(0, 'p1')).toEqual(['yi-2022 p1']);
    expect(seen(0, 'p2')).toEqual(['bing-2022 p1']);
    expect(seen(1, 'p2')).toEqual([]);
  });

  it('has of two years of a district the nearest passage only', () => {
    expect(seen(2, 'p1')).toEqual(['jia-2021 p1']);
  });

  it('keeps to its limits and quotes verbatim', () => {
    for (const [id, units] of near)
      for (const [unit, districts] of units) {
        expect(districts.length).toBeLessThanOrEqual(DISTRICTS);
        for (const { pairs, district } of districts) {
          expect(pairs.length).toBeLessThanOrEqual(PAIRS);
          expect(new Set(pairs.map(({ other }) => `${other.unit} ${other.start}`)).size).toBe(pairs.length);
          for (const { own, other } of pairs) {
            expect(own.report.id).toBe(id);
            expect(own.unit).toBe(unit);
            expect(other.report.district).toBe(district);
            for (const { report, unit: at, start, end, text } of [own, other])
              expect(report.unitById.get(at)?.text.slice(start, end)).toBe(text);
          }
        }
      }
  });

  it('says the same when one report is asked for', () => {
    const many = { reports, themes: [] };
    const plainly = nearUnits(many);
    expect(Array.from(plainly.values(), (units) => units.size)).toContain(1);
    for (const report of reports) expect(nearUnitsOf(many, report)).toEqual(plainly.get(report.id));
  });

  it('takes headings for no passages', () => {
    const headed = reportFrom('（一）聚焦民生改善，展现品质新形象。今年大力发展教育事业，新建学校十所。');
    expect(passagesOf(headed, []).map(({ text }) => text)).toEqual(['今年大力发展教育事业，新建学校十所。']);
  });
});
