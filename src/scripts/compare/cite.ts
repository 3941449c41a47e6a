/** How a comparison of chosen districts is cited: loaded by `choose.ts` when somebody asks. */
import { nameOf, titleOf } from '../../compare/findings.ts';
import type { Comparison } from '../../compare/view.ts';
import type { CitationPattern } from '../../site/citation-parts.ts';
import { citedTitle } from '../../site/cited-title.ts';
import { offerCitation } from '../citation/view.ts';

/** What the build puts in this name's place. */
declare const VIEW_FORMATS: readonly CitationPattern[];

/**
 * @param shown What is drawn, by the reader's choice.
 * @returns Shuts the box.
 */
export const offerComparison = (control: HTMLButtonElement, shown: () => Comparison | null): (() => void) =>
  offerCitation(
    control,
    control.parentElement ?? control,
    () => {
      const comparison = shown();
      if (!comparison) return null;
      const of = `对读${comparison.reports.map(nameOf).join('、')}`;
      return {
        kind: 'compare',
        title: citedTitle({ of, said: titleOf(comparison) }),
        address: location.href.replace(location.hash, ''),
      };
    },
    () => VIEW_FORMATS,
  );
