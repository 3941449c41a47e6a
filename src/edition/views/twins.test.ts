import { expect, test } from 'vitest';
import { reportFrom } from '../../test/support/report.ts';
import type { Edition } from '../model.ts';
import { hasTwin } from './twins.ts';

test('only texts of one district and year are twins', () => {
  const one = reportFrom('人才。', 'jia-2022');
  const other = { ...reportFrom('双创。', 'jia-2022-b'), district: one.district, year: one.year };
  const later = { ...reportFrom('人才。', 'jia-2023'), district: one.district, year: 2023 };
  const elsewhere = reportFrom('人才。', 'yi-2022');
  const reports = [one, other, later, elsewhere];
  const edition = { reports } as unknown as Edition;
  expect(reports.map((report) => hasTwin(edition, report))).toEqual([true, true, false, false]);
});
