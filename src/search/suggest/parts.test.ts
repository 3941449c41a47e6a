import { expect, it } from 'vitest';
import type { SuggestPage } from './file.ts';
import { partsOf } from './parts.ts';

const page = (id: number): SuggestPage => ({
  kind: 'term',
  id: String(id),
  label: `词语${id}`,
  detail: '两处',
  path: `terms/${id}/`,
  names: [],
  record: 'ab',
});

it('leaves few pages in one part, and an empty list too', () => {
  expect(partsOf([])).toEqual([[]]);
  expect(partsOf([page(1), page(2)])).toEqual([[page(1), page(2)]]);
});

it('cuts very many into parts of bounded size, each page once and in order', () => {
  const pages = Array.from({ length: 5000 }, (_, id) => page(id));
  const parts = partsOf(pages);
  expect(parts.flat()).toEqual(pages);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(210_000);
  // one that is larger than a part has its own
  expect(partsOf([page(1), page(2)], 10)).toEqual([[page(1)], [page(2)]]);
});
