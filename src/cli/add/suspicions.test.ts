import { expect, it } from 'vitest';
import { fileDoubts, nameDoubts } from './suspicions.ts';

const page = '<html><body><p>各位代表：</p><p>要优化营商环境。</p></body></html>';
// 金門縣政府施政報告 and more in Big5, read as GB18030
const gibberish = '郡現┎琁現厨 1125る2ら郡某穦材材Ω﹚戳穦 某捌某︗某ネ';

it.each([
  ['a page', page, 'utf-8', ['it is HTML']],
  ['a report', '各位代表：要优化营商环境，R&D投入强度达到5%，PM2.5浓度35μg/m³。'.repeat(9), 'gb18030', []],
  ['a report that names a tag', '网页用<p>和<br>分段。', 'utf-8', []],
  ['another encoding', gibberish, 'gb18030', ['Big5']],
] as const)('%s', (_, text, encoding, expected) => {
  const found = fileDoubts({ text, encoding });
  expect(found).toHaveLength(expected.length);
  for (const [index, words] of expected.entries()) expect(found[index]).toContain(words);
});

it('a namesake and a province that is none are told', () => {
  const districts = [{ id: 'jiefang', data: { name: '解放区' } }];
  expect(nameDoubts('某区', '河南省', districts)).toEqual([]);
  expect(nameDoubts('某区', '未详', districts)).toEqual([]);
  expect(nameDoubts('解放区', '河南', districts)).toEqual([
    expect.stringContaining('the district jiefang'),
    expect.stringContaining('"河南"'),
  ]);
});
