import { expect, it } from 'vitest';
import { districtId, reportId, seedId } from '../../corpus/ids.ts';
import { decodeSeed } from '../../corpus/decode.ts';
import { parseSeed } from '../../corpus/parse.ts';
import { understandDistrict } from './understand.ts';

const asked = {
  kind: 'report',
  file: 'a.txt',
  district: districtId('lan'),
  name: '岚湾区',
  year: 2023,
  genre: null,
  title: null,
  id: reportId('lan-2023'),
  province: null,
  city: null,
  level: null,
  dryRun: true,
} as const;
const read = (text: string) => parseSeed(decodeSeed(seedId('a.txt'), new TextEncoder().encode(text)));
const PARAGRAPH = '过去一年，岚湾区坚持项目为王，全年完成投资二百亿元，各项工作取得了新的成绩。';

it('quotes a text by words that stand in it once, and refuses one that has none', () => {
  expect(understandDistrict(read(`${PARAGRAPH}\n`), asked, '岚湾区').evidence).toHaveLength(1);
  const twice = read(`${PARAGRAPH}\n\n${PARAGRAPH}\n`);
  expect(() => understandDistrict(twice, asked, '岚湾区')).toThrow(/\[add-nothing-once\] a\.txt: /u);
});
