import { expect, it } from 'vitest';
import fc from 'fast-check';
import { collocates, logDice } from './collocates.ts';
import type { Occurrence, WordUnit } from './collocates.ts';
import { sentencesIn } from '../corpus/sentences.ts';
import { windowsAround } from './windows.ts';

/** `优化|环境，|优化` cut at the bars. */
function unit(name: string, cut: string): WordUnit {
  let at = 0;
  const words = cut.split('|').map((piece) => ({ start: at, end: (at += piece.length) }));
  return { unit: name, text: cut.replaceAll('|', ''), words };
}

function nodes(units: readonly WordUnit[], form: string): Occurrence[] {
  return units.flatMap(({ unit: name, text }) => {
    const found: Occurrence[] = [];
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
      found.push({ unit: name, start: at, end: at + form.length });
    return found;
  });
}

const around = (left: number, right: number) => ({ kind: 'characters', left, right }) as const;

it('log Dice is 14 for words that are always together, and falls by 1 with each halving', () => {
  expect(logDice(2, 2, 2)).toBe(14);
  expect(logDice(1, 2, 6)).toBe(12);
});

it('counts words near the node, each once, the node itself never', () => {
  const units = [unit('p1', '优化|环境|，|改善|环境|。|发展|优化'), unit('p2', '优化|产业')];
  const {
    rows,
    nodes: found,
    near,
    words,
  } = collocates(nodes(units, '环境'), units, {
    window: around(2, 2),
  });
  // windows: 优化环境，改 and ，改善环境。发 — 优化 and 改善 lie inside, 发展 does not
  expect([found, near, words]).toEqual([2, 2, 6]);
  expect(rows.map(({ word, joint, total, expected }) => [word, joint, total, expected])).toEqual([
    ['改善', 1, 1, 2 / 6],
    ['优化', 1, 3, 1],
  ]);
  expect(rows[1]?.logDice).toBeCloseTo(14 + Math.log2(2 / 5), 10);
  expect(rows[1]?.places).toEqual([{ unit: 'p1', start: 0, end: 2 }]);
  // 改善: near 1, far 0; others: near 1, far 4. Expected 1/3, 2/3, 5/3, 10/3.
  expect(rows[0]?.logLikelihood).toBeCloseTo(2 * (Math.log(3) + Math.log(3 / 5) + 4 * Math.log(6 / 5)), 10);
});

it('can take the sentence for a window', () => {
  const units = [unit('p1', '甲地|优化|。|乙地|，|发展|环境|；|丙地|。|丁地')];
  const { rows } = collocates(nodes(units, '环境'), units, { window: { kind: 'sentence' } });
  expect(rows.map(({ word }) => word).sort()).toEqual(['丙地', '乙地', '发展']);
});

it('knows sentences, and characters beyond the basic plane', () => {
  expect(sentencesIn('“好。”他说。再来').map(({ start, end }) => [start, end])).toEqual([
    [0, 7],
    [7, 9],
  ]);
  const text = '𠮷𠮷甲𠮷𠮷';
  expect(windowsAround(text, [{ start: 4, end: 5 }], around(1, 1))).toEqual([{ start: 2, end: 7 }]);
  expect(windowsAround(text, [{ start: 4, end: 5 }], around(9, 9))).toEqual([{ start: 0, end: 9 }]);
});

it('joint never passes total, and opens as many places', () => {
  const word = fc.constantFrom('甲乙', '丙', '丁戊己', '，', '。', '环境');
  const cut = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join('|'));
  fc.assert(
    fc.property(
      fc.array(cut, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 9 }),
      (cuts, reach) => {
        const units = cuts.map((one, index) => unit(`p${index}`, one));
        const table = collocates(nodes(units, '环境'), units, { window: around(reach, reach) });
        expect(table.rows.reduce((sum, { joint }) => sum + joint, 0)).toBe(table.near);
        for (const { word: own, joint, total, places, logLikelihood } of table.rows) {
          expect(joint).toBeLessThanOrEqual(total);
          expect(places).toHaveLength(joint);
          expect(logLikelihood).toBeGreaterThanOrEqual(0);
          for (const { unit: name, start, end } of places)
            expect(units.find((one) => one.unit === name)?.text.slice(start, end)).toBe(own);
        }
      },
    ),
  );
});
