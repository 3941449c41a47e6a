/** How one report treats a theme. */
import type { Report, Theme } from '../model.ts';
import { per10k } from '../rates.ts';
import { exactInterval } from './poisson.ts';
import { silenceOf } from './silence.ts';
import type { Silence } from './silence.ts';
import { tellingSentences } from './telling.ts';
import type { Telling } from './telling.ts';

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
  readonly telling: readonly Telling[];
}

export function treatmentOf(theme: Theme, report: Report, reports: readonly Report[]): Treatment {
  const { direct, near } = theme.counts.get(report.id) ?? { direct: 0, near: 0 };
  const mentions = theme.mentions.filter((mention) => mention.report === report.id);
  const byForm = Map.groupBy(mentions, ({ form }) => form);
  const interval = exactInterval(direct);
  const rate = (count: number): number => per10k(count, report.characters);
  return {
    report,
    direct,
    near,
    rate: rate(direct),
    low: rate(interval.low),
    high: rate(interval.high),
    silence: direct === 0 ? silenceOf(theme, report, reports) : null,
    nearForms: theme.near.map((form) => ({ form, count: byForm.get(form)?.length ?? 0 })),
    telling: tellingSentences(report, mentions),
  };
}
