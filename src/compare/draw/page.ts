/** A comparison as elements: its head (title and limits) and its body. */
import { href } from '../../site/hrefs.ts';
import { limitsOf, titleOf } from '../findings.ts';
import { h } from '../tree.ts';
import type { Element, TreeNode } from '../tree.ts';
import type { Comparison } from '../view.ts';
import { numbersSection } from './numbers.ts';
import { phrases } from './parts.ts';
import { saidSection } from './said.ts';
import { silenceSection } from './silence.ts';
import { usageSection } from './usage.ts';
import { vocabularySection } from './vocabulary.ts';

export const drawHead = (comparison: Comparison): Element[] => [
  h('h1', {}, phrases(titleOf(comparison))),
  h('p', { class: 'lede' }, limitsOf(comparison.reports)),
];

/** Files and addresses of what is shown. */
function foot({ topic, reports }: Comparison): Element {
  const districts = reports.map(({ district }) => district.id);
  return h(
    'div',
    { class: 'foot' },
    h('p', {}, '没有词形、没有数的句子不在此列；全文在各篇的阅读页。'),
    h(
      'p',
      { class: 'tools' },
      h('a', { href: href.compareFile(topic), download: '', 'data-csv': '' }, 'CSV'),
      topic.kind === 'themes' && h('a', { href: href.theme(topic.id) }, '主题页'),
      topic.kind === 'fields' && h('a', { href: href.fields() }, '各领域的篇幅'),
      topic.kind === 'indicators' && h('a', { href: href.indicators() }, '全部指标'),
      h('a', { href: href.compare(topic, districts) }, '本页固定链接'),
    ),
  );
}

export const drawBody = (comparison: Comparison): TreeNode[] =>
  [
    usageSection(comparison),
    numbersSection(comparison),
    saidSection(comparison),
    vocabularySection(comparison),
    silenceSection(comparison),
    foot(comparison),
  ].filter((part) => part !== false);
