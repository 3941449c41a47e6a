/** What each report shares: its passages in reading order, how much of it they are, and with whom. */
import type { DistrictId, ReportId } from '../../corpus/ids.ts';
import { compareText } from '../../corpus/order.ts';
import { present } from '../../corpus/present.ts';
import type { ParallelGroup, ParallelPlace, Partner, ReportShare, SharedPassage } from '../parallels.ts';
import { rangeAt } from './corpus.ts';
import type { Corpus } from './corpus.ts';

/** What many districts say tells nothing about who is near to whom. */
const NEIGHBOURLY = 12;

/** For each report the group and range of the longest shared passage at each place. */
export function passagesOf(
  corpus: Corpus,
  length: Int32Array,
  groups: readonly ParallelGroup[],
): ReadonlyMap<ReportId, SharedPassage[]> {
  const { tokens, reports, place } = corpus;
  // by token: the place of the group among the groups, from 1
  const longest = new Int32Array(tokens.size);
  for (const [number, { ends }] of groups.entries())
    for (let at = 0; at < ends.length; at += 2) {
      const from = ends[at] ?? 0;
      if (length[from] === (ends[at + 1] ?? 0) - from) longest[from] = number + 1;
    }
  const passages = new Map<ReportId, SharedPassage[]>(reports.map(({ id }) => [id, []]));
  for (const [text, report] of reports.entries()) {
    let done = -1;
    for (const unit of report.text.units.keys()) {
      const [from, to] = tokens.unit(text, unit);
      for (let token = from; token < to; token += 1) {
        const end = token + (length[token] ?? 0);
        const group = groups[(longest[token] ?? 0) - 1];
        if (!group || end <= done) continue;
        done = end;
        passages.get(report.id)?.push({ ...place({ from: token, to: end }), group });
      }
    }
  }
  return passages;
}

export function placesByReport(
  { reports, place }: Corpus,
  groups: readonly ParallelGroup[],
): ReadonlyMap<ReportId, SharedPassage[]> {
  const order = new Map<string, number>();
  for (const report of reports)
    for (const [index, { id }] of report.text.units.entries()) order.set(`${report.id} ${id}`, index);
  const found = new Map<ReportId, SharedPassage[]>(reports.map(({ id }) => [id, []]));
  for (const group of groups)
    for (let number = 0; number < group.count; number += 1) {
      const at = place(rangeAt(group.ends, number));
      found.get(at.report)?.push({ ...at, group });
    }
  const unitOf = ({ report, unit }: ParallelPlace): number => order.get(`${report} ${unit}`) ?? 0;
  for (const list of found.values())
    list.sort((a, b) => unitOf(a) - unitOf(b) || a.start - b.start || b.end - a.end);
  return found;
}

/** Letters and figures that each report shares with each district, in wordings that few districts have. */
function partnersOf(
  { tokens, reports, place }: Corpus,
  groups: readonly ParallelGroup[],
): ReadonlyMap<ReportId, ReportShare['partners']> {
  const entries = groups
    .filter(({ districts }) => districts.length <= NEIGHBOURLY)
    .flatMap((group) =>
      Array.from({ length: group.count }, (_, number) => ({ range: rangeAt(group.ends, number), group })),
    );
  entries.sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to);
  const shares = new Map<ReportId, Partner[]>();
  let next = 0;
  for (const [text, report] of reports.entries()) {
    const [, end] = tokens.unit(text, report.text.units.length - 1);
    const done = new Map<DistrictId, { to: number; shared: number; passages: SharedPassage[] }>();
    for (; next < entries.length; next += 1) {
      const { range, group } = present(entries[next], 'entry');
      if (range.from >= end) break;
      for (const { id } of group.districts) {
        if (id === report.district.id) continue;
        const before = done.get(id) ?? { to: 0, shared: 0, passages: [] };
        done.set(id, before);
        if (range.to <= before.to) continue;
        before.shared += tokens.characters(Math.max(range.from, before.to), range.to);
        before.to = range.to;
        before.passages.push({ ...place(range), group });
      }
    }
    shares.set(
      report.id,
      [...done]
        .map(([district, { shared, passages }]) => ({ district, shared, passages }))
        .sort((a, b) => b.shared - a.shared || compareText(a.district, b.district)),
    );
  }
  return shares;
}

export function sharesOf(
  corpus: Corpus,
  shared: Uint8Array,
  groups: readonly ParallelGroup[],
): ReadonlyMap<ReportId, ReportShare> {
  const { tokens, reports } = corpus;
  const upstream = new Uint8Array(tokens.size);
  for (const group of groups)
    if (group.kind === 'upstream')
      for (let at = 0; at < group.ends.length; at += 2) upstream.fill(1, group.ends[at], group.ends[at + 1]);
  const partners = partnersOf(corpus, groups);
  return new Map(
    reports.map((report, text) => {
      const counts = { characters: 0, shared: 0, upstream: 0 };
      for (const unit of report.text.units.keys()) {
        const [from, to] = tokens.unit(text, unit);
        for (let token = from; token < to; token += 1) {
          const counted = tokens.characters(token, token + 1);
          counts.characters += counted;
          if (shared[token] === 1) counts.shared += counted;
          if (upstream[token] === 1) counts.upstream += counted;
        }
      }
      return [report.id, { report: report.id, ...counts, partners: partners.get(report.id) ?? [] }];
    }),
  );
}
