import { expect, it } from 'vitest';
import { districtId } from '../corpus/ids.ts';
import { inListOrder } from './order.ts';

const district = (id: string, province: string, city: string, name: string) => ({
  id: districtId(id),
  name,
  region: [province, city] as const,
});

const few = [
  district('a', '河南省', '洛阳市', '涧西区'),
  district('b', '河南省', '郑州市', '高新区'),
  district('c', '山东省', '东营市', '经开区'),
  district('d', '河南省', '焦作市', '解放区'),
];

it('leaves as many as stand side by side in the editors’ order', () => {
  expect(inListOrder(few)).toEqual(few);
});

it('puts more in the order of provinces’ codes, then of pinyin', () => {
  const more = [
    ...few,
    district('e', '某省', '某市', '某区'),
    district('f', '河南省', '洛阳市', '瀍河区'),
    district('g', '北京市', '北京市', '朝阳区'),
  ];
  expect(inListOrder(more).map(({ id }) => id)).toEqual(['g', 'c', 'd', 'f', 'a', 'b', 'e']);
});

it('does not depend on the order in which districts came', () => {
  const more = [...few, district('e', '河南省', '洛阳市', '涧西区')];
  expect(inListOrder(more.toReversed())).toEqual(inListOrder(more));
});
