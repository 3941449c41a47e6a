/** What a choice of parts weighs, and how sizes are said. */
import { reportOf } from '../../offline/shared/files.ts';
import type { OfflineIndex, PartEntry, Weight } from '../../offline/shared/files.ts';
import { NB } from '../../site/format.ts';

/** As shops and browsers count: 1,000 bytes are a KB. */
export const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)}${NB}KB` : `${(bytes / 1e6).toFixed(1)}${NB}MB`;

/** What parts weigh together: what several of them list, once. */
export function weigh({ parts, common }: OfflineIndex, chosen: ReadonlySet<string>): Weight {
  const sum = { files: 0, bytes: 0, packed: 0 };
  const add = ({ files, bytes, packed }: Weight, times: number): void => {
    sum.files += files * times;
    sum.bytes += bytes * times;
    sum.packed += packed * times;
  };
  for (const part of parts) if (chosen.has(part.id)) add(part, 1);
  for (const group of common) {
    const listed = group.parts.filter((id) => chosen.has(id)).length;
    if (listed > 1) add(group, 1 - listed);
  }
  return sum;
}

/** With so few reports they go together, and links among them never end. */
export const FEW = 12;

/** What everybody has, what may be left out, and the reports, which may be chosen where they are many. */
export interface Shelf {
  readonly fixed: readonly PartEntry[];
  readonly optional: readonly PartEntry[];
  readonly reports: readonly PartEntry[];
}

/** In the order in which they are offered. */
const OPTIONAL = ['search', 'shared', 'data'];

export function shelfOf({ parts }: OfflineIndex): Shelf {
  const reports = parts.filter(({ id }) => reportOf(id) !== null);
  const others = parts.filter(({ id }) => reportOf(id) === null);
  const few = reports.length <= FEW;
  const always = few ? new Set(['shell', 'search', 'shared']) : new Set(['shell']);
  return {
    fixed: [...others.filter(({ id }) => always.has(id)), ...(few ? reports : [])],
    optional: OPTIONAL.flatMap((name) => others.filter(({ id }) => id === name && !always.has(id))),
    reports: few ? [] : reports,
  };
}
