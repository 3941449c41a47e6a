/** The kinds of things that may stand beside something, put into the rows of `Beside.astro`. */
import type { Report, Term, Theme } from '../edition/model.ts';
import type { Companion, Standing, UnitIndex } from '../edition/views/beside.ts';
import type { EntityIn } from '../edition/views/entities/places.ts';
import { href } from '../site/hrefs.ts';
import { entityHref } from './entities/link.ts';
import { termHref } from './terms/addresses.ts';

export interface BesideItem {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  /** Text units that both stand in, in reading order. */
  readonly units: readonly Standing[];
}

export interface BesideKind {
  readonly label: string;
  readonly items: readonly BesideItem[];
}

/** More are not named: the closest say most. */
const MOST = 8;

const kind = <T>(
  label: string,
  index: UnitIndex<T>,
  places: readonly Standing[],
  item: (one: T) => Omit<BesideItem, 'units'> | null,
): BesideKind => ({
  label,
  items: index
    .beside(places)
    .flatMap(({ item: one, units }: Companion<T>) => {
      const named = item(one);
      return named ? [{ ...named, units }] : [];
    })
    .slice(0, MOST),
});

export const besideTerms = (index: UnitIndex<Term>, places: readonly Standing[]): BesideKind =>
  kind('词语', index, places, (term) => ({ id: `t-${term.id}`, label: term.label, href: termHref(term) }));

/** Names whose masks hide what they are are left out: the same form need not be the same thing. */
export const besideEntities = (index: UnitIndex<EntityIn>, places: readonly Standing[]): BesideKind =>
  kind('名称', index, places, (one) =>
    one.entity.masks.length > 0
      ? null
      : { id: `e-${one.report}-${one.entity.id}`, label: one.entity.label, href: entityHref(one) },
  );

export const besideThemes = (index: UnitIndex<Theme>, places: readonly Standing[]): BesideKind =>
  kind('主题', index, places, (theme) => ({ id: theme.id, label: theme.label, href: href.theme(theme.id) }));

/** Places in some reports only. */
export function placesWithin<T extends Standing>(
  places: readonly T[],
  reports: readonly Pick<Report, 'id'>[],
): T[] {
  const here = new Set(reports.map(({ id }) => id));
  return places.filter(({ report }) => here.has(report));
}
