import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { readText } from '../../test/support/seed.ts';
import { checkAnchors } from './check.ts';
import { ALIKE, distance, sketch } from './likeness.ts';
import { composeMoves, differencesOf, movesOf, recordOf } from './moves.ts';
import { anchorsOf, anchorsSchema } from './record.ts';
import type { Anchor } from './record.ts';

const LINES = [
  '过去一年，全区地区生产总值增长百分之六，一般公共预算收入增长百分之八。',
  '产业结构持续优化，规模以上工业企业新增三十家，高新技术企业达到一百二十家。',
  '营商环境不断改善，企业开办时间压缩到半天以内，政务服务事项全部网上可办。',
  '民生福祉稳步提升，新建改扩建学校六所，新增公办学位五千四百个。',
];
const read = (lines: readonly string[]): Anchor[] => anchorsOf(readText(`${lines.join('\n\n')}\n`));
const before = read(LINES);
const record = recordOf(null, before);
const list = (ids: readonly string[]): string => ids.join(' ');

test('every address of a report is recorded, run-in headings too, and no text is', () => {
  const anchors = read([
    '一、总体要求',
    '（一）坚持稳中求进。今年要做好以下工作，确保开好局起好步。',
    ...LINES,
  ]);
  const { anchors: recorded } = recordOf(null, anchors);
  expect(list(Object.keys(recorded))).toBe('s1 s2 p1 p2 p3 p4 p5');
  expect(anchorsSchema.parse(recordOf(null, anchors))).toEqual(recordOf(null, anchors));
  expect(JSON.stringify(recordOf(null, anchors))).not.toMatch(/\p{Script=Han}/u);
});

describe('a text that is read otherwise', () => {
  test('agrees with its record as long as nothing changes', () => {
    expect(differencesOf(record, before)).toEqual({ changed: [], missing: [], added: [] });
    expect(checkAnchors(record, before, 'x')).toEqual([]);
    expect(movesOf(record, before)).toEqual([]);
  });

  test('with a paragraph more, all after it have moved, and a build says so', () => {
    const now = read([LINES[0] ?? '', '会议审议通过了工作报告，并对下一步工作提出要求。', ...LINES.slice(1)]);
    expect(movesOf(record, now)).toEqual([
      { from: 'p2', to: 'p3' },
      { from: 'p3', to: 'p4' },
      { from: 'p4', to: 'p5' },
    ]);
    const [problem, ...others] = checkAnchors(record, now, 'content/reports/jia.anchors.json');
    expect(others).toEqual([]);
    expect(problem).toBeInstanceOf(Diagnostic);
    expect(problem?.message).toContain('[anchors-changed] content/reports/jia.anchors.json: ');
    expect(problem?.message).toContain('another text at p2, p3, p4; gone: none; not recorded: p5');
    expect(problem?.message).toContain('npm run anchors');
  });

  test('with a paragraph less, its address leads nowhere', () => {
    const now = read(LINES.slice(1));
    expect(movesOf(record, now)).toEqual([
      { from: 'p2', to: 'p1' },
      { from: 'p3', to: 'p2' },
      { from: 'p4', to: 'p3' },
      { from: 'p1', to: null, seal: record.anchors['p1'] },
    ]);
    expect(checkAnchors(record, now, 'x')[0]?.message).toContain('gone: p4');
  });

  test('changed a little where it stands, it has not moved, but a build says so', () => {
    const now = read(LINES.map((line) => line.replace('半天以内', '半天')));
    expect(movesOf(record, now)).toEqual([]);
    expect(checkAnchors(record, now, 'x')[0]?.message).toContain('another text at p3; gone: none');
  });

  test('changed a little and moved, it is found by its likeness', () => {
    const now = read([LINES[3] ?? '', ...LINES.slice(0, 3).map((line) => line.replace('持续', '不断'))]);
    expect(movesOf(record, now)).toContainEqual({ from: 'p2', to: 'p3' });
  });

  test('even a change of punctuation is a change', () => {
    const now = read(LINES.map((line) => line.replace('，', ',')));
    expect(differencesOf(record, now).changed).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(movesOf(record, now)).toEqual([]);
  });
});

test('a record that leads nowhere is refused', () => {
  const broken = { ...record, moved: [{ from: 'p9', to: 'p8' }] };
  expect(checkAnchors(broken, before, 'x')[0]?.message).toContain('[anchor-moved-nowhere]');
});

