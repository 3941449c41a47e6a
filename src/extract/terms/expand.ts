/**
 * What a term stands for, where the text itself says so: its members right
 * before it, behind it in brackets or after 即, or as the openings of as many
 * paragraphs as its numeral says. Always verbatim, and only where the number of
 * members is the numeral: a wrong expansion is worse than none.
 */
import { isBlank } from '../../corpus/characters.ts';
import type { Span, TextUnit } from '../../corpus/model.ts';
import { present } from '../../corpus/present.ts';
import type { PlacedTerm } from './find.ts';
import { membersBefore, numeralValue } from './patterns.ts';
import { quotesIn } from './quotes.ts';

type Unit = Pick<TextUnit, 'id' | 'text'>;

export interface ExpansionPart extends Span {
  readonly unit: TextUnit['id'];
}

export interface FoundExpansion {
  readonly term: string;
  readonly report: string;
  /** Name of the rule that found it. */
  readonly rule: 'members-before' | 'names-before' | 'members-behind' | 'openings';
  /** In the order of the text; several where each member opens a paragraph. */
  readonly parts: readonly ExpansionPart[];
}

/** How many members a form announces: 三 in 三项重点工作; null where no single numeral leads it. */
export function announced(form: string): number | null {
  const found = /^([两双三四五六七八九十])(?![一二两双三四五六七八九十百千万])/u.exec(form);
  if (!found || /^.\p{Script=Han}[一二两双三四五六七八九十]/u.test(form)) return null;
  const value = numeralValue(found[1] ?? '');
  return value > 1 ? value : null;
}

const STOPS = '，,。；;：:！!？?”“"（）()\n——';
const LONGEST = 80;

/** Members of a list joined by 、 whose last may be joined by 和; empty where the number is another. */
function splitMembers(list: string, count: number): string[] {
  const parts = list.split('、');
  if (parts.length === count) return parts;
  const last = parts.at(-1) ?? '';
  const pair = last.split(/和|与|及|以及/u);
  if (parts.length === count - 1 && pair.length === 2) return [...parts.slice(0, -1), ...pair];
  return [];
}

const ADVERBS = '(?:要|全面|大力|着力|深入|持续|扎实|切实|继续|不断|加快|进一步)*';
/** Verbs that lead to a list: 用好科技创新、改革开放. */
const VERBS =
  '(?:用好|用足用活|扭住|推进|推动|坚持|统筹|抓好|抓住|聚焦|围绕|实现|做到|落实|强化|突出|开展|打造|构建|建设|完善|深化|把握|发挥|实施|做好|打好|筑牢|守住|守牢|树立|树牢|弘扬|践行|锚定|紧扣|紧盯|增强|提升|通过|以)';
const LEADS = new RegExp(`^${ADVERBS}${VERBS}`, 'u');
const ENDS_IN_VERB = new RegExp(`${VERBS}$`, 'u');
const ONLY_ADVERBS = new RegExp(`^${ADVERBS}$`, 'u');

/**
 * Where the first member begins, the words that lead to it cut away; null where that is not certain.
 * Members are of one length in this genre, and a verb leads to them: where the others are of one
 * length, what is longer than that must end in a verb, or be adverbs and the verb come next
 * (全面开展有标杆、落实有标准); where they are not, one known verb at the head may be cut.
 */
function firstMember(members: readonly string[]): number | null {
  const [first = '', ...others] = members;
  const lengths = new Set(others.map((member) => member.length));
  const [length = 0] = lengths;
  const verb = LEADS.exec(first)?.[0].length ?? 0;
  if (lengths.size === 1 && length > 1) {
    const cut = first.length - length;
    if (cut < 0) return null;
    if (cut > 0 && ENDS_IN_VERB.test(first.slice(0, cut))) return cut;
    if (cut > 0)
      return ONLY_ADVERBS.test(first.slice(0, cut)) && verb > cut && first.length - verb > 1 ? verb : null;
    return verb === 0 || others.every((member) => LEADS.test(member)) ? 0 : null;
  }
  if (members.length < 3 || verb === 0 || first.length - verb < 2) return null;
  return LEADS.test(first.slice(verb)) ? null : verb;
}

