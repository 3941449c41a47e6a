/**
 * The lists of shared wording, cut into pages. A wording stands there with all that a reader wants to see of
 * it, its places in context. Of very many, only the longest do; the others are a line each, and the list of
 * all wordings ends with the longest: each of the others stands in the list of its kind. So the pages grow
 * with the wordings, and not twice.
 */
import type { Edition } from '../model.ts';
import { present } from '../../corpus/present.ts';
import { pageAt } from '../paging.ts';
import type { ParallelGroup, Parallels } from '../parallels.ts';

/** All verbatim wordings, those of one kind, or those that nearly agree. */
export const PARALLEL_VIEWS = ['all', 'upstream', 'genre', 'pair', 'near'] as const;
export type ParallelView = (typeof PARALLEL_VIEWS)[number];

/** Where a wording is listed. */
export interface GroupPlace {
  readonly view: ParallelView;
  /** 1-based. */
  readonly page: number;
}

/** How a list is cut. */
export interface Cut {
  /** Wordings to a page that stand with their places in context. */
  readonly rich: number;
  /** Pages of a list that have these. */
  readonly pages: number;
  /** Wordings to each page after them, a line each. */
  readonly brief: number;
}

/** Some 4 KB of text a wording in context, and some 600 bytes a line. */
const CUT: Cut = { rich: 24, pages: 40, brief: 160 };

/** Pages of a list of so many. */
export function pageCount(length: number, { rich, pages, brief }: Cut = CUT): number {
  const rest = Math.max(0, length - rich * pages);
  return Math.max(1, Math.ceil((length - rest) / rich) + Math.ceil(rest / brief));
}

/** The 1-based page of what stands at a 0-based place of a list. */
export const pageOfPlace = (place: number, { rich, pages, brief }: Cut = CUT): number =>
  place < rich * pages ? pageAt(place, rich) : pages + pageAt(place - rich * pages, brief);

/** What a page lists. */
export function pageRange(
  page: number,
  { rich, pages, brief }: Cut = CUT,
): { readonly from: number; readonly to: number; readonly brief: boolean } {
  if (page <= pages) return { from: (page - 1) * rich, to: page * rich, brief: false };
  const from = rich * pages + (page - pages - 1) * brief;
  return { from, to: from + brief, brief: true };
}

interface Lists {
  readonly byView: ReadonlyMap<ParallelView, readonly ParallelGroup[]>;
  readonly places: ReadonlyMap<ParallelGroup, GroupPlace>;
}

const known = new WeakMap<Parallels, Lists>();

function listsOf({ parallels }: Pick<Edition, 'parallels'>): Lists {
  let lists = known.get(parallels);
  if (!lists) {
    const { verbatim, near } = parallels;
    const byKind = Map.groupBy(verbatim, ({ kind }) => kind);
    const kinds = (['upstream', 'genre', 'pair'] as const).map(
      (kind) => [kind, byKind.get(kind) ?? []] as const,
    );
    const home = manyWordings(parallels) ? kinds : ([['all', verbatim]] as const);
    lists = {
      byView: new Map<ParallelView, readonly ParallelGroup[]>([['all', verbatim], ...kinds, ['near', near]]),
      places: new Map(
        [...home, ['near', near] as const].flatMap(([view, list]) =>
          list.map((group, place) => [group, { view, page: pageOfPlace(place) }] as const),
        ),
      ),
    };
    known.set(parallels, lists);
  }
  return lists;
}

/** Whether there are more wordings than the list of all of them can show with their places. */
export const manyWordings = ({ verbatim }: Pick<Parallels, 'verbatim'>): boolean =>
  verbatim.length > CUT.rich * CUT.pages;

/** All of a view, the longest first. */
export const groupsIn = (edition: Pick<Edition, 'parallels'>, view: ParallelView): readonly ParallelGroup[] =>
  present(listsOf(edition).byView.get(view), 'list');

/** How many pages a view has. */
export const viewPages = (edition: Pick<Edition, 'parallels'>, view: ParallelView): number => {
  const pages = pageCount(groupsIn(edition, view).length);
  return view === 'all' ? Math.min(pages, CUT.pages) : pages;
};

/** The wordings of one page, and whether they are a line each. */
export function groupsOn(
  edition: Pick<Edition, 'parallels'>,
  { view, page }: GroupPlace,
): { readonly groups: readonly ParallelGroup[]; readonly brief: boolean } {
  const { from, to, brief } = pageRange(page);
  return { groups: groupsIn(edition, view).slice(from, to), brief };
}

/** Where a wording is listed: with all of them, or, of very many, with its kind. */
export const placeOfGroup = (edition: Pick<Edition, 'parallels'>, group: ParallelGroup): GroupPlace =>
  listsOf(edition).places.get(group) ?? { view: group.match === 'near' ? 'near' : 'all', page: 1 };
