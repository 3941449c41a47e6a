/** What comes nearest to a theme where its word is not used: worked out once for all pages and files that tell it. */
import type { ReportId } from '../../corpus/ids.ts';
import { present } from '../../corpus/present.ts';
import type { Edition, Report, Theme } from '../model.ts';
import { lastOnly } from '../once.ts';
import { preparedEach } from '../prepared.ts';
import { countIn } from './by-report.ts';
import { Similarity } from './similarity.ts';
import type { NearPassage } from './similarity.ts';

/** By report; those where nothing is near are left out. */
type Nearest = ReadonlyMap<ReportId, readonly NearPassage[]>;

const nearestOf = lastOnly((themes: readonly Theme[], reports: readonly Report[]) => {
  // a process that finds all of it worked out counts no pairs
  let similarity: Similarity | undefined;
  const found = preparedEach('nearest', themes, (some) =>
    some.map((theme): Nearest => {
      const own = (similarity ??= new Similarity(reports));
      const silent = reports.filter((report) => countIn(theme, report).direct === 0);
      const near = silent.map((report) => [report.id, own.nearest(theme, report)] as const);
      return new Map(near.filter(([, passages]) => passages.length > 0));
    }),
  );
  return new Map(themes.map(({ id }, place) => [id, present(found[place], 'nearest passages')]));
});

/** The sentences of a silent report that come nearest to the theme, best first; of any other report none. */
export const nearestIn = (
  { themes, reports }: Pick<Edition, 'themes' | 'reports'>,
  { id }: Pick<Theme, 'id'>,
  report: Pick<Report, 'id'>,
): readonly NearPassage[] =>
  present(nearestOf(themes, reports).get(id), 'theme of the edition').get(report.id) ?? [];
