import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OTHER_EDITION } from '../data-file.ts';
import { loadCitation } from './load.ts';

const answers = (body: string): void => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)));
};

beforeEach(() => {
  vi.stubGlobal('document', { querySelector: () => ({ dataset: { edition: 'one' } }) });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a citation of another edition, or what is no data file, is refused, and asked for again', async () => {
  answers('{"edition": "two", "formats": []}');
  await expect(loadCitation('/a/cite.json')).rejects.toThrow(OTHER_EDITION);
  answers('<!doctype html>');
  await expect(loadCitation('/a/cite.json')).rejects.toThrow('读不出来');
  answers('{"edition": "one", "formats": []}');
  expect(await loadCitation('/a/cite.json')).toEqual({ edition: 'one', formats: [] });
});