describe('a text that was gone', () => {
  const [x = '', y = '', z = ''] = LINES;
  const at = (texts: readonly string[]): Anchor[] => texts.map((text, n) => ({ id: `s${n + 1}`, text }));
  const gone = recordOf(recordOf(null, at([x, y])), at([y]));

  test('keeps its seal, and its old address leads on when it comes back', () => {
    expect(gone.moved).toEqual([
      { from: 's1', to: null, seal: recordOf(null, at([x])).anchors['s1'] },
      { from: 's2', to: 's1' },
    ]);
    expect(anchorsSchema.parse(gone)).toEqual(gone);
    const now = at([y, z, x]);
    expect(movesOf(gone, now)).toEqual([{ from: 's1', to: 's3' }]);
    const back = recordOf(gone, now);
    expect(back.moved).toEqual([
      { from: 's1', to: 's3' },
      { from: 's2', to: 's1' },
    ]);
    expect(checkAnchors(back, now, 'x')).toEqual([]);
  });

  test('is looked for again, however many records it was away', () => {
    const later = recordOf(recordOf(gone, at([z, y])), at([y]));
    expect(recordOf(later, at([y, x])).moved).toContainEqual({ from: 's1', to: 's2' });
    // back at its own address, where the other text stood meanwhile
    expect(recordOf(gone, at([x, y])).moved).toEqual([{ from: 's1', to: 's2' }]);
  });

  test('in a record without seals stays gone, and a seal of a text that is there is refused', () => {
    const old = { ...gone, moved: [{ from: 's1', to: null }] };
    expect(anchorsSchema.parse(old)).toEqual(old);
    expect(recordOf(old, at([y, z, x])).moved).toEqual([{ from: 's1', to: null }]);
    const sealed = { ...gone, moved: [{ from: 's2', to: 's1', seal: gone.anchors['s1'] ?? '' }] };
    expect(checkAnchors(sealed, at([y]), 'x')[0]?.message).toContain('[anchor-seal-of-moved]');
  });
});

test('old addresses lead on through later moves', () => {
  expect(
    composeMoves(
      [
        { from: 'p6', to: 'p7' },
        { from: 'p9', to: 'p8' },
      ],
      [
        { from: 'p7', to: 'p8' },
        { from: 'p8', to: 'p9' },
      ],
    ),
  ).toEqual([
    { from: 'p6', to: 'p8' },
    { from: 'p7', to: 'p8' },
    { from: 'p8', to: 'p9' },
  ]);
});

test('texts that stay whole are followed wherever they go, through two readings', () => {
  const line = fc.string({
    unit: fc.constantFrom(...'发展产业项目创新服务民生建设'),
    minLength: 12,
    maxLength: 30,
  });
  const arrangement = (texts: readonly string[]): fc.Arbitrary<string[]> =>
    fc.shuffledSubarray([...texts], { minLength: 1 });
  const anchors = (texts: readonly string[]): Anchor[] => texts.map((text, n) => ({ id: `p${n + 1}`, text }));
  fc.assert(
    fc.property(
      fc
        .uniqueArray(line, { minLength: 2, maxLength: 8 })
        .chain((all) => fc.tuple(arrangement(all), arrangement(all), arrangement(all))),
      (readings) => {
        const [first, second, third] = readings.map(anchors) as [Anchor[], Anchor[], Anchor[]];
        const end = recordOf(recordOf(recordOf(null, first), second), third);
        for (const { id, text } of first) {
          const now = third.find((one) => one.text === text);
          if (!now || !second.some((one) => one.text === text)) continue;
          if (now.id === id) continue;
          expect(end.moved).toContainEqual({ from: id, to: now.id });
        }
      },
    ),
  );
});

test('likeness: the same text is at no distance, a small change is near, another text is far', () => {
  const [a = '', b = ''] = LINES;
  expect(sketch(a)).toMatch(/^[0-9a-f]{16}$/);
  expect(distance(sketch(a), sketch(a))).toBe(0);
  expect(distance(sketch(a), sketch(a.replace('百分之六', '百分之七')))).toBeLessThanOrEqual(ALIKE);
  expect(distance(sketch(a), sketch(b))).toBeGreaterThan(ALIKE);
});
