import { expect, it } from 'vitest';
import { districtId } from '../corpus/ids.ts';
import { inListOrder } from './order.ts';

const district = (slot: number, id: string, province: string, city: string, name: string) => ({
  slot,
  id: districtId(id),
  name,
  region: [province, city] as const,
});

const few = [
  district(0, 'a', '河南省', '洛阳市', '涧西区'),
  district(1, 'b', '河南省', '郑州市', '高新区'),
  district(2, 'c', '山东省', '东营市', '经开区'),
  district(3, 'd', '河南省', '焦作市', '解放区'),
];

it('leaves as many as stand side by side in the editors’ order', () => {
  expect(inListOrder(few)).toEqual(few);
});

it('puts more in the order of provinces’ codes, then of pinyin', () => {
  const more = [
    ...few,
    district(4, 'e', '某省', '某市', '某区'),
    district(5, 'f', '河南省', '洛阳市', '瀍河区'),
    district(6, 'g', '北京市', '北京市', '朝阳区'),
  ];
  expect(inListOrder(more).map(({ id }) => id)).toEqual(['g', 'c', 'd', 'f', 'a', 'b', 'e']);
  expect(inListOrder(more).map(({ slot }) => slot)).toEqual([4, 2, 3, 5, 0, 1, 6]);
});

it('does not depend on the order in which districts came', () => {
  const more = [...few, district(4, 'e', '河南省', '洛阳市', '涧西区')];
  expect(inListOrder(more.toReversed())).toEqual(inListOrder(more));
});
