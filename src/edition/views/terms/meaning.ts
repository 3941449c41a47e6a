/** What a term stands for in one report: its own words before the editors'. */
import type { Report, Term, TermExpansion, TermSense } from '../../model.ts';
import { ofReport } from '../grouped.ts';

export type Meaning =
  | { readonly by: 'text'; readonly text: string; readonly expansion: TermExpansion }
  | { readonly by: 'editors'; readonly text: string; readonly sense: TermSense };

/** The parts of an expansion as one string; each part is verbatim. */
export const expansionText = ({ parts }: Pick<TermExpansion, 'parts'>): string =>
  parts.map(({ text }) => text).join('；');

/** What the report says, or what the editors know for the first of its places; null where neither does. */
export function meaningIn(term: Term, report: Pick<Report, 'id'>): Meaning | null {
  const expansion = term.expansions.find((one) => one.report === report.id);
  if (expansion) return { by: 'text', text: expansionText(expansion), expansion };
  // of most terms the editors say nothing, and some stand in every report: their places need not be sorted out
  if (term.senses.length === 0) return null;
  for (const { sense: index } of ofReport(term.places, report.id)) {
    const sense = index === null ? undefined : term.senses[index];
    if (sense?.expansion) return { by: 'editors', text: sense.expansion, sense };
  }
  return null;
}

/** The first meaning that any report has: for lists. */
export function meaningOf(term: Term): Meaning | null {
  for (const id of term.counts.keys()) {
    const meaning = meaningIn(term, { id });
    if (meaning) return meaning;
  }
  return null;
}
