/**
 * Shared wording: which passages several districts have in common, word for word
 * or nearly, where each stands, and how much of each report is common property.
 */
import { createHash } from 'node:crypto';
import { differences } from '../concordance/shared/differences.ts';
import { nearGroups } from '../concordance/shared/near-groups.ts';
import type { Range } from '../concordance/shared/near.ts';
import { indexOf, longestMatches, sharedTokens, sharedWordings } from '../concordance/shared/passages.ts';
import { coveredShare, lettersOf, upstreamIn } from '../concordance/shared/upstream.ts';
import type { Ground, UpstreamSpan } from '../concordance/shared/upstream.ts';
import type { DistrictId, ReportId, UnitId } from '../corpus/ids.ts';
import type { Span, TextUnit } from '../corpus/model.ts';
import { present } from '../corpus/present.ts';
import type { FormulaFile } from './content/read.ts';
import type { District, Report } from './model.ts';
import { prepared } from './prepared.ts';
import { corpusOf, rangeAt } from './shared/corpus.ts';
import type { Corpus } from './shared/corpus.ts';
import { passagesOf, placesByReport, sharesOf } from './shared/shares.ts';

/** Letters and figures that a shared passage must have. */
const LEAST = 8;
/** Letters and figures of a passage that is nearly shared, and the share of it that must agree. */
const NEAR = { least: 12, equal: 0.8 } as const;
/** Share of a passage that must come from above for the passage to count as such. */
const UPSTREAM = 0.8;
/** Districts that make a wording one of the genre. */
const GENRE = 3;

export interface ParallelPlace extends Span {
  readonly report: ReportId;
  readonly unit: UnitId;
}

/** `verbatim`: alike but for punctuation, width and white space. */
export type ParallelMatch = 'verbatim' | 'near';
/** From above; three districts or more; or two only. */
export type ParallelKind = 'upstream' | 'genre' | 'pair';

/** A formula from above that the editors know. */
export interface Formula {
  readonly id: string;
  readonly wordings: readonly string[];
  readonly meaning: string;
  readonly origin: string;
}

export interface ParallelGroup {
  /** Twelve hexadecimal digits made from the wording: the same in every edition that has it. */
  readonly id: string;
  readonly match: ParallelMatch;
  /** The wording as its longest, first place has it, punctuation included. */
  readonly text: string;
  /** Letters and figures. */
  readonly characters: number;
  readonly kind: ParallelKind;
  /** Why it is called upstream; null where it is not. */
  readonly ground: Ground | null;
  /** The formula that it is or holds, if the editors know it. */
  readonly formula: Formula | null;
  /** By slot. */
  readonly districts: readonly District[];
  /** Number of places: of what nearly agrees, those that were found, all copies of each wording among them. */
  readonly count: number;
  /** Whether it begins or ends in the midst of a number, so that the numbers themselves differ. */
  readonly cutsNumber: boolean;
  /** The leading place, by its number among all. */
  readonly lead: number;
  /** Tokens of all places, in order: both ends of each, since a corpus has millions. */
  readonly ends: Int32Array;
}

/** A stretch of a report that stands with another district too, and does not lie inside a longer one. */
export interface SharedPassage extends ParallelPlace {
  readonly group: ParallelGroup;
}

/** What a report shares with one district. */
export interface Partner {
  readonly district: DistrictId;
  /** Letters and figures. */
  readonly shared: number;
  /** The passages, in reading order, none inside another. */
  readonly passages: readonly SharedPassage[];
}

export interface ReportShare {
  readonly report: ReportId;
  /** Letters and figures of the text units, masks apart. */
  readonly characters: number;
  /** Those that stand in a passage of eight or more that another district has too. */
  readonly shared: number;
  /** Those of them that come from above. */
  readonly upstream: number;
  /** Shared with each district, in wordings of at most twelve districts; most first. */
  readonly partners: readonly Partner[];
}

export interface Parallels {
  /** Word for word: the longest first, then those of most districts, then by text. */
  readonly verbatim: readonly ParallelGroup[];
  /** Nearly: in the same order. */
  readonly near: readonly ParallelGroup[];
  readonly formulas: readonly Formula[];
  readonly shares: ReadonlyMap<ReportId, ReportShare>;
  /** Verbatim passages of a report in reading order, the longest at each place. */
  readonly passagesIn: (report: ReportId) => readonly SharedPassage[];
  /** Places of near groups in a report, in reading order. */
  readonly nearIn: (report: ReportId) => readonly SharedPassage[];
  /** Where the ranges of a group stand. */
  readonly placesOf: (group: ParallelGroup, from?: number, to?: number) => ParallelPlace[];
  /** How the places of a group are written, punctuation included: the different texts, and how many have each. */
  readonly writings: (group: ParallelGroup) => ReadonlyMap<string, number>;
  /** How a place departs from the group's leading one: stretches of the unit's text, in order. */
  readonly departures: (group: ParallelGroup, index: number) => Departure[];
}

