/** Loose bounds that hold on a busy machine: they catch what is not linear, not what is slow. */
import { expect, test } from 'vitest';
import { ThemeTagger } from '../../extract/themes.ts';
import { madeUpThemes, repeatUnits, secondsToTag } from './tagging.ts';

const units = [
  '坚持创新驱动高质量发展，持续优化营商环境，深化放管服改革，加快培育风口产业和未来产业。',
  '统筹推进老旧小区改造、雨污分流和口袋公园建设，完善网格化管理，抓好安全生产和信访稳定。',
  '围绕产业链开展招商引资，实施技术改造项目，新增高新技术企业、科技型中小企业和专精特新企业。',
];

const best = (tagger: ThemeTagger, texts: readonly string[]): number =>
  Math.min(...[1, 2, 3].map(() => secondsToTag(tagger, texts).seconds));

test('four times the text costs about four times as much, in units and in one piece', () => {
  const tagger = new ThemeTagger(madeUpThemes(units, 200));
  const short = repeatUnits(units, 200_000);
  const long = repeatUnits(units, 800_000);
  best(tagger, short);
  expect(best(tagger, long)).toBeLessThan(9 * Math.max(0.01, best(tagger, short)));
  expect(best(tagger, [long.join('')])).toBeLessThan(9 * Math.max(0.01, best(tagger, [short.join('')])));
});

test('ten times the forms cost much less than ten times as much', () => {
  const texts = repeatUnits(units, 100_000);
  const few = new ThemeTagger(madeUpThemes(units, 200));
  const many = new ThemeTagger(madeUpThemes(units, 2000));
  best(few, texts);
  best(many, texts);
  expect(best(many, texts)).toBeLessThan(6 * Math.max(0.01, best(few, texts)));
});
