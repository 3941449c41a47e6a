/** What a choice of parts weighs, and how sizes are said. */
import { reportOf } from '../../offline/shared/files.ts';
import type { OfflineIndex, PartEntry } from '../../offline/shared/files.ts';
import { NB } from '../../site/format.ts';

/** As shops and browsers count: 1,000 bytes are a KB. */
export const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)}${NB}KB` : `${(bytes / 1e6).toFixed(1)}${NB}MB`;

export interface Weight {
  readonly files: number;
  readonly bytes: number;
  readonly packed: number;
}

export const weigh = (parts: readonly PartEntry[]): Weight => ({
  files: parts.reduce((sum, { files }) => sum + files, 0),
  bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
  packed: parts.reduce((sum, { packed }) => sum + packed, 0),
});

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
