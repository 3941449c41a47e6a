/** Which pages the collation of a report has, and what stands on which; each witness once. */
import type { Report } from '../../model.ts';
import { listingPages, listingPlaces } from './listing.ts';
import type { ListedGroup } from './listing.ts';
import { entryPages, parallelOf, parallelPages } from './parallel.ts';
import type { ParallelPart } from './parallel.ts';
import type { CollatedWitness } from './witnesses.ts';

export interface WitnessPages {
  readonly parallel: readonly (readonly ParallelPart[])[];
  readonly listing: readonly (readonly ListedGroup[])[];
  /** Page on which an entry is marked in the texts, by its id. */
  readonly markedOn: ReadonlyMap<string, number>;
  /** Page on which an entry is listed, or a group begins, by its id. */
  readonly listedOn: ReadonlyMap<string, number>;
}

const known = new WeakMap<CollatedWitness, WitnessPages>();

export function witnessPages(report: Report, of: CollatedWitness): WitnessPages {
  const found = known.get(of);
  if (found) return found;
  const parallel = parallelPages(parallelOf(report, of));
  const listing = listingPages(report, of);
  const made = { parallel, listing, markedOn: entryPages(parallel), listedOn: listingPlaces(listing) };
  known.set(of, made);
  return made;
}