/** A stretch of a place: what it has as the lead has it, or in its own way; and what the lead has there instead. */
export interface Departure extends Span {
  readonly same: boolean;
  readonly instead: string;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Places of what comes from above in a text unit; each unit is read once. */
function upstreamReader(formulas: readonly Formula[]): (unit: TextUnit) => readonly UpstreamSpan[] {
  const wordings = formulas.map((formula) => formula.wordings.map((wording) => lettersOf(wording).letters));
  const memo = new Map<TextUnit, UpstreamSpan[]>();
  return (unit) => {
    let spans = memo.get(unit);
    if (!spans) memo.set(unit, (spans = upstreamIn(unit.text, wordings)));
    return spans;
  };
}

/** Places looked at to see where a wording comes from. */
const WITNESSES = 8;

const within = (place: Span, span: Span): number =>
  Math.min(place.end, span.end) - Math.max(place.start, span.start);

type Origin = Pick<ParallelGroup, 'ground' | 'formula'>;

/**
 * What the editors know and what has a name is so wherever it stands; quotation marks must stand at every
 * place. Of a wording with many places the first eight are looked at.
 */
function originOf(
  ranges: readonly Range[],
  corpus: Corpus,
  read: (unit: TextUnit) => readonly UpstreamSpan[],
  formulas: readonly Formula[],
): Origin {
  const seen = ranges.slice(0, WITNESSES).map((range) => {
    const place = corpus.place(range);
    const unit = corpus.unitAt(range.from);
    const spans = read(unit).filter((span) => span.start < place.end && place.start < span.end);
    return { text: unit.text, place, spans };
  });
  const covers = ({ text, place, spans }: (typeof seen)[number], grounds: readonly Ground[]): boolean => {
    const own = spans.filter(({ ground }) => grounds.includes(ground));
    return own.length > 0 && coveredShare(text, place, own) >= UPSTREAM;
  };
  const known = seen.find((one) => covers(one, ['formula', 'named']));
  if (known) {
    const widest = known.spans
      .filter(({ formula }) => formula >= 0)
      .sort((a, b) => within(known.place, b) - within(known.place, a) || a.formula - b.formula)[0];
    const formula = widest ? (formulas[widest.formula] ?? null) : null;
    return { ground: formula ? 'formula' : 'named', formula };
  }
  return seen.every((one) => covers(one, ['formula', 'named', 'quoted']))
    ? { ground: 'quoted', formula: null }
    : { ground: null, formula: null };
}

interface Found {
  readonly match: ParallelMatch;
  readonly characters: number;
  readonly lead: Range;
  readonly ranges: readonly Range[];
}

interface FoundGroup extends Omit<ParallelGroup, 'ends'> {
  readonly ranges: readonly Range[];
}

function groupOf(
  { match, characters, lead: leading, ranges: all }: Found,
  corpus: Corpus,
  origin: Origin,
  districts: ReadonlyMap<number, District>,
): FoundGroup {
  const { tokens } = corpus;
  const ranges = corpus.inOrder(all);
  const wordingOf = ({ from, to }: Range): string => tokens.wording(from, to);
  // word for word all places are alike
  const wording = match === 'verbatim' ? null : wordingOf(leading);
  const lead = present(
    ranges.find((range) => wording === null || range === leading || wordingOf(range) === wording),
    'leading place',
  );
  const owners = [...new Set(ranges.map(({ from }) => tokens.ownerAt[from] ?? 0))].map((owner) =>
    present(districts.get(owner), 'district'),
  );
  const wordings =
    match === 'verbatim' ? wordingOf(lead) : [...new Set(ranges.map(wordingOf))].sort().join('\n');
  const cut = ({ from, to }: Range): boolean =>
    (from > 0 && tokens.cutsNumber(from, from - 1)) || tokens.cutsNumber(to - 1, to);
  return {
    id: hash(`${match}\n${wordings}`),
    match,
    text: corpus.text(lead),
    characters,
    kind: origin.ground ? 'upstream' : owners.length >= GENRE ? 'genre' : 'pair',
    ...origin,
    districts: owners.sort((a, b) => a.slot - b.slot),
    count: ranges.length,
    cutsNumber: ranges.some(cut),
    lead: ranges.indexOf(lead),
    ranges,
  };
}

/**
 * Two groups of nearly shared wording may read the same where masks differ: the later ones, by place,
 * get a number after their id.
 */
function withOwnIds(groups: readonly FoundGroup[]): FoundGroup[] {
  const seen = new Map<string, number>();
  return groups.map((group) => {
    const number = (seen.get(group.id) ?? 0) + 1;
    seen.set(group.id, number);
    return number === 1 ? group : { ...group, id: `${group.id}-${number}` };
  });
}

const formulaOf = ({ id, data }: FormulaFile): Formula => ({
  id,
  wordings: data.wordings,
  meaning: data.meaning,
  origin: data.origin,
});

/** A group as plain data. */
interface PlainGroup extends Omit<ParallelGroup, 'formula' | 'districts' | 'ends'> {
  /** By its place among the formulas; -1 for none. */
  readonly formula: number;
  readonly districts: readonly DistrictId[];
}

/** What is dear to find, and prepared. */
interface PlainParallels {
  readonly verbatim: readonly PlainGroup[];
  readonly near: readonly PlainGroup[];
  /** Ends of the places of all groups, verbatim ones first. */
  readonly ends: Int32Array;
  /** See `longestMatches` and `sharedTokens`. */
  readonly matches: Int32Array;
  readonly shared: Uint8Array;
}

function joined(lists: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const list of lists) {
    all.set(list, filled);
    filled += list.length;
  }
  return all;
}

