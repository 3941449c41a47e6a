import { expect, it } from 'vitest';
import { reportId } from '../../corpus/ids.ts';
import { ofReport } from './grouped.ts';

it('gives what the list has of a report, in its order', () => {
  const [a, b] = [reportId('a'), reportId('b')];
  const list = [
    { report: b, at: 1 },
    { report: a, at: 2 },
    { report: b, at: 3 },
  ];
  expect(ofReport(list, b).map(({ at }) => at)).toEqual([1, 3]);
  expect(ofReport(list, a).map(({ at }) => at)).toEqual([2]);
  expect(ofReport(list, reportId('c'))).toEqual([]);
});

it('walks the list once, however many reports are asked for', () => {
  let walked = 0;
  const list = Array.from({ length: 500 }, (_, index) => ({
    get report() {
      walked += 1;
      return reportId(`r-${index % 100}`);
    },
  }));
  for (let index = 0; index < 100; index += 1) expect(ofReport(list, reportId(`r-${index}`))).toHaveLength(5);
  expect(walked).toBe(500);
});
