import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textHash as atBuild } from '../../edition/anchors/record.ts';
import type { Receipt } from './address.ts';
import { closest, differences, judge } from './verdict.ts';
import type { UnitText } from './verdict.ts';

const hash = (text: string): Promise<string> => Promise.resolve(atBuild(text));
const none = (): Promise<string> => Promise.resolve('');
const units: readonly UnitText[] = [
  { id: 's1', text: '一、总体要求' },
  { id: 'p1', text: '今年𠮷祥区要持续优化营商环境，新增市场主体三千户。' },
  { id: 'p2', text: '要加快建设智慧岛，引进企业五十家。' },
];
function receiptOf(unit: string, quoted: string, carried = true, of = units): Receipt {
  const { text } = of.find(({ id }) => id === unit) ?? { text: '' };
  const start = Array.from(text.slice(0, text.indexOf(quoted))).length;
  const end = start + Array.from(quoted).length;
  return {
    unit,
    start,
    end,
    hash: atBuild(quoted),
    unitHash: atBuild(text),
    quotation: carried ? quoted : null,
  };
}
const changed = (from: string, to: string): UnitText[] =>
  units.map(({ id, text }) => ({ id, text: text.replace(from, to) }));

test.each([true, false])('what is unchanged is said to be (quotation carried: %s)', async (carried) => {
  const receipt = receiptOf('p1', '优化营商环境', carried);
  const at = { unit: 'p1', start: receipt.start, end: receipt.end };
  expect(await judge(receipt, units, hash)).toEqual({ kind: 'same', at, whole: true });
  expect(await judge(receipt, changed('三千户', '四千户'), hash)).toEqual({ kind: 'same', at, whole: false });
});

test.each([true, false])(
  'what moved is found, in its paragraph or another (carried: %s)',
  async (carried) => {
    const receipt = receiptOf('p1', '优化营商环境', carried);
    expect(await judge(receipt, changed('今年', '二〇二二年'), hash)).toEqual({
      kind: 'moved',
      at: { unit: 'p1', start: receipt.start + 3, end: receipt.end + 3 },
    });
    const elsewhere = units.map(({ id, text }) => ({
      id: id === 'p1' ? 'p2' : id === 'p2' ? 'p1' : id,
      text,
    }));
    expect(await judge(receipt, elsewhere, hash)).toMatchObject({ kind: 'moved', at: { unit: 'p2' } });
  },
);

test('a quotation that has not its hash proves nothing, whatever the text says', async () => {
  const receipt = receiptOf('p1', '优化营商环境');
  const altered = { kind: 'altered' };
  expect(await judge({ ...receipt, hash: '0'.repeat(16) }, units, hash)).toEqual(altered);
  expect(await judge({ ...receipt, quotation: '恶化营商环境' }, units, hash)).toEqual(altered);
  // where nothing can be computed, the words alone are compared
  expect(await judge({ ...receipt, hash: '0'.repeat(16) }, units, none)).toMatchObject({ kind: 'same' });
});

test.each([true, false])('what changed is said to be (carried: %s)', async (carried) => {
  const receipt = receiptOf('p1', '优化营商环境', carried);
  expect(await judge(receipt, changed('优化', '改善'), hash)).toEqual({ kind: 'changed' });
  expect(await judge({ ...receipt, unit: 'p99' }, changed('优化', '改善'), hash)).toEqual({
    kind: 'changed',
  });
});

test('a search that gave up says so, and does not say that the words are gone', async () => {
  const receipt = receiptOf('p1', '优化营商环境', false);
  const never = (): Promise<string> => Promise.resolve('0'.repeat(16));
  const long = (length: number): UnitText[] => [{ id: 'p1', text: '字'.repeat(length) }];
  // 60,000 stretches of six characters, and one more
  expect(await judge(receipt, long(60_005), never)).toEqual({ kind: 'changed' });
  expect(await judge(receipt, long(60_006), never)).toEqual({ kind: 'unfinished', tried: 60_000 });
});

test('without hashes the quotation decides, and without both nothing does', async () => {
  expect(await judge({ ...receiptOf('p1', '营商环境'), hash: '', unitHash: '' }, units, none)).toMatchObject({
    kind: 'same',
    whole: null,
  });
  expect(await judge(receiptOf('p1', '营商环境', false), units, none)).toEqual({ kind: 'unknown' });
});

test('the difference names what went and what came, and no neighbour of the passage', () => {
  const quoted = '要持续优化营商环境，新增市场主体三千户';
  const now = changed('持续优化营商环境，新增', '不断优化一流营商环境，新增').find(({ id }) => id === 'p1');
  const pieces = differences(quoted, now ?? { id: '', text: '' }, receiptOf('p1', quoted)) ?? [];
  expect(pieces.map(({ text, kind }) => `${kind}:${text}`)).toEqual([
    'both:要',
    'quoted:持续',
    'now:不断',
    'both:优化',
    'now:一流',
    'both:营商环境，新增市场主体三千户',
  ]);
  expect(
    differences('完全不相干的另一番话语', now ?? { id: '', text: '' }, { start: 0, end: 11 }),
  ).toBeNull();
});

test('of several texts the one that is most like the passage is compared', () => {
  const span = { start: 0, end: 12 };
  const quoted = '持续优化营商环境，主体增加';
  const other = { id: 'p2', text: '全面推进乡村振兴，粮食丰收。' };
  const edited = { id: 'p3', text: '不断优化营商环境，主体增加。' };
  expect(closest(quoted, [other, edited], span)?.unit.id).toBe('p3');
  expect(closest(quoted, [edited, other], span)?.unit.id).toBe('p3');
  expect(closest(quoted, [other], span)).toBeNull();
});

test('the pieces give back the quotation, whatever it is', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('一二三四五𠮷。，')), maxLength: 40 });
  fc.assert(
    fc.property(text, text, fc.nat(10), (quoted, now, start) => {
      const pieces = differences(quoted, { id: 'p1', text: now }, { start, end: start + quoted.length });
      if (!pieces) return;
      const back = pieces.filter(({ kind }) => kind !== 'now').map(({ text: one }) => one);
      expect(back.join('')).toBe(quoted);
    }),
  );
});
