import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { expect, it } from 'vitest';
import { present } from '../corpus/present.ts';
import { breadcrumbs, definedTerm, jsonLd, website } from './json-ld.ts';

it('cannot leave its script element, whatever a text says, and reads back the same', () => {
  const piece = fc.constantFrom(
    '</script>',
    '</script ',
    '</script/',
    '<!--',
    '<script>',
    ']]>',
    '&',
    '"',
    '\\',
    '\u2028',
    '甲',
    '𠮷',
    '\ud842',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const name = pieces.join('');
      const text = jsonLd(
        definedTerm(name, name, 'https://example.org/', { name, url: 'https://example.org/' }),
      );
      const fragment = parseFragment(`<script type="application/ld+json">${text}</script><b></b>`);
      expect(fragment.childNodes.map(({ nodeName }) => nodeName)).toEqual(['script', 'b']);
      expect(serialize(present(fragment.childNodes[0], 'script') as DefaultTreeAdapterTypes.Element)).toBe(
        text,
      );
      expect(JSON.parse(text)).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'DefinedTerm',
        name,
      });
    }),
  );
});

it('numbers the steps of a trail from one', () => {
  expect(
    breadcrumbs([
      { label: '甲', href: 'https://example.org/' },
      { label: '乙', href: 'https://example.org/b/' },
    ]),
  ).toMatchObject({
    itemListElement: [
      { position: 1, name: '甲' },
      { position: 2, name: '乙' },
    ],
  });
});

it('offers the search with a place for the query', () => {
  expect(JSON.stringify(website('甲', 'https://example.org/', 'https://example.org/search/?q='))).toContain(
    'https://example.org/search/?q={q}',
  );
});
