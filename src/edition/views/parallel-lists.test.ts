import { describe, expect, it } from 'vitest';
import type { Edition } from '../model.ts';
import type { ParallelGroup, ParallelKind, Parallels } from '../parallels.ts';
import { groupsIn, groupsOn, manyWordings, placeOfGroup, viewPages } from './parallel-lists.ts';
import type { ParallelView } from './parallel-lists.ts';

const KINDS: readonly ParallelKind[] = ['upstream', 'genre', 'pair', 'pair'];

function editionOf(verbatim: number, near: number): Pick<Edition, 'parallels'> {
  const group = (match: ParallelGroup['match']) => (_: unknown, index: number) =>
    ({ id: `${match}-${index}`, match, kind: KINDS[index % KINDS.length] }) as ParallelGroup;
  const parallels = {
    verbatim: Array.from({ length: verbatim }, group('verbatim')),
    near: Array.from({ length: near }, group('near')),
  };
  return { parallels: parallels as unknown as Parallels };
}

/** What the pages of a view list, in order. */
const listed = (edition: Pick<Edition, 'parallels'>, view: ParallelView): string[] =>
  Array.from({ length: viewPages(edition, view) }, (_, index) =>
    groupsOn(edition, { view, page: index + 1 }).groups.map(({ id }) => id),
  ).flat();

describe.each([
  [0, 0],
  [70, 3],
  [960, 960],
  [961, 1130],
  [9000, 1200],
])('%i wordings and %i near ones', (verbatim, near) => {
  const edition = editionOf(verbatim, near);
  const { parallels } = edition;

  it('stand on the page that their address names, in context or in a line', () => {
    for (const group of [...parallels.verbatim, ...parallels.near]) {
      const place = placeOfGroup(edition, group);
      expect(place.page).toBeLessThanOrEqual(viewPages(edition, place.view));
      expect(groupsOn(edition, place).groups).toContain(group);
    }
  });

  it('are listed whole, by kind and near, each once; with all of them so far as they stand in context', () => {
    for (const view of ['upstream', 'genre', 'pair', 'near'] as const)
      expect(listed(edition, view)).toEqual(groupsIn(edition, view).map(({ id }) => id));
    const all = parallels.verbatim.map(({ id }) => id);
    expect(listed(edition, 'all')).toEqual(manyWordings(parallels) ? all.slice(0, 960) : all);
  });
});

it('keeps the pages of a list few', () => {
  const edition = editionOf(9000, 1200);
  expect(viewPages(edition, 'all')).toBe(40);
  expect(viewPages(edition, 'pair')).toBe(40 + Math.ceil((4500 - 960) / 160));
  expect(groupsOn(edition, { view: 'pair', page: 40 }).brief).toBe(false);
  expect(groupsOn(edition, { view: 'pair', page: 41 }).brief).toBe(true);
});
