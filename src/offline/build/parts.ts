/** Which part a file of the site belongs to. Parts are told by addresses alone, so that a new kind of page has one. */
import { reportPart } from '../shared/files.ts';

/** As much of a report as tells its files. */
export interface PartReport {
  readonly id: string;
  readonly district: string;
  /** As addresses have them. */
  readonly seeds: readonly string[];
}

export const SHELL = 'shell';
export const SEARCH = 'search';
export const SHARED = 'shared';
export const DATA = 'data';

/**
 * What hosts and crawlers read, and no reader: lists of addresses, pictures for other sites, configuration. Some
 * hosts lead `/404.html` elsewhere; without a connection `/offline/` answers in its place.
 */
const NOT_READ =
  /^(?:_headers|404\.html|robots\.txt|sitemap-.*\.xml|llms\.txt|og\.png|opensearch\.xml|sw\.js)$/;
const SEARCHED = new Set(['search', 'pagefind', 'pagefind-pages']);
/** Folders of `/data/` that pages load. */
const LOADED = new Set(['text', 'cuts']);
/** Endings of what is taken away and never shown. */
const TAKEN = /\.(?:csv|svg|xml|md)$/;
/** Sections that every reader has whole. */
const SMALL = new Set(['_astro', 'about', 'errata', 'icons', 'offline']);

const stem = (segment: string): string => segment.replace(/\..*$/, '');

function ownersOf(reports: readonly PartReport[]): {
  readonly byReport: ReadonlyMap<string, string[]>;
  readonly byDistrict: ReadonlyMap<string, string[]>;
  readonly bySeed: ReadonlyMap<string, string[]>;
} {
  const group = (keys: (report: PartReport) => readonly string[]): Map<string, string[]> => {
    const groups = new Map<string, string[]>();
    for (const report of reports)
      for (const key of keys(report)) groups.set(key, [...(groups.get(key) ?? []), reportPart(report.id)]);
    return groups;
  };
  return {
    byReport: group(({ id }) => [id]),
    byDistrict: group(({ district }) => [district]),
    bySeed: group(({ seeds }) => seeds),
  };
}

/**
 * Tells the parts of files. A district's pages go with each of its reports, so that a file may be of several;
 * a file that nobody takes along is of none.
 */
export function partsOf(reports: readonly PartReport[]): (file: string) => readonly string[] {
  const { byReport, byDistrict, bySeed } = ownersOf(reports);
  return (file) => {
    const segments = file.split('/');
    const [first = '', second = ''] = segments;
    if (NOT_READ.test(file)) return [];
    if (SEARCHED.has(first)) return [SEARCH];
    const page = file.endsWith('.html');
    if (first === 'data' && !page && !LOADED.has(second)) return [DATA];
    if (segments.length > 1 && first !== 'icons' && TAKEN.test(file)) return [DATA];
    const names = segments.map(stem);
    const own = names.flatMap((name) => byReport.get(name) ?? []);
    if (own.length > 0) return [...new Set(own)];
    if (first === 'districts' || (first === 'compare' && second === 'districts')) {
      const district = byDistrict.get(names[first === 'compare' ? 2 : 1] ?? '');
      if (district) return district;
    }
    const seed = first === 'sources' ? bySeed.get(second) : undefined;
    if (seed) return seed;
    if (segments.length <= 2 || SMALL.has(first)) return [SHELL];
    return [SHARED];
  };
}
