/** The addresses that data files give; the caller brings them, so that this room runs without a site. */
import type { DistrictId, ReportId, SeedId, ThemeId } from '../corpus/ids.ts';

export interface Links {
  readonly district: (id: DistrictId) => string;
  readonly report: (id: ReportId, anchor?: string) => string;
  readonly theme: (id: ThemeId) => string;
  readonly source: (seed: SeedId) => string;
}
