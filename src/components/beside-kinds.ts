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

interface Asked<T> {
  readonly index: UnitIndex<T>;
  readonly places: readonly Standing[];
  /** Reports whose units count; all that the index knows where none are told. */
  readonly within?: readonly Pick<Report, 'id'>[];
}

const kind = <T>(
  label: string,
  { index, places, within }: Asked<T>,
  item: (one: T) => Omit<BesideItem, 'units'> | null,
): BesideKind => ({
  label,
  items: index
    .beside(places, within)
    .flatMap(({ item: one, units }: Companion<T>) => {
      const named = item(one);
      return named ? [{ ...named, units }] : [];
    })
    .slice(0, MOST),
});

export const besideTerms = (asked: Asked<Term>): BesideKind =>
  kind('词语', asked, (term) => ({ id: `t-${term.id}`, label: term.label, href: termHref(term) }));

/** Names whose masks hide what they are are left out: the same form need not be the same thing. */
export const besideEntities = (asked: Asked<EntityIn>): BesideKind =>
  kind('名称', asked, (one) =>
    one.entity.masks.length > 0
      ? null
      : { id: `e-${one.report}-${one.entity.id}`, label: one.entity.label, href: entityHref(one) },
  );

export const besideThemes = (asked: Asked<Theme>): BesideKind =>
  kind('主题', asked, (theme) => ({ id: theme.id, label: theme.label, href: href.theme(theme.id) }));