/** “产业发展、城市提质、乡村振兴‘三项重点工作’”. */
function membersAhead(text: string, at: number, count: number): Span | null {
  const end = /[“"「]/u.test(text.charAt(at - 1)) ? at - 1 : at;
  let start = end;
  while (start > 0 && end - start < LONGEST && !STOPS.includes(text.charAt(start - 1))) start -= 1;
  const members = splitMembers(text.slice(start, end), count);
  if (
    members.length === 0 ||
    members.some((member) => member.length < 2 || /\p{Script=Han}的$/u.test(member))
  )
    return null;
  const cut = firstMember(members);
  return cut === null ? null : { start: start + cut, end };
}

/** “A”“B”“C”三大战略 or “A、B、C”三大战略. */
function namesAhead(text: string, at: number, count: number, quotes: readonly Span[]): Span | null {
  const outer = /[“"「]/u.test(text.charAt(at - 1)) ? at - 1 : at;
  const names = membersBefore(text, outer, quotes);
  if (names.count < 2) return null;
  let close = outer - 1;
  while (isBlank(text.charAt(close))) close -= 1;
  if (names.spread) return names.count === count ? { start: names.start - 1, end: close + 1 } : null;
  const list = text.slice(names.start, close).split(/[、，,]/u);
  const paired = list.filter((part) => /[和与及]/u.test(part)).length;
  // the marks say where the list begins and ends, so that one 和 within it may join two members
  return list.length === count || (list.length === count - 1 && paired === 1)
    ? { start: names.start, end: close }
    : null;
}

const BEHIND =
  /^[”"」]?(?:[（(](?:即|是指|指)?[：:]?([^（）()]{3,80})[）)]|[，,]?(?:即|是指|指的是|包括)[：:]?([^，,。；;：:！？（）()]{3,80}))/u;

/** “六稳”（稳就业、稳金融……）, “两清”即清资产、清债务. */
function membersAfter(text: string, at: number, count: number): Span | null {
  const found = BEHIND.exec(text.slice(at, at + LONGEST + 8));
  const list = found?.[1] ?? found?.[2];
  if (!found || list === undefined || splitMembers(list, count).length !== count) return null;
  const start = at + found[0].indexOf(list);
  return { start, end: start + list.length };
}

/** What each opening must say: 聚力 of 四个聚力; 新 and 战 of 四新会战. */
function openingWords(form: string): ((clause: string) => boolean) | null {
  const nominal = /^.个(\p{Script=Han}{2,3})$/u.exec(form)?.[1];
  if (nominal !== undefined) return (clause) => clause.includes(nominal);
  const campaign = /^.(\p{Script=Han})\p{Script=Han}*(\p{Script=Han})$/u.exec(form);
  if (!campaign || form.length !== 4) return null;
  const [, core = '', tail = ''] = campaign;
  return (clause) => clause.includes(core) && clause.endsWith(tail);
}

/** Characters of an opening that all its fellows share. */
const ALIKE = 2;
const DASHES = /^[—－\-\s]*/u;

/** The first clauses of as many later paragraphs as the numeral says, all beginning alike. */
function openings(units: readonly Unit[], from: number, form: string, count: number): ExpansionPart[] {
  const says = openingWords(form);
  if (!says) return [];
  const groups = new Map<string, ExpansionPart[]>();
  for (const { id, text } of units.slice(from + 1)) {
    const start = DASHES.exec(text)?.[0].length ?? 0;
    const stop = text.slice(start).search(/[，,。；;：:！？]/u);
    const end = stop < 0 ? text.length : start + stop;
    const clause = text.slice(start, end);
    if (clause.length > 40 || !says(clause)) continue;
    const head = clause.slice(0, ALIKE);
    groups.set(head, [...(groups.get(head) ?? []), { unit: id, start, end }]);
  }
  const exact = [...groups.values()].filter((parts) => parts.length === count);
  return exact.length === 1 ? present(exact[0], 'openings') : [];
}

/** Every expansion that the texts give, the first of each term and rule in each report. */
export function findExpansions(
  texts: readonly { readonly report: string; readonly units: readonly Unit[] }[],
  places: readonly PlacedTerm[],
): FoundExpansion[] {
  const byReport = new Map(texts.map(({ report, units }) => [report, units]));
  const indexes = new Map(
    texts.map(({ report, units }) => [report, new Map(units.map(({ id }, index) => [id, index]))]),
  );
  const known = new Map<string, readonly Span[]>();
  const quotesOf = (text: string): readonly Span[] => {
    const quotes = known.get(text) ?? quotesIn(text);
    known.set(text, quotes);
    return quotes;
  };
  const found: FoundExpansion[] = [];
  const seen = new Set<string>();
  for (const place of places) {
    const count = announced(place.form);
    const units = byReport.get(place.report) ?? [];
    const index = indexes.get(place.report)?.get(place.unit);
    if (count === null || index === undefined) continue;
    const { text } = present(units[index], 'unit');
    const add = (rule: FoundExpansion['rule'], parts: readonly ExpansionPart[]): void => {
      const key = `${place.report}\n${place.term}\n${rule}`;
      if (parts.length === 0 || seen.has(key)) return;
      seen.add(key);
      found.push({ term: place.term, report: place.report, rule, parts });
    };
    const here = (span: Span | null): ExpansionPart[] => (span ? [{ ...span, unit: place.unit }] : []);
    const names = here(namesAhead(text, place.start, count, quotesOf(text)));
    add('names-before', names);
    if (names.length === 0) add('members-before', here(membersAhead(text, place.start, count)));
    add('members-behind', here(membersAfter(text, place.end, count)));
    if (!seen.has(`${place.report}\n${place.term}\nopenings`))
      add('openings', openings(units, index, place.form, count));
  }
  return found;
}
