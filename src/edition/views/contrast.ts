/** Words and strings of a report, and what sets it off from others. Counts are those of a search. */
import { foldedText } from '../../corpus/fold.ts';
import { keyness } from '../../concordance/keyness.ts';
import type { Keyness } from '../../concordance/keyness.ts';
import { ngramCounts, ngramList } from '../../concordance/ngrams.ts';
import type { Ngram } from '../../concordance/ngrams.ts';
import { stringCounter } from '../../concordance/strings.ts';
import { wordList } from '../../concordance/words.ts';
import type { Edition, Report } from '../model.ts';
import { foldedUnits } from './folded.ts';
import type { Fold } from './folded.ts';
import { cutUnits } from './words.ts';

export interface WordRow {
  readonly word: string;
  /** How often it stands as a word of its own, as the segmenter cut the text. */
  readonly words: number;
  /** How often the string stands, as a search counts: inside longer words too. */
  readonly strings: number;
}

/**
 * Every word of a report, by its count as a word, then by code unit.
 */
export function wordRows(
  edition: Pick<Edition, 'themes' | 'reports'>,
  report: Report,
  fold: Fold,
): WordRow[] {
  const list = wordList(cutUnits(edition, report));
  const forms = new Map(list.map(([word]) => [word, foldedText(word, fold)]));
  const strings = stringCounter(forms.values())(foldedUnits(report, fold));
  return list.map(([word, words]) => ({ word, words, strings: strings.get(forms.get(word) ?? '') ?? 0 }));
}

/** Lengths and least count of the published lists of strings. */
export const NGRAMS = { shortest: 2, longest: 8, least: 3 } as const;

/** Strings that stand always inside the same longer one say nothing more than that one: they are left out. */
export const ngramRows = (report: Report, fold: Fold): Ngram[] =>
  ngramList(ngramCounts(foldedUnits(report, fold), NGRAMS)).filter(({ within }) => within === null);

export interface Contrast {
  readonly report: Report;
  readonly others: readonly Report[];
  /** What the report says more often than the others, surest first. */
  readonly rows: readonly Keyness[];
}

/** Words of one character are too often parts of others; G² of 6.63 is passed by chance in 1 of 100 cases. */
const SHORTEST = 2;
const SURE = 6.63;
const LEAST = 3;

/**
 * Each of some reports against all the others of them: the words that it uses more.
 *
 * @param asked Those of them that are set against the others; without it all.
 */
export function contrasts(
  edition: Pick<Edition, 'themes' | 'reports'>,
  reports: readonly Report[],
  fold: Fold,
  asked: readonly Report[] = reports,
): Contrast[] {
  const own = reports.map((report) => {
    const forms = wordList(cutUnits(edition, report)).map(([word]) => foldedText(word, fold));
    return { report, forms, units: foldedUnits(report, fold) };
  });
  const vocabulary = new Set(
    own.flatMap(({ forms }) => forms).filter((form) => Array.from(form).length >= SHORTEST),
  );
  const first = own.filter(({ report }) => asked.includes(report));
  const count = stringCounter(vocabulary);
  const counted = first.map(({ report, units }) => ({ report, counts: count(units) }));
  // what none of those says often enough is never listed, however often the others say it
  const listed = new Set(
    counted.flatMap(({ counts }) => [...counts].filter(([, a]) => a >= LEAST).map(([form]) => form)),
  );
  const countListed = stringCounter(listed);
  for (const { report, units } of own)
    if (!asked.includes(report)) counted.push({ report, counts: countListed(units) });
  return counted.slice(0, first.length).map(({ report, counts }) => {
    const others = counted.filter((one) => one.report !== report);
    const size = others.reduce((sum, one) => sum + one.report.characters, 0);
    const together = new Map<string, number>();
    for (const one of others)
      for (const [form, count] of one.counts) together.set(form, (together.get(form) ?? 0) + count);
    const rows =
      size === 0 || report.characters === 0
        ? []
        : keyness(counts, report.characters, together, size, LEAST).filter(
            ({ logRatio, logLikelihood, a }) => a >= LEAST && logRatio > 0 && logLikelihood >= SURE,
          );
    return { report, others: reports.filter((one) => one !== report), rows };
  });
}
