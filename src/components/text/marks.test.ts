import { expect, it } from 'vitest';
import { figureMarks, withLinks } from './marks.ts';
import type { Mark } from './marks.ts';
import { nest, segments } from './segments.ts';
import type { Piece } from './segments.ts';

const number = (start: number, end: number) => ({
  kind: 'link' as const,
  sort: 'number' as const,
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
  const marks = withLinks([mention], [number(5, 8)]);
  expect(marked(text, marks)).toBe('智慧岛<mention>超过</mention><link><mention>30</mention>家</link>企业');
  expect(marks.filter((mark) => mark.kind === 'mention').map(({ id }) => id)).toEqual(['m', undefined]);
});

it('leaves what encloses a link, or lies within it', () => {
  const text = '建设*个平台。';
  const marks = withLinks(
    [
      { kind: 'mask', start: 2, end: 3 },
      { kind: 'anchor', id: 's1', bold: true, start: 0, end: 7 },
    ],
    [number(2, 4)],
  );
  expect(marked(text, marks)).toBe('<anchor>建设<link><mask>*</mask>个</link>平台。</anchor>');
});

it('keeps a short number together, whole or within a longer one', () => {
  const text = '完成30家，接近700亿元';
  const marks = withLinks(figureMarks(text), [number(2, 5), number(6, 13)]);
  expect(marks.filter((mark) => mark.kind === 'link').map(({ whole }) => whole)).toEqual([true, false]);
  expect(marked(text, marks)).toBe('完成<link>30家</link>，<link>接近<figure>700亿元</figure></link>');
});

it('lets a number win over a term, and a term over an entity; who gives way keeps its address', () => {
  const term = { kind: 'link', sort: 'term', id: 'w0', href: '/t/', start: 0, end: 6 } as const;
  const entity = { kind: 'link', sort: 'entity', id: 'y4', href: '/e/', start: 4, end: 8 } as const;
  const marks = withLinks([], [entity, term, number(2, 4)]);
  expect(marks.filter(({ kind }) => kind === 'link')).toMatchObject([
    { id: 'n2', sort: 'number' },
    { id: 'y4', sort: 'entity' },
  ]);
  expect(marks).toContainEqual({ kind: 'anchor', id: 'w0', bold: false, start: 0, end: 4 });
});

it('cuts shared wording at the borders of links', () => {
  const shared: Mark = { kind: 'shared', start: 0, end: 4 };
  expect(marked('扩大投资10亿元', withLinks([shared], [number(2, 8)]))).toBe(
    '<shared>扩大</shared><link><shared>投资</shared>10亿元</link>',
  );
});
