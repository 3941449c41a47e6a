import { expect, it } from 'vitest';
import { foldCharacter } from '../../corpus/fold.ts';
import { countIn, itemsOf, nested } from './vocabulary.ts';
import type { DeskUnit } from './load.ts';

/** Text cut at the bars. */
function unit(cut: string): DeskUnit {
  let at = 0;
  const words = cut.split('|').map((piece) => ({ start: at, end: (at += piece.length) }));
  const text = cut.replaceAll('|', '');
  return { report: 'x', id: 'p1', unit: 'x p1', text, folded: Array.from(text, foldCharacter), words };
}

const units = [unit('ＧＤＰ|增长|，|又|增长'), unit('增长点')];
const WORDS = { by: 'words', from: 2, to: 4, least: 1 } as const;

it('lists words of two characters and more, and counts them as strings', () => {
  const items = itemsOf(WORDS, units, foldCharacter);
  expect([...items]).toEqual(['gdp', '增长', '增长点']);
  expect([...countIn(units, items)]).toEqual([
    ['gdp', 1],
    ['增长', 3],
    ['增长点', 1],
  ]);
});

it('lists strings, and knows which never stand alone', () => {
  const items = itemsOf(
    { ...WORDS, by: 'strings', least: 2 },
    [unit('营商环境'), unit('营商环境')],
    foldCharacter,
  );
  const counts = countIn([unit('营商环境'), unit('营商环境')], items);
  expect([...items].filter((item) => !nested(items, [counts]).has(item))).toEqual(['营商环境']);
});
