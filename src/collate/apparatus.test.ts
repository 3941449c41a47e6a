import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../test/support/seed.ts';
import { baseText, copiedText, lateText, revisedText } from '../test/support/witnesses.ts';
import { apparatusOf } from './apparatus.ts';
import { collate } from './collate.ts';
import { readingAt } from './reading.ts';
import { bodyOf } from './tokens.ts';

const base = bodyOf(readText(baseText));
const collated = [
  ['B', copiedText],
  ['C', revisedText],
  ['D', lateText],
].map(([siglum = '', text = '']) => ({ siglum, collation: collate(base, bodyOf(readText(text))) }));
const entries = apparatusOf(collated);
const states = (id: string): string[] =>
  (entries.find((entry) => entry.id === id)?.readings ?? []).map(
    ({ siglum, state, text }) => `${siglum} ${state} ${text}`,
  );
const placeOf = (text: string) => {
  const start = base.text.indexOf(text);
  return { start, end: start + text.length };
};

describe('three witnesses', () => {
  it('have each difference once, named by its place and kind', () => {
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { base: range, lemma } of entries) expect(base.text.slice(range.start, range.end)).toBe(lemma);
  });
  it('have every kind', () => {
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(
      new Set([
        'substitution',
        'addition',
        'omission',
        'transposition',
        'width',
        'quotes',
        'dashes',
        'space',
        'punctuation',
        'division',
      ]),
    );
  });
  it('are each read at each place', () => {
    expect(states('p1-15-substitution')).toEqual(['B lemma 2', 'C variant 5', 'D absent ']);
    expect(states('p2-41-addition')).toEqual(['B lemma ', 'C variant 群众满意度明显上升。', 'D absent ']);
  });
  it('have one entry where one begins late, and one where one stops', () => {
    expect(entries.filter(({ edge }) => edge !== null).map(({ edge, unit, at }) => [edge, unit, at])).toEqual(
      [
        ['begins', 's1', 0],
        ['stops', 'p6', 0],
      ],
    );
  });
});

describe('a place in a witness', () => {
  const [copied, revised, late] = collated.map(({ collation }) => collation);
  const state = (collation: typeof copied, text: string) =>
    collation ? readingAt(collation, placeOf(text)) : null;
  it('is the same, differs in spelling, differs, or is absent', () => {
    expect(state(copied, '营商环境')?.state).toBe('same');
    expect(state(copied, '“一网通办”')?.state).toBe('spelling');
    expect(state(copied, '一网通办')?.state).toBe('same');
    expect(state(copied, '到一线去')?.state).toBe('absent');
    expect(state(revised, '增长9.2%')?.state).toBe('other');
    expect(state(revised, '营商环境')?.state).toBe('absent');
    expect(state(late, '重点项目52个')?.state).toBe('absent');
    expect(state(late, '滨河—东湖')?.state).toBe('same');
  });
  it('may stand elsewhere', () => {
    expect(state(revised, '守住安全底线')).toMatchObject({ state: 'same', moved: true });
  });
  it('says which characters of the witness it is', () => {
    fc.assert(
      fc.property(fc.nat(base.text.length - 1), fc.nat(40), (start, length) => {
        const range = { start, end: Math.min(base.text.length, start + length) };
        for (const { collation } of collated) {
          const { state: found, witness } = readingAt(collation, range);
          if (found === 'same' && witness)
            expect(collation.witness.text.slice(witness.start, witness.end)).toBe(
              base.text.slice(range.start, range.end),
            );
          if (found === 'absent') expect(witness).toBeNull();
        }
      }),
    );
  });
});

it('keeps every addition of a witness, several at one place too', () => {
  const read = (lines: readonly string[]) => bodyOf(readText(lines.join('\n')));
  const [one, two, three, four, five] = [
    '今年的工作要抓好三件大事，一件一件落到实处。',
    '第一件是办好新建的两所小学，秋天开学。',
    '第二件是修通南北两条大街，年内通车。',
    '第三件是建成社区食堂十处，方便老人。',
    '另外一件是整治河道，还给群众一条清水河。',
  ];
  const present = (text: string | undefined): string => text ?? '';
  const collation = collate(
    read([one, two, three, four].map(present)),
    read([one, five, four, '最后说说作风。', two, three].map(present)),
  );
  const listed = apparatusOf([{ siglum: 'B', collation }]);
  const own = listed.filter(({ readings }) => readings.some(({ state }) => state === 'variant'));
  expect(own).toHaveLength(collation.variants.length);
  expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
});
