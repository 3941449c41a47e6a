/** What is written as text holds whatever a seed or an editor has put into it, and makes no markup of it. */
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import type { UnitId } from '../corpus/ids.ts';
import type { ListedPlace } from '../edition/views/collation/impact.ts';
import { reportFrom } from '../test/support/report.ts';
import { badges } from './collation/badges.ts';
import { districtMark, districtName } from './district-name.ts';
import { lineOf } from './kwic/line.ts';
import type { Markup } from './markup.ts';
import { placesList } from './theme/places.ts';

const HOSTILE = `"><script>alert('&lt;')</script>`;

/** Names of elements and attributes, and all text, as a browser would read them. */
function read(html: Markup | readonly Markup[]): { readonly names: string[]; readonly text: string } {
  const names = new Set<string>();
  let text = '';
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ('value' in node) text += node.value;
    if (!('tagName' in node)) return;
    names.add(node.tagName);
    for (const { name } of node.attrs) names.add(name);
    node.childNodes.forEach(walk);
  };
  parseFragment([html].flat().join('')).childNodes.forEach(walk);
  return { names: [...names].sort(), text };
}

const plain = reportFrom('甲。');
const report = {
  ...plain,
  district: { ...plain.district, name: HOSTILE, shortName: HOSTILE, inferred: true },
};
const DRAWN = ['aria-hidden', 'class', 'd', 'fill', 'path', 'span', 'svg', 'viewBox'];

test('a name', () => {
  expect(read(districtMark(0)).text).toBe('');
  expect(read(districtName(report.district))).toEqual({ names: DRAWN, text: `${HOSTILE}（推定）` });
  expect(read(districtName(report.district, { short: true, link: true })).names).toEqual(
    ['a', 'href', ...DRAWN].sort(),
  );
});

test('a line in its context, with what it is called, how it is noted and why it is listed', () => {
  const piece = { start: 0, end: HOSTILE.length, text: HOSTILE };
  const unit = 'p1' as UnitId;
  const texts = { keyword: HOSTILE, note: HOSTILE, why: HOSTILE, kind: HOSTILE };
  // a part of the context is masked, so that it is cut into pieces
  const hidden = [{ start: 1, end: 4 }];
  const line = lineOf({ report, unit, left: piece, right: piece, href: HOSTILE, hidden, ...texts });
  expect(read(line)).toEqual({
    names: ['a', 'class', 'href', 'i', 'li', 'small', 'span', 'title'],
    text: `1${HOSTILE.repeat(5)}`,
  });
});

test('what another witness has', () => {
  const of = { siglum: HOSTILE, named: 'C' };
  const place = { of, state: 'other', text: HOSTILE, entry: HOSTILE, page: 1 } as ListedPlace;
  const badge = read(badges(report, [place]));
  expect(badge.names).toEqual(['a', 'class', 'href']);
  expect(badge.text.split(HOSTILE)).toHaveLength(3);
});

test('places behind a number', () => {
  const groups = [{ report, links: [{ href: HOSTILE, text: HOSTILE }] }];
  expect(read(placesList({ id: HOSTILE, groups, plain: true }))).toEqual({
    names: ['a', 'class', 'href', 'id', 'li', 'ul'],
    text: `${HOSTILE}（推定）${HOSTILE}`,
  });
});
