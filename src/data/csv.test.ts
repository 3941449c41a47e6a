import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('a table opens in a spreadsheet, and none of its texts is a formula', () => {
  const rows = [
    { text: '=1+1', comparator: '=', more: 1, is: true },
    { text: '“甲”,\n乙', comparator: '>=', is: false },
  ];
  expect(csvOf(['text', 'comparator', 'is'], rows)).toBe(
    '\uFEFFtext,comparator,is\n\'=1+1,\'=,true\n"“甲”,\n乙",>=,false\n',
  );
  expect(csvOf(['a'], [])).toBe('\uFEFFa\n');
});
