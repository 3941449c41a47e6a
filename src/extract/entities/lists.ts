/** Names in lists: 甲、乙等企业 says that 甲 and 乙 are enterprises, whatever they end in. */
import { present } from '../../corpus/present.ts';
import { overlapping } from '../overlapping.ts';
import type { EntityKind, NameFound, TaggedWord } from './model.ts';
import { MEASURED, modifierBefore } from './borders.ts';
import { wordAt } from './heads-found.ts';
import {
  holdsMask,
  isBorder,
  isMark,
  isMask,
  isMaybeProper,
  isNumeralName,
  isProper,
  isVague,
} from './words.ts';
import { BORDER_VERBS, COMMON, PERSONS } from './vocabulary.ts';

interface Class {
  readonly pattern: RegExp;
  readonly kind: EntityKind;
  readonly everywhere: boolean;
}

/** What stands between 等 and the noun of the class. */
const BETWEEN = '(?:[\\d一二两三四五六七八九十百*多余]+[个家条座所项处])?[^，。；：、“”（）\\s]{0,8}?';
const classes = (
  [
    ['企业|公司|集团|央企|国企|民企|头部|龙头', 'enterprise', true],
    ['院所|高校|大学|院校|研究机构', 'organisation', true],
    ['医院|学校|中小学|幼儿园', 'organisation', false],
    ['园区|产业园|开发区', 'park', false],
    ['商圈|景区|村|社区|小区|街道|河流|河道|水系|道路|片区|街区|镇|乡', 'place', false],
    ['项目', 'project', false],
  ] as const
).map(([nouns, kind, everywhere]): Class => ({
  pattern: new RegExp(`^${BETWEEN}(?:${nouns})`, 'u'),
  kind,
  everywhere,
}));

