/** Masks and places that read as broken, put into words. */
import type { DeletionRule } from '../../extract/deletions.ts';
import type { MaskClass } from '../../extract/masks.ts';
import { grouped, NB } from '../../site/format.ts';

export const MASK_CLASS: Record<MaskClass, string> = {
  figure: '数字',
  name: '名称',
  date: '时间',
  ordinal: '届次',
  formula: '缩语里的数',
};

export const DELETION: Record<DeletionRule, string> = {
  'title-mark': '书名号只剩一半',
  'empty-pair': '引号、括号或书名号里没有字',
  dots: '以点线代替了文字',
  'no-object': '句子缺一个成分',
  'nothing-before-etc': '“等”字前面没有列举',
  'kind-without-name': '只有类名，没有专名',
  'only-kinds': '列举的都是类名，没有专名',
  'no-number': '单位前面没有数字',
};

/** 数字 142 处，名称 62 处 */
export const classesText = (classes: readonly (readonly [MaskClass, readonly unknown[]])[]): string =>
  classes.map(([name, own]) => `${MASK_CLASS[name]}${NB}${grouped(own.length)}${NB}处`).join('，');
