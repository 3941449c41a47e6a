/** How one report treats a theme. */
import type { Edition, FormKind, Mention, Report, Theme } from '../model.ts';
import { per10k } from '../rates.ts';
import { countIn, mentionsIn } from './by-report.ts';
import { nearestIn } from './nearest.ts';
import { poissonInterval } from './poisson.ts';
import { silenceOf } from './silence.ts';
import type { Silence } from './silence.ts';
import type { NearPassage } from './similarity.ts';
import { tellingSentences } from './telling.ts';
import type { Telling } from './telling.ts';

export interface Word {
  readonly form: string;
  readonly kind: FormKind;
  readonly count: number;
}

export interface Treatment {
  readonly report: Report;
  readonly direct: number;
  readonly near: number;
  /** Direct occurrences per 10,000 characters, with the bounds of its interval. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** What the absence of the word is worth; null where it is used. */
  readonly silence: Silence | null;
  /** How often each near form was found, forms in the editors' order. */
  readonly nearForms: readonly { readonly form: string; readonly count: number }[];
  /** The forms that the report uses, most used first, the word itself before other words. */
  readonly words: readonly Word[];
  /** Where the word is not used: what comes nearest to it in wording. */
  readonly nearest: readonly NearPassage[];
  readonly telling: readonly Telling[];
}

/** Forms with their counts: direct before near, then the more frequent, then the earlier. */
export const wordsOf = (mentions: readonly Mention[]): Word[] =>
  [...Map.groupBy(mentions, ({ form }) => form)]
    .flatMap(([form, [first, ...rest]]) =>
      first ? [{ form, kind: first.kind, count: rest.length + 1 }] : [],
    )
    .sort((a, b) => Number(a.kind === 'near') - Number(b.kind === 'near') || b.count - a.count);

export function treatmentOf(
  theme: Theme,
  report: Report,
  edition: Pick<Edition, 'themes' | 'reports'>,
): Treatment {
  const { direct, near } = countIn(theme, report);
  const mentions = mentionsIn(theme, report);
  const byForm = Map.groupBy(mentions, ({ form }) => form);
  const interval = poissonInterval(direct);
  const rate = (count: number): number => per10k(count, report.characters);
  return {
    report,
    direct,
    near,
    rate: rate(direct),
    low: rate(interval.low),
    high: rate(interval.high),
    silence: direct === 0 ? silenceOf(theme, report, edition.reports) : null,
    nearForms: theme.near.map((form) => ({ form, count: byForm.get(form)?.length ?? 0 })),
    words: wordsOf(mentions),
    nearest: nearestIn(edition, theme, report),
    telling: tellingSentences(report, mentions),
  };
}
