import fc from 'fast-check';
import { expect, test } from 'vitest';
import { viewItem } from './items.ts';
import { writeView } from './views.ts';
import { writeCitation } from './write.ts';

test('a page of the site is cited as the libraries would cite it', () => {
  const page = (title: string, path: string) => ({
    id: 'theme-x-2',
    title,
    address: `https://example.org/base/${path}/`,
  });
  const path = fc.stringMatching(/^[a-z0-9-]{1,12}(\/[a-z0-9-]{1,12}){0,3}$/u);
  const plain = fc.stringMatching(/^([一-龥]{1,8}|[，：、]|“[一-龥]{1,4}”){1,12}$/u);
  const any = fc.stringMatching(/^[一-十a-z0-9“”‘’《》，：、。&%{}"<>'\\ -]{1,60}$/u);
  fc.assert(
    fc.property(fc.oneof(plain, any), path, (title, place) => {
      const one = page(title, place);
      expect(writeView(one, 'abc123', '2026-11-22')).toEqual(
        writeCitation(viewItem(one, 'abc123', '2026-11-22')),
      );
    }),
    { numRuns: 300 },
  );
});

test('an edition without a day is cited too', () => {
  const one = { id: 'x', title: '本页十二篇里，“青年”都用', address: 'https://example.org/themes/x/' };
  expect(writeView(one, 'abc', '')).toEqual(writeCitation(viewItem(one, 'abc', '')));
});
