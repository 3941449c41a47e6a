/** What became of the numerals of all reports together, on each page of their list. */
import { oncePerEdition } from '../../once.ts';
import { numeralsOf } from './numerals.ts';

export interface NumeralsOfAll {
  readonly figures: number;
  readonly skipped: number;
  readonly unread: number;
  /** The most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly total: number }[];
}

export const numeralsOfAll = oncePerEdition((edition): NumeralsOfAll => {
  const reasons = new Map<string, number>();
  const sums = { figures: 0, skipped: 0, unread: 0 };
  for (const report of edition.reports) {
    const own = numeralsOf(edition, report);
    sums.figures += own.figures;
    sums.skipped += own.skipped;
    sums.unread += own.unread.length;
    for (const { reason, places } of own.reasons)
      reasons.set(reason, (reasons.get(reason) ?? 0) + places.length);
  }
  return {
    ...sums,
    reasons: [...reasons].map(([reason, total]) => ({ reason, total })).sort((a, b) => b.total - a.total),
  };
});
