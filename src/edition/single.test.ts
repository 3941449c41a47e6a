import { expect, it } from 'vitest';
import { extractJson } from '../data/extract.ts';
import { cost } from '../test/support/cost.ts';
import { readText } from '../test/support/seed.ts';
import { readContent } from './content/read.ts';
import { editionOfOne } from './single.ts';

const content = await readContent(new URL('../../content/', import.meta.url));
const SENTENCES =
  '一是坚持项目为王，全年完成投资229亿元（含*区），《规划》落地。二是优化“营商环境”，要强化服务，与甲公司合作。';

it('reads, tags and prints one paragraph at a cost that grows with its length', { timeout: 60_000 }, () => {
  const seconds = (characters: number): number => {
    const text = SENTENCES.repeat(Math.ceil(characters / SENTENCES.length));
    return cost(() => {
      let length = 0;
      for (const piece of extractJson(editionOfOne(content, readText(text), null).edition))
        length += piece.length;
      expect(length).toBeGreaterThan(characters);
    });
  };
  // eight times the text: quadratic work would take sixty-four times as long
  expect(seconds(80_000) / seconds(10_000)).toBeLessThan(16);
});
