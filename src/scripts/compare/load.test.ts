import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OTHER_EDITION } from '../data-file.ts';
import { loadDistrict, loadNames } from './load.ts';

const answers = (files: Readonly<Record<string, string>>): void => {
  vi.stubGlobal('fetch', (address: string) => {
    const name = Object.keys(files).find((one) => address.endsWith(one));
    return Promise.resolve(
      name === undefined ? new Response('', { status: 404 }) : new Response(files[name]),
    );
  });
};

beforeEach(() => {
  vi.stubGlobal('document', { querySelector: () => ({ dataset: { edition: 'one' } }) });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const report = { '/compare/reports/jia-2022.json': '{"edition": "one", "units": []}' };

test('which report speaks for a district is of the page’s edition too, and is asked for again', async () => {
  answers({ ...report, '/compare/districts/jia.json': '{"edition": "two", "report": "jia-2022"}' });
  await expect(loadDistrict('jia')).rejects.toThrow(OTHER_EDITION);
  answers({ ...report, '/compare/districts/jia.json': '{"report": "jia-2022"}' });
  await expect(loadDistrict('jia')).rejects.toThrow(OTHER_EDITION);
  answers({ '/compare/districts/jia.json': '{"edition": "one", "report": "jia-2022"}' });
  // a district that is named and whose report is not there is half a deploy, not an unknown district
  await expect(loadDistrict('jia')).rejects.toThrow('没有这个文件');
  answers({ ...report, '/compare/districts/jia.json': '{"edition": "one", "report": "jia-2022"}' });
  expect(await loadDistrict('jia')).toEqual({ edition: 'one', units: [] });
});

test('there may be no such district', async () => {
  answers({});
  expect(await loadDistrict('yi')).toBeNull();
});

test('names are of the page’s edition', async () => {
  answers({ '/compare/names.json': '{"districts": []}' });
  await expect(loadNames()).rejects.toThrow(OTHER_EDITION);
  answers({ '/compare/names.json': '{"edition": "one", "districts": []}' });
  expect(await loadNames()).toEqual({ edition: 'one', districts: [] });
});
