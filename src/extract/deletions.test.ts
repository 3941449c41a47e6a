import { expect, it } from 'vitest';
import { findDeletions } from './deletions.ts';

const found = (text: string): string[] =>
  findDeletions(text).map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`);

it.each([
  ['完善制度，印发办法》，建立台账。', 'title-mark 印发办法》'],
  ['学习贯彻《》精神。', 'empty-pair 《》'],
  ['建立“”机制。', 'empty-pair “”'],
  ['我区作为……，区位优越。', 'dots 作为……'],
  ['项目位于，占地300亩。', 'no-object 位于'],
  ['强化保障，的企业明显增多。', 'no-object 的'],
  ['加快更新，改造等12个老旧小区。', 'nothing-before-etc 改造等'],
  ['打通和路等3条断头路。', 'kind-without-name 路等'],
  ['治理*河、河沿岸环境。', 'kind-without-name 河'],
  ['年内新建小学、幼儿园等*所学校。', 'only-kinds 新建小学、幼儿园等'],
  ['生产总值增长%以上。', 'no-number 增长%'],
])('reads %s as broken', (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

it.each([
  '印发《办法》，建立台账。',
  '《办法》正式印发。',
  '建立“一企一策”机制（试行）。',
  '农业、工业、服务业……样样走在前列。',
  '围绕产业链，布局创新链。',
  '水、电、路、气等配套完善。',
  '山、水、林、田、湖统筹治理。',
  '改造老旧小区等12个项目。',
  '完成道路、管网等8项改造。',
  '推进教育、医疗等12项民生实事。',
  '治理*河、*河沿岸环境。',
  '治理*河、河道两岸环境。',
  '生产总值增长9.2%以上，占比提高*%。',
  '增长两个百分点，高于全市*个百分点。',
  '要有作为，有担当，有依据。',
  '的确如此，的士也换了新装。',
])('leaves %s alone', (text) => {
  expect(found(text)).toEqual([]);
});

it('tells a passage once', () => {
  expect(found('出台《》意见》。')).toHaveLength(2);
  expect(found('出台“”》，建设等*处。').filter((one) => one.startsWith('nothing'))).toHaveLength(1);
});
