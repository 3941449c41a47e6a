import { expect, it } from 'vitest';
import { h, textOf } from './tree.ts';

it('leaves out what is not there, and joins neighbouring texts', () => {
  const made = h('p', { class: 'a', id: undefined, title: null, hidden: false, 'data-n': 0 }, [
    '甲',
    null,
    ['乙', false],
    h('b', {}, '丙'),
    '',
    '丁',
  ]);
  expect(made).toEqual({
    tag: 'p',
    attributes: { class: 'a', 'data-n': '0' },
    children: ['甲乙', { tag: 'b', attributes: {}, children: ['丙'] }, '丁'],
  });
  expect(textOf(made)).toBe('甲乙丙丁');
});
