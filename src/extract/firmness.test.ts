import { expect, it } from 'vitest';
import { readText } from '../test/support/seed.ts';
import { firmPlaces } from './firmness.ts';

const read = (text: string): string[] =>
  firmPlaces(readText(text).units).map(({ word, firmness, refused }) => `${word} ${refused ?? firmness}`);

it('tells how firmly a text binds itself', () => {
  expect(read('确保完成任务，力争增长8%，加快建设，探索新路。')).toEqual([
    '确保 must',
    '力争 strive',
    '加快 advance',
    '探索 explore',
  ]);
});

it('keeps what means something else, with the reason', () => {
  expect(read('锚定“两个确保”，争取到资金三亿元，经过不懈努力，交纳保证金，设立引导基金。')).toEqual([
    '确保 数字缩语',
    '争取 意思是取得',
    '努力 作名词用',
    '保证 作名词用',
    '引导 作名词用',
  ]);
});

it('finds each place once, in order', () => {
  const { units } = readText('确保确保。\n加快推进。');
  const places = firmPlaces(units);
  expect(places.map(({ unit, start, end, word }) => [unit, start, end, word])).toEqual([
    ['p1', 0, 2, '确保'],
    ['p1', 2, 4, '确保'],
    ['p2', 0, 2, '加快'],
    ['p2', 2, 4, '推进'],
  ]);
});
