/** What the offline step must know of an edition, in a form that one process can leave to another. */
import path from 'node:path';
import { seedStem } from '../../corpus/ids.ts';
import type { Edition } from '../../edition/model.ts';
import type { PartReport } from '../../offline/build/parts.ts';
import type { BuildFolders } from './folders.ts';

export interface ListedEdition {
  readonly edition: string;
  readonly reports: readonly PartReport[];
}

export const listedOf = ({ id, reports }: Pick<Edition, 'id' | 'reports'>): ListedEdition => ({
  edition: id,
  reports: reports.map((report) => ({
    id: report.id,
    district: report.district.id,
    seeds: report.witnesses.map(({ document }) => seedStem(document.seed)),
  })),
});

/** Where the process that read the edition leaves it to the build's. */
export const listedFile = ({ store }: Pick<BuildFolders, 'store'>): string => path.join(store, 'listed.json');
