/** What all sources hold together, on each page of their list. */
import { oncePerEdition } from '../once.ts';
import { deletedPlaces } from './masks.ts';

export interface SourcesOfAll {
  /** Code points of all seeds. */
  readonly characters: number;
  readonly masks: number;
  readonly deletions: number;
}

export const sourcesOfAll = oncePerEdition(({ seeds, reports }): SourcesOfAll => ({
  characters: seeds.reduce((sum, { characters }) => sum + characters, 0),
  masks: reports.reduce((sum, { masks }) => sum + masks.length, 0),
  deletions: reports.reduce((sum, report) => sum + deletedPlaces(report).length, 0),
}));