function findParallels(corpus: Corpus, formulas: readonly Formula[]): PlainParallels {
  const { tokens } = corpus;
  const index = indexOf(tokens);
  const read = upstreamReader(formulas);
  const byId = new Map<string, District>(corpus.reports.map(({ district }) => [district.id, district]));
  const districts = new Map(
    tokens.owners.map((owner, number) => [number, present(byId.get(owner), 'district')]),
  );
  const ends: Int32Array[] = [];
  const groupsOf = (found: readonly Found[]): PlainGroup[] =>
    withOwnIds(
      found.map((one) => groupOf(one, corpus, originOf(one.ranges, corpus, read, formulas), districts)),
    ).map(({ formula, districts: owners, ranges, ...group }) => {
      ends.push(Int32Array.from(ranges.flatMap(({ from, to }) => [from, to])));
      return {
        ...group,
        formula: formula ? formulas.indexOf(formula) : -1,
        districts: owners.map(({ id }) => id),
      };
    });
  const verbatim = groupsOf(
    sharedWordings(tokens, index, LEAST).map(({ places, length, characters }) => {
      const ranges = Array.from(places, (from) => ({ from, to: from + length }));
      return { match: 'verbatim', characters, lead: present(ranges[0], 'place'), ranges };
    }),
  );
  const near = groupsOf(
    nearGroups(tokens, index, NEAR).map(({ lead, characters, places }) => ({
      match: 'near',
      characters,
      lead,
      ranges: places,
    })),
  );
  const matches = longestMatches(tokens, index);
  return { verbatim, near, ends: joined(ends), matches, shared: sharedTokens(tokens, matches, LEAST) };
}

/**
 * Finds what the reports' districts share. Several reports of one district share nothing with one another.
 * The order of `reports` is that of the places in each group; ids and groups do not depend on it.
 */
export function parallelsOf(files: readonly FormulaFile[], reports: readonly Report[]): Parallels {
  const corpus = corpusOf(reports);
  const { tokens, place } = corpus;
  const formulas = files.map(formulaOf);
  const found = prepared('parallels', () => findParallels(corpus, formulas));
  const byId = new Map(reports.map(({ district }) => [district.id, district]));
  // a copy: what is read from the store would keep all that was read with it
  const ends = found.ends.slice();
  let next = 0;
  const linked = ({ formula, districts, ...group }: PlainGroup): ParallelGroup => {
    const from = next;
    next += 2 * group.count;
    return {
      ...group,
      formula: formulas[formula] ?? null,
      districts: districts.map((id) => present(byId.get(id), 'district')),
      ends: ends.subarray(from, next),
    };
  };
  const verbatim = found.verbatim.map(linked);
  const near = found.near.map(linked);
  // ends lie in the order in which groups were found, and each group takes as many as it counts
  if (next !== ends.length) throw new Error(`ends of places: ${next} of ${ends.length} taken`);
  const passages = passagesOf(corpus, found.matches, verbatim);
  const nearly = placesByReport(corpus, near);
  return {
    verbatim,
    near,
    formulas,
    shares: sharesOf(corpus, found.shared, verbatim),
    passagesIn: (report) => passages.get(report) ?? [],
    nearIn: (report) => nearly.get(report) ?? [],
    placesOf: ({ ends: own, count }, from = 0, to = count) =>
      Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, at) =>
        place(rangeAt(own, from + at)),
      ),
    writings: ({ ends: own }) => corpus.writings(own),
    departures: ({ lead, ends: own }, at) => {
      const range = rangeAt(own, at);
      const leading = rangeAt(own, lead);
      const { start: first, end } = place(range);
      const { pieces } = differences(tokens, leading, range);
      // white space and punctuation between two stretches stay with the earlier one
      const startOf = (token: number): number =>
        token >= range.to ? end : token === range.from ? first : tokens.place(token, token + 1).start;
      return pieces.map(({ from, to, same, instead }) => ({
        start: startOf(from),
        end: startOf(to),
        same,
        instead: instead.to > instead.from ? corpus.text(instead) : '',
      }));
    },
  };
}
