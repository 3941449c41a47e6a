/** What the page and the worker say to each other. */
import type { Entry } from '../shared/entry.ts';
import type { UnitText } from './engine.ts';
import type { SentError } from './errors.ts';
import type { Answer, Hit, SearchFilters } from './types.ts';

export type Question =
  | { readonly type: 'find'; readonly query: string; readonly filters: SearchFilters }
  | { readonly type: 'texts'; readonly units: readonly number[]; readonly query: string }
  | { readonly type: 'theme'; readonly id: string }
  | { readonly type: 'lengths'; readonly report: string }
  /** Loads Pagefind before anything is asked. */
  | { readonly type: 'warm' };

export type ToWorker =
  /** First of all: where the site stands, and what its entry says. */
  | { readonly type: 'start'; readonly root: string; readonly entry: Entry }
  | { readonly type: 'ask'; readonly id: number; readonly question: Question }
  | { readonly type: 'withdraw'; readonly id: number };

export type Reply =
  | { readonly type: 'found'; readonly answer: PackedAnswer }
  | { readonly type: 'texts'; readonly texts: readonly UnitText[] }
  | { readonly type: 'theme'; readonly units: ReadonlySet<number> }
  | { readonly type: 'lengths'; readonly lengths: readonly number[] }
  | { readonly type: 'warm' };

export type FromWorker =
  { readonly id: number; readonly reply: Reply } | { readonly id: number; readonly error: SentError };

/** An answer as a few arrays of numbers, which cross to the page without being copied. */
export interface PackedAnswer {
  /** Four numbers a hit: unit, its report, its id (doubled, one more for a heading), occurrences. */
  readonly hits: Uint32Array<ArrayBuffer>;
  /** Starts of all hits, one after the other, or null; those of a hit are as many as its occurrences. */
  readonly starts: Uint32Array<ArrayBuffer> | null;
  readonly reports: readonly string[];
  readonly occurrences: number;
}

const FIELDS = 4;

export function packAnswer({ paragraphs, occurrences }: Answer): PackedAnswer {
  const hits = new Uint32Array(paragraphs.length * FIELDS);
  const numbers = new Map<string, number>();
  const placed = paragraphs.every(({ starts }) => starts !== null);
  const starts = placed ? new Uint32Array(occurrences) : null;
  let at = 0;
  for (const [index, hit] of paragraphs.entries()) {
    let report = numbers.get(hit.report);
    if (report === undefined) numbers.set(hit.report, (report = numbers.size));
    const id = Number(hit.paragraph.slice(1)) * 2 + (hit.paragraph.startsWith('s') ? 1 : 0);
    hits.set([hit.unit, report, id, hit.occurrences], index * FIELDS);
    if (hit.starts) {
      starts?.set(hit.starts, at);
      at += hit.starts.length;
    }
  }
  return { hits, starts, reports: [...numbers.keys()], occurrences };
}

export function unpackAnswer({ hits, starts, reports, occurrences }: PackedAnswer): Answer {
  const paragraphs: Hit[] = [];
  let at = 0;
  for (let i = 0; i < hits.length; i += FIELDS) {
    const [unit = 0, report = 0, id = 0, count = 0] = hits.subarray(i, i + FIELDS);
    paragraphs.push({
      report: reports[report] ?? '',
      paragraph: `${(id & 1) === 1 ? 's' : 'p'}${id >>> 1}`,
      occurrences: count,
      unit,
      starts: starts && Array.from(starts.subarray(at, at + count)),
    });
    at += count;
  }
  return { paragraphs, occurrences };
}

export function transferables(reply: Reply): Transferable[] {
  if (reply.type !== 'found') return [];
  const { hits, starts } = reply.answer;
  return starts ? [hits.buffer, starts.buffer] : [hits.buffer];
}
