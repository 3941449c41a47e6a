import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../edition/content/read.ts';
import { loadEdition } from '../../edition/index.ts';
import { proseText } from './prose.ts';

const content = pathToFileURL('content/');
const edition = await loadEdition(content, pathToFileURL('seeds/'));

test('components, links and marks become what a reader reads', () => {
  const body = [
    '## 小标题 {/* 不印 */}',
    '',
    '- 先看<District id="jianxi" />，写成<Quote report="jianxi-2022" from="努力实现审批最少" to="服务最好" />。',
    '- 见**这里**的[链接](https://example.org)与<Page to="themes">主题</Page>，<Count theme="a" report="b" kind="direct" />次。',
  ].join('\n');
  expect(proseText(body, edition)).toBe(
    '小标题 先看涧西区（推定），写成努力实现审批最少、流程最优、体制最顺、效率最高、服务最好。 见这里的链接与主题，次。',
  );
});

test('no mark of MDX is left of anything that editors wrote', async () => {
  const { themes, districts, essays } = await readContent(content);
  for (const { body } of [...themes, ...districts, ...essays])
    expect(proseText(body, edition)).not.toMatch(/<[A-Za-z/]|\]\(|^#|\{|undefined/);
});
