import { describe, expect, it } from 'vitest';
import { comparedFigure } from '../test/support/compared.ts';
import { numberRows, verdictOf } from './comparable.ts';
import type { PlacedFigure } from './comparable.ts';
import { verdictText } from './findings.ts';
import type { ComparedFigure, ComparedReport } from './model.ts';
import type { Passage } from './passages.ts';

const passage = {} as Passage;
const placed = (column: number, changes: Partial<ComparedFigure> = {}): PlacedFigure => ({
  ...comparedFigure(changes),
  column,
  passage,
});
const REPORTS = [{ year: 2022 }, { year: 2022 }, { year: 2024 }] as ComparedReport[];
const verdict = (...figures: PlacedFigure[]) => {
  const [row] = numberRows(figures, REPORTS);
  if (!row) throw new Error('no row');
  return row.verdict;
};
const masked = { masked: true, value: null } as const;
const period = (year: number): ComparedFigure['period'] => ({
  label: String(year),
  from: year,
  to: year,
  basis: 'stated',
});

describe('figures of several reports', () => {
  it('compare where side, aspect, unit, kind, scope and period agree, about values included', () => {
    expect(verdict(placed(0), placed(1, { value: 9, comparator: '~' }))).toMatchObject({
      kind: 'same',
      side: 'target',
    });
  });

  it.each([
    ['aspect', { aspect: 'added' }, '目标的口径不同：数额、新增'],
    ['unit', { unit: '家' }, '目标的单位不同：%、家'],
    ['scope', { scope: '高新区', whole: false }, '目标的范围不同：全区、高新区'],
    ['period', { period: period(2025) }, '目标的时期不同：2022 年、2025 年'],
    ['period', { period: null }, '目标的时期不同：2022 年、未写明'],
    ['kind', { kind: 'plan' }, '目标的性质不同：目标、计划'],
    ['side', { kind: 'actual', period: period(2021) }, '性质不同：目标、结果'],
  ] as const)('differ in %s', (obstacle, changes, why) => {
    const found = verdict(placed(0), placed(1, changes));
    expect(
      found.kind === 'differs' && [...found.across, ...found.sides.flatMap((one) => one.obstacles)],
    ).toEqual([obstacle]);
    expect(verdictText(found, REPORTS).why.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([why]);
  });

  it('are set against what comes nearest', () => {
    const found = verdict(
      placed(0, { aspect: 'growth', scope: '高新区', whole: false }),
      placed(0, { scope: '高新区', whole: false }),
      placed(1),
    );
    expect(found.kind === 'differs' && found.sides).toMatchObject([{ obstacles: ['scope'] }]);
  });

  it('tell every reason, of results and of targets apart', () => {
    const actual = { kind: 'actual', period: period(2021) } as const;
    const found = verdict(
      placed(0),
      placed(1, { aspect: 'growth', scope: '高新区', whole: false }),
      placed(0, actual),
      placed(1, { ...actual, ...masked }),
    );
    expect(
      verdictText(found, [
        { year: 2022, district: { name: '甲', shortName: '甲' } },
        { year: 2022, district: { name: '乙', shortName: '乙' } },
      ] as ComparedReport[]).why,
    ).toEqual(['目标的口径不同：数额、增速', '目标的范围不同：全区、高新区', '结果只有甲写出数']);
  });

  it('never count a mask as a value', () => {
    expect(verdict(placed(0), placed(1, masked))).toEqual({ kind: 'alone', told: 1, given: 2 });
    expect(verdict(placed(0, masked), placed(1, masked))).toEqual({ kind: 'alone', told: 0, given: 2 });
  });

  it('find those that agree among several, of the most reports', () => {
    const found = verdict(
      placed(0, { scope: '高新区', whole: false }),
      placed(0),
      placed(1, { scope: '高新区', whole: false }),
      placed(1, { scope: null }),
      placed(2, { scope: '高新区', whole: false }),
    );
    expect(found).toMatchObject({ kind: 'same' });
    expect(found.kind === 'same' && found.figures.map(({ column }) => column)).toEqual([0, 1, 2]);
  });

  it('do not compare places in a rank, words, or thresholds', () => {
    const rank = { aspect: 'rank', kind: 'rank' } as const;
    expect(verdict(placed(0, rank), placed(1, rank))).toMatchObject({ sides: [{ obstacles: ['inexact'] }] });
    expect(verdict(placed(0, { flags: ['implicit'] }), placed(1, { flags: ['implicit'] }))).toMatchObject({
      kind: 'differs',
      sides: [{ obstacles: ['inexact'] }],
    });
  });

  it('do not compare what each says of its distance to another place', () => {
    const gap = { aspect: 'gap', against: '全市', unit: '个百分点', kind: 'actual' } as const;
    expect(verdict(placed(0, gap), placed(1, gap))).toMatchObject({ sides: [{ obstacles: ['inexact'] }] });
  });

  it('compare wholes of districts that call themselves otherwise', () => {
    expect(verdict(placed(0), placed(1, { scope: '全县' }))).toMatchObject({ kind: 'same' });
    expect(verdict(placed(0), placed(1, { scope: '全市', whole: false }))).toMatchObject({ kind: 'differs' });
  });

  it('stand on their side', () => {
    const [row] = numberRows([placed(0), placed(0, { kind: 'actual', period: period(2021) })], REPORTS);
    expect(row?.cells.map(({ result, target }) => [result.length, target.length])).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
    expect(verdictOf(row?.cells ?? [])).toMatchObject({ kind: 'alone', told: 1 });
  });
});
