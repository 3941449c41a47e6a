import { expect, it } from 'vitest';
import { isAsked, readState, stateQuery } from './state.ts';

const read = (query: string) => readState(new URLSearchParams(query));

it('reads what it wrote', () => {
  for (const query of [
    '?tool=frequency&q=营商 环境',
    '?tool=keyness&a=report:x&b=rest&by=strings&from=3&to=5&least=2&sort=-a',
    '?tool=collocates&q=%26%3D&a=all&window=sentence&least=1&open=joint:优化',
    '?tool=list&a=district:x&by=words&least=3',
  ])
    expect(read(stateQuery(read(query)))).toEqual(read(query));
});

it('takes nothing that it does not know', () => {
  const state = read('?tool=evil&by=x&window=7&from=9&to=1&least=-3&sort=');
  expect(state).toMatchObject({ tool: 'frequency', by: 'words', window: '10', from: 2, to: 4, least: 3 });
  expect(state.order).toBeNull();
  expect(read('?from=6&to=3')).toMatchObject({ from: 6, to: 6 });
});

it('leaves out what a tool does not use', () => {
  expect(stateQuery(read('?tool=frequency&q=a&a=all&least=9'))).toBe('?tool=frequency&q=a');
});

it('knows when enough is asked', () => {
  expect(isAsked(read('?tool=frequency&q= '))).toBe(false);
  expect(isAsked(read('?tool=frequency&q=区'))).toBe(true);
  expect(isAsked(read('?tool=keyness&a=all'))).toBe(false);
});
