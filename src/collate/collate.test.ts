import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../test/support/seed.ts';
import { baseText, copiedText, lateText, revisedText } from '../test/support/witnesses.ts';
import { collate } from './collate.ts';
import { bodyOf } from './tokens.ts';
import type { Body } from './tokens.ts';
import type { Collation } from './variants.ts';
import type { UnitId } from '../corpus/ids.ts';

const read = (text: string): Body => bodyOf(readText(text));
const unitsOf = (lines: readonly string[]): Body =>
  bodyOf({
    units: lines.map((text, index) => ({ id: `p${index + 1}` as UnitId, kind: 'body', text, section: null })),
  });

/** `substitution: 2→5`, in the base's order. */
const told = ({ base, witness, variants }: Collation): string[] =>
  variants.map(
    (variant) =>
      `${variant.kind}${variant.edge === null ? '' : ` ${variant.edge}`}: ${base.text.slice(variant.base.start, variant.base.end)}→${witness.text.slice(variant.witness.start, variant.witness.end)}`,
  );

const base = read(baseText);

describe('a copy that stops', () => {
  const copied = collate(base, read(copiedText));
  it('differs in spelling, each difference by itself, and is one omission behind its end', () => {
    expect(told(copied)).toEqual([
      'width: ，→,',
      'quotes: “→"',
      'quotes: ”→"',
      'space: → ',
      'width: ；→;',
      'dashes: —→-',
      'width: （→(',
      'width: ）→)',
      'width: ！→!',
      'omission stops: 要守住安全底线，排查隐患，化解风险，确保大局稳定。三、作风要求各级干部要担当作为，说到做到；要轻车简从，到一线去，把好事办好，把实事办实。→',
    ]);
  });
});

describe('a revision', () => {
  it('has every substantive kind', () => {
    expect(told(collate(base, read(revisedText)))).toEqual([
      'substitution: 2→5',
      'addition: →群众满意度明显上升。',
      'omission: 持续优化营商环境，企业开办时间压缩到半天，办税事项全部网上办理。→',
      'addition: →着力',
      'omission: 好→',
      'transposition: 要守住安全底线，排查隐患，化解风险，确保大局稳定。→要守住安全底线，排查隐患，化解风险，确保大局稳定。',
      'punctuation: ；→，',
    ]);
  });
});

describe('a witness that begins late', () => {
  it('is one omission before its beginning; paragraphs that run together are told', () => {
    expect(told(collate(base, read(lateText))).map((one) => one.replace(/(过去一年).*→/u, '$1…→'))).toEqual([
      'omission begins: 一、上年工作过去一年…→',
      'division: →',
      'addition: →以上意见，请各单位结合实际抓好落实。',
    ]);
  });
});

describe('a passage that moved and changed', () => {
  it('is a transposition with the change within it', () => {
    const moved = revisedText.replace('化解风险', '防范风险');
    expect(told(collate(base, read(moved))).slice(-3, -1)).toEqual([
      'transposition: 要守住安全底线，排查隐患，化解风险，确保大局稳定。→要守住安全底线，排查隐患，防范风险，确保大局稳定。',
      'substitution: 化解→防范',
    ]);
  });
});

describe('what is no agreement', () => {
  it('shares nothing with another text, whatever characters recur', () => {
    const other = collate(base, unitsOf(['天气预报：明天阴有小雨。', '请注意添衣，出门带伞！']));
    expect(other.common).toBe(0);
    expect(other.variants.map(({ kind }) => kind)).toEqual(['omission', 'addition']);
  });
  it('is one substitution where single characters recur by chance', () => {
    const found = collate(
      unitsOf(['大力推动产业升级和城市更新，提高质量。']),
      unitsOf(['大力推进工业改造与城镇建设，提高质量。']),
    );
    expect(told(found)).toEqual(['substitution: 动产业升级和城市更新→进工业改造与城镇建设']);
  });
});

/** Texts that share much: units drawn from few words, changed here and there. */
const words = fc.constantFrom(
  '产业',
  '发展',
  '项目',
  '，',
  '。',
  '“',
  '"',
  '9',
  ' ',
  '\u00a0',
  '—',
  '𠮷',
  '*',
  '要',
);
const unit = fc.array(words, { maxLength: 30 }).map((list) => list.join(''));
const text = fc.array(unit, { maxLength: 8 });
const edits = fc.array(fc.tuple(fc.nat(7), fc.nat(30), unit), { maxLength: 6 });
const pair = fc.tuple(text, edits).map(([lines, changes]) => {
  const changed = [...lines];
  for (const [line, at, put] of changes) {
    const old = changed[line];
    if (old === undefined) changed.unshift(put);
    else if (at > 25) changed.push(...changed.splice(line, 1));
    else {
      const characters = Array.from(old);
      changed[line] = [...characters.slice(0, at), put, ...characters.slice(at + put.length)].join('');
    }
  }
  return [unitsOf(lines), unitsOf(changed)] as const;
});

describe('pieces', () => {
  it('give both texts back, verbatim', () => {
    fc.assert(
      fc.property(pair, ([ours, theirs]) => {
        const { pieces } = collate(ours, theirs);
        expect(pieces.map(({ base: { start, end } }) => ours.text.slice(start, end)).join('')).toBe(
          ours.text,
        );
        let at = 0;
        for (const { base: range } of pieces) {
          expect(range.start).toBe(at);
          at = range.end;
        }
        const inWitness = pieces
          .map(({ witness }) => witness)
          .sort((a, b) => a.start - b.start || a.end - b.end);
        at = 0;
        for (const range of inWitness) {
          expect(range.start).toBe(at);
          at = range.end;
        }
        expect(at).toBe(theirs.text.length);
      }),
      { numRuns: 2000 },
    );
  });
  it('agree character for character where they are said to agree', () => {
    fc.assert(
      fc.property(pair, ([ours, theirs]) => {
        for (const { base: a, witness: b, variant } of collate(ours, theirs).pieces)
          if (variant === null)
            expect(theirs.text.slice(b.start, b.end)).toBe(ours.text.slice(a.start, a.end));
      }),
    );
  });
  it('find nothing where nothing differs', () => {
    fc.assert(
      fc.property(text, (lines) => {
        expect(collate(unitsOf(lines), unitsOf(lines)).variants).toEqual([]);
      }),
    );
  });
});