/** Behind a list without 等: 与甲、乙合作. */
const CLAUSE_ENDS = /[，,。；;：:！!？?“”"《》（）()\n]/u;
const LONGEST_MEMBER = 22;

interface Member {
  readonly start: number;
  readonly end: number;
  /** Index of its first word. */
  readonly first: number;
  readonly last: number;
}

/**
 * The members that end at `end`, from the last to the first; a member with a border inside ends the list.
 * @param walked Ends of members of earlier walks: what stands before them was given then.
 */
function membersBefore(
  text: string,
  words: readonly TaggedWord[],
  end: number,
  walked = new Set<number>(),
): Member[] {
  const members: Member[] = [];
  let to = end;
  while (!walked.has(to)) {
    walked.add(to);
    let from = to;
    while (
      from > 0 &&
      to - from <= 40 &&
      !/[、]/u.test(text.charAt(from - 1)) &&
      !CLAUSE_ENDS.test(text.charAt(from - 1))
    )
      from -= 1;
    if (from === to) break;
    const last = wordAt(words, to - 1);
    const floor = wordAt(words, from);
    if (words[last]?.end !== to) break;
    const whole = modifierBefore(text, words, last + 1, floor);
    // a member between 、 and 、 is whole, numerals and adjectives in it included: 海川一局, 云海两步炼铝
    const floorWord = words[floor];
    const bounded = text.charAt(from - 1) === '、' || (floorWord !== undefined && isProper(floorWord));
    const carried = whole.first > floor && bounded && words.slice(floor, last + 1).every(isCarried);
    const first = carried ? floor : whole.first;
    const start = words[first]?.start ?? from;
    if (first <= last && to - start <= LONGEST_MEMBER && start < to)
      members.push({ start, end: to, first, last });
    const complete = first === floor;
    if (!complete || text.charAt(from - 1) !== '、') break;
    to = from - 1;
  }
  return members;
}

const isCarried = (word: TaggedWord): boolean =>
  !isBorder(word) ||
  (/^(?:m|f|d|q|i|l|s|a[dn]?)$/u.test(word.tag) && !BORDER_VERBS.has(word.text) && !isMark(word));

const isName = (words: readonly TaggedWord[], { first, last }: Member): boolean => {
  const inside = words.slice(first, last + 1);
  return (
    inside.some((word) => isMaybeProper(word) || isMask(word)) ||
    (inside.length > 1 && inside.every(isNumeralName))
  );
};

/** Whether every word is a common one of the genre. */
const idle = (words: readonly TaggedWord[], { first, last }: Member): boolean =>
  words.slice(first, last + 1).every(({ text }) => isVague(text) || COMMON.has(text));

/** Common nouns that a list of names may hold: 高校, 骨干企业. */
const GENERIC_END =
  /(?:企业|院所|高校|行业|产业|领域|项目|服务|改造|建设|工作|技术|产品|行动|活动|工程|方式|渠道|人员|群众|体系|机制|政策|资金|材料|设备|装备)$/u;
/** How enterprises are called for short: 云海生物. */
const TRADE_END =
  /(?:制药|生物|电子|光电|科技|股份|重工|能源|医药|智能|新材|材料|化工|药业|机械|汽车|食品|信息|环保|装备|集团|控股)$/u;
const VILLAGE = /[屯庄沟村营寨岭坡湾店堡岗窑河]$/u;

export function byLists(text: string, words: readonly TaggedWord[]): NameFound[] {
  const found: NameFound[] = [];
  for (const { index } of text.matchAll(/等/gu)) {
    const after = text.slice(index + 1, index + 32);
    if (PERSONS.test(after)) continue;
    const matched = classes
      .map((one) => ({ one, length: one.pattern.exec(after)?.[0].length ?? 99 }))
      .filter(({ length }) => length < 99)
      .sort((a, b) => a.length - b.length)[0]?.one;
    if (!matched) continue;
    const members = membersBefore(text, words, index);
    const some = members.some((member) => isName(words, member));
    for (const member of members) {
      const opening = words[member.first];
      // what a mask counts: *GWh
      const counted = words[member.first - 1];
      if (counted && isMask(counted) && !(opening && isMask(opening))) continue;
      if (opening && isMask(opening) && MEASURED.test(text.slice(opening.end, opening.end + 1))) continue;
      // among named enterprises whatever is as short is one: 海川一局
      const beside =
        matched.kind === 'enterprise' && some && members.length > 1 && member.end - member.start <= 6;
      if (!isName(words, member) && !(beside && !idle(words, member))) continue;
      const form = text.slice(member.start, member.end);
      if (
        form.length < 2 ||
        /^[号级届期个]|^[A-Za-z]{1,3}$/u.test(form) ||
        (matched.kind !== 'project' && GENERIC_END.test(form))
      )
        continue;
      const masked = holdsMask(form);
      // a place has a short name; what is longer is what is done there
      if (matched.kind === 'place' && form.length > 5 && !/[—·]/u.test(form)) continue;
      if (words.slice(member.first, member.last + 1).every(isMask)) continue;
      const kind =
        matched.kind !== 'project'
          ? matched.kind
          : form.length <= 4 && VILLAGE.test(form)
            ? 'place'
            : form.length <= 6 && TRADE_END.test(form)
              ? 'enterprise'
              : 'project';
      found.push({
        start: member.start,
        end: member.end,
        form,
        kind,
        rule: 'list',
        entry: null,
        known: (matched.everywhere || kind === 'enterprise') && !masked ? 'everywhere' : 'report',
      });
    }
  }
  return found;
}

const SAME_LIST = /^[^，,。；;：:！!？?“”\n]{0,40}$/u;
/** What SAME_LIST takes is no longer, in UTF-16 units. */
const LONGEST_GAP = 80;

const inName = (word: TaggedWord): boolean =>
  (!isBorder(word) && word.tag !== 'v') || isNumeralName(word) || word.tag === 'f';

/** Members of a list in which an enterprise was found by its head noun: its neighbours are enterprises too. */
export function besideEnterprises(
  text: string,
  words: readonly TaggedWord[],
  known: readonly NameFound[],
): NameFound[] {
  const found: NameFound[] = [];
  const anchors = known.filter(({ kind, rule }) => kind === 'enterprise' && rule !== 'beside');
  const near = overlapping(anchors);
  const seen = new Set<number>();
  // a list of any length is walked once, however many anchors it has
  const left = new Set<number>();
  const right = new Set<number>();
  const take = (member: Member, sure: boolean): void => {
    if (seen.has(member.start)) return;
    seen.add(member.start);
    const form = text.slice(member.start, member.end);
    if (form.length < 2 || form.length > 10 || GENERIC_END.test(form) || holdsMask(form)) return;
    if (!isName(words, member) && (!sure || idle(words, member) || form.length > 6)) return;
    found.push({
      start: member.start,
      end: member.end,
      form,
      kind: 'enterprise',
      rule: 'beside',
      entry: null,
      known: 'everywhere',
    });
  };
  for (const anchor of anchors) {
    // with two enterprises in one list, the rest are enterprises, whatever they are called
    const sure = near
      .of({ start: anchor.start - LONGEST_GAP - 1, end: anchor.end + LONGEST_GAP + 1 })
      .some(
        (other) =>
          other !== anchor &&
          SAME_LIST.test(text.slice(Math.min(anchor.end, other.end), Math.max(anchor.start, other.start))),
      );
    if (text.charAt(anchor.start - 1) === '、')
      for (const member of membersBefore(text, words, anchor.start - 1, left)) take(member, sure);
    // to the right, member by member
    let at = anchor.end;
    while (text.charAt(at) === '、' && !right.has(at)) {
      right.add(at);
      const from = at + 1;
      let first = wordAt(words, from);
      const begin = first;
      while (
        first < words.length &&
        inName(present(words[first], 'word')) &&
        (words[first]?.end ?? 0) - from <= 10
      )
        first += 1;
      const last = first - 1;
      const next = words[first]?.text ?? '';
      if (last < begin || words[begin]?.start !== from) break;
      const end = words[last]?.end ?? from;
      take({ start: from, end, first: begin, last }, sure);
      if (next !== '、') break;
      at = end;
    }
  }
  return found;
}
