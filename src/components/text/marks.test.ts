import { expect, it } from 'vitest';
import { figureMarks, withNumbers } from './marks.ts';
import type { Mark } from './marks.ts';
import { nest, segments } from './segments.ts';
import type { Piece } from './segments.ts';

const number = (start: number, end: number) => ({
  kind: 'number' as const,
  id: `n${start}`,
  href: '/x/',
  start,
  end,
});

const print = (pieces: readonly Piece<Mark>[]): string =>
  pieces
    .map((piece) =>
      'text' in piece
        ? piece.text
        : `<${piece.annotation.kind}>${print(piece.children)}</${piece.annotation.kind}>`,
    )
    .join('');
const marked = (text: string, marks: readonly Mark[]): string => print(nest(segments(text, marks)));

it('never cuts a link in two: what crosses it is cut', () => {
  const text = '智慧岛超过30家企业';
  const mention: Mark = { kind: 'mention', id: 'm', slot: 1, direct: true, start: 3, end: 7 };
  const marks = withNumbers([mention], [number(5, 8)]);
  expect(marked(text, marks)).toBe(
    '智慧岛<mention>超过</mention><number><mention>30</mention>家</number>企业',
  );
  expect(marks.filter((mark) => mark.kind === 'mention').map(({ id }) => id)).toEqual(['m', undefined]);
});

it('leaves what encloses a link, or lies within it', () => {
  const text = '建设*个平台。';
  const marks = withNumbers(
    [
      { kind: 'mask', start: 2, end: 3 },
      { kind: 'anchor', id: 's1', bold: true, start: 0, end: 7 },
    ],
    [number(2, 4)],
  );
  expect(marked(text, marks)).toBe('<anchor>建设<number><mask>*</mask>个</number>平台。</anchor>');
});

it('keeps a short number together, whole or within a longer one', () => {
  const text = '完成30家，接近700亿元';
  const marks = withNumbers(figureMarks(text), [number(2, 5), number(6, 13)]);
  expect(marks.filter((mark) => mark.kind === 'number').map(({ whole }) => whole)).toEqual([true, false]);
  expect(marked(text, marks)).toBe(
    '完成<number>30家</number>，<number>接近<figure>700亿元</figure></number>',
  );
});
