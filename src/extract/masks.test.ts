import { expect, it } from 'vitest';
import { paragraphId } from '../corpus/ids.ts';
import { findMasks } from '../corpus/masks.ts';
import { classifyMasks } from './masks.ts';
import { FigureReader } from './numbers/read.ts';

const reader = new FigureReader([]);
function classes(text: string): string[] {
  const unit = { id: paragraphId(1), kind: 'body' as const, text, section: null };
  const read = reader.read({ units: [unit], year: 2022 });
  return classifyMasks(text, findMasks(text), read).map((mask) => `${mask.class} ${mask.rule}`);
}

it.each([
  ['生产总值*亿元。', ['figure read-as-figure']],
  ['提高*和*个百分点。', ['figure read-as-figure', 'figure read-as-figure']],
  ['建立“*+N”会商机制。', ['formula beside-plus']],
  ['打造“1+5+*”框架。', ['formula beside-plus']],
  ['市委*届*次全会召开。', ['ordinal session', 'ordinal session']],
  ['确保*月份开工。', ['date read-as-date']],
  ['出台财源建设“*条”。', ['figure counts-a-list']],
  ['引进世界*强企业。', ['figure counts-a-list']],
  ['*区上下齐心。', ['name before-place']],
  ['建设品质*”。', ['name in-quotation']],
  ['引进*等战略投资者。', ['name bare']],
  ['决策部署在*件件落地。', ['name bare']],
  ['*项目投产。', ['name bare']],
])('classifies the masks of %s', (text, expected) => {
  expect(classes(text)).toEqual(expected);
});

it('fills nothing in: a class is all that is said', () => {
  const text = '*区新增*家企业。';
  const read = { figures: [], skipped: [] };
  expect(classifyMasks(text, findMasks(text), read).map((mask) => Object.keys(mask).sort())).toEqual([
    ['class', 'end', 'rule', 'start'],
    ['class', 'end', 'rule', 'start'],
  ]);
});
