import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nest, segments } from './segments.ts';
import type { Piece } from './segments.ts';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const TEXT = '抢抓产业新风口，发展风口产业';
const mark = (name: string, start: number, end: number): Mark => ({ name, start, end });

/** `[a一[b二]]`: what would be wrapped in what. */
const show = (pieces: readonly Piece<Mark>[]): string =>
  pieces
    .map((piece) =>
      'text' in piece
        ? piece.text
        : `[${piece.annotation.name}${piece.first ? '' : '…'} ${show(piece.children)}]`,
    )
    .join('');
const rendered = (marks: readonly Mark[], text = TEXT): string => show(nest(segments(text, marks)));

describe('segments and nest', () => {
  it('leave a text without annotations whole', () => {
    expect(rendered([])).toBe(TEXT);
    expect(segments('', [])).toEqual([]);
  });

  it('keep disjoint annotations apart', () => {
    expect(rendered([mark('b', 10, 14), mark('a', 2, 4)])).toBe('抢抓[a 产业]新风口，发展[b 风口产业]');
  });

  it('keep touching annotations apart', () => {
    expect(rendered([mark('a', 0, 2), mark('b', 2, 4)])).toBe('[a 抢抓][b 产业]新风口，发展风口产业');
  });

  it('wrap the longer of two nested annotations outside', () => {
    expect(rendered([mark('in', 5, 7), mark('out', 2, 7)])).toBe('抢抓[out 产业新[in 风口]]，发展风口产业');
  });

  it('keep equal annotations in the order given', () => {
    expect(rendered([mark('a', 2, 4), mark('b', 2, 4)])).toBe('抢抓[a [b 产业]]新风口，发展风口产业');
  });

  it('cut the later of two crossing annotations', () => {
    expect(rendered([mark('a', 0, 4), mark('b', 2, 7)])).toBe('[a 抢抓[b 产业]][b… 新风口]，发展风口产业');
  });

  it('leave empty annotations out and clip those that run over the end', () => {
    expect(rendered([mark('none', 3, 3), mark('long', 12, 99)])).toBe('抢抓产业新风口，发展风口[long 产业]');
  });

  it('give back the text, and cover each annotation exactly', () => {
    const anyMark = fc
      .tuple(fc.nat(20), fc.nat(20))
      .map(([one, other]) => mark('', Math.min(one, other), Math.max(one, other)));
    fc.assert(
      fc.property(fc.string({ maxLength: 16 }), fc.array(anyMark, { maxLength: 8 }), (text, marks) => {
        const cut = segments(text, marks);
        expect(cut.map((segment) => segment.text).join('')).toBe(text);
        for (const one of marks) {
          const covered = cut.filter((segment) => segment.annotations.includes(one));
          expect(covered.map((segment) => segment.text).join('')).toBe(text.slice(one.start, one.end));
        }
        const flat = (pieces: readonly Piece<Mark>[]): string =>
          pieces.map((piece) => ('text' in piece ? piece.text : flat(piece.children))).join('');
        expect(flat(nest(cut))).toBe(text);
      }),
    );
  });
});
