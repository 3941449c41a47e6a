/** What a number measures: the noun that it is said of, by the lexicon's name where there is one. */
import type { Span } from '../../corpus/model.ts';
import type { Found } from './find.ts';
import { agrees } from './lexicon.ts';
import type { Named } from './lexicon.ts';
import type { Aspect, Change, LexiconEntry } from './model.ts';
import { predicates } from './predicates.ts';
import { clauseEnd, clauseStart, lastBelow } from './text.ts';

export interface Measure {
  readonly entry: LexiconEntry | null;
  /** What is measured, without the aspect. */
  readonly noun: string;
  readonly label: string;
  readonly aspect: Aspect;
  readonly change: Change | null;
  readonly rule: string;
}

/** A number's surroundings, read once. */
export interface Reach {
  readonly left: Span;
  /** The text before the number without its predicates. */
  readonly nounEnd: number;
  readonly names: readonly string[];
  readonly direction: Change | null;
  readonly reached: boolean;
  readonly against: boolean;
  readonly share: boolean;
  readonly each: boolean;
  readonly dealt: boolean;
  readonly rank: boolean;
}

/** 保持10%以上的增长: the direction stands behind. */
const trend = (behind: string): Change | null => {
  if (/^(?:的)?(?:增长|增速|增幅|涨幅|正增长)/u.test(behind)) return 'up';
  return /^(?:的)?(?:下降|降幅|负增长)/u.test(behind) ? 'down' : null;
};

const MOST_PREDICATES = 10;

/** Walks from the number to the left over its predicates. */
export function reachOf(text: string, found: Found, floor: number): Reach {
  const start = clauseStart(text, found.start, floor);
  let end = found.start;
  const names: string[] = [];
  const behind = text.slice(found.end, found.end + 5);
  const seen = {
    direction: trend(behind),
    reached: false,
    against: false,
    share: false,
    each: false,
    dealt: false,
    rank: false,
  };
  for (let i = 0; i < MOST_PREDICATES && end > start; i += 1) {
    const before = text.slice(Math.max(start, end - 40), end).replace(/[ \u3000]+$/u, '');
    end = Math.max(start, end - 40) + before.length;
    const next = predicates.find(({ words, share, direction }) => {
      // a share is told by its first mark only; a direction behind a reached value is part of the noun
      if (share && (seen.share || found.family === 'rank')) return false;
      if (direction && seen.share) return false;
      return words.test(before);
    });
    const hit = next?.words.exec(before);
    if (!next || !hit || hit[0].length === 0) break;
    end -= hit[0].length;
    names.push(next.name);
    if (next.direction && !seen.reached) seen.direction ??= next.direction;
    seen.reached ||= next.reached ?? false;
    seen.against ||= next.against ?? false;
    seen.share ||= next.share ?? false;
    seen.each ||= next.each ?? false;
    seen.dealt ||= next.dealt ?? false;
    seen.rank ||= next.rank ?? false;
  }
  return { left: { start, end: found.start }, nounEnd: end, names, ...seen };
}

/** Times, places and connectives at the head of a clause: they are no part of the measure. */
const HEAD =
  /^(?:[、和与及，,：:；;“”" \u3000]+|以及|其中|同时|此外|并且?|而且|特别是|尤其是|截至[^，]{0,8}|目前|当前|现|本年度?|全年|今年以来|今年|去年|明年|后年|当年|年内|年底前|一年来|(?:到|至|从|自)?(?:19|20)\d\d年(?:度|末|底|以来)?|上半年|下半年|累计|全区|全市|全县|全省|我区|我市|我县|[*＊×]区|在全市|初步统计|据统计|预计|力争|确保|争取|努力|实现|完成(?!率)|达到|推动|促进|使|将(?!军)|要|把|对(?!外)|共|率先|首次|成功|顺利|[*＊]+月份?以来|年度(?=完成|实施|计划)|在(?=一|全|最)|工作中|已|再|又|“?十[一二三四五]五”?(?:期)?末|打造|发挥|兑现|重点|积极|全力|加快|推进|突出|抓好|做好|实施|开展|组织|着力|大力|深入|圆满|全面|坚决|常态化|狠抓|各项|帮助企业|参与|入选|配合|辖区|区级)/u;
const FILLER =
  /^(?:总量|总额|总数|总值|数量|户数|家数|规模|完成额|完成|实现|达到|累计|指标|数|的|共|全年|今年|（[^）]{0,12}）|\([^)]{0,12}\)|[”"， ])*$/u;

function nounOf(text: string, from: number, to: number): string {
  let noun = text.slice(Math.max(from, to - 40), to);
  for (let i = 0; i < 12; i += 1) {
    const cut = noun.replace(HEAD, '');
    if (cut === noun) break;
    noun = cut;
  }
  const quoted = /[“《]([^“”《》]{4,})[”》](?:榜单|名单|排行榜)?中?$/u.exec(noun)?.[1];
  if (quoted !== undefined) noun = quoted;
  const listed = noun.lastIndexOf('等');
  if (listed >= 0 && listed < noun.length - 2 && !/^等(?:级|学|待|额|奖|次)/u.test(noun.slice(listed)))
    noun = noun.slice(listed + 1);
  if (noun.includes('”') && !noun.includes('“')) noun = `“${noun}`;
  return noun.replace(/[，、：: ]+$/u, '').trim();
}

/** A noun behind the number ends where a verb or a new thought begins. */
const NOUN_ENDS =
  /进行|实现|获得|获|被|达到|完成|全部|均|都|建成|投产|落地|入驻|逐步|集中|正在|得到|通过|顺利|纳入|列入|实施|实行|推进|开工|竣工|提供|参加|参与|享受|受益|认领|办结|分包|签约|加快|有序|成功|荣获|入选|评为|到位|以上|等(?!级|学|奖)|，|。|；|、|,|;|（|\(|：|:|！|”$/u;

/** The noun behind a number: 29个老旧小区改造, 投资20亿元的产业园. */
export function rightNoun(
  text: string,
  found: Found,
  ceiling: number,
): { readonly start: number; readonly noun: string; readonly of: boolean } {
  const end = clauseEnd(text, found.end, Math.min(ceiling, found.end + 30));
  const rest = text.slice(found.end, end);
  const of = rest.startsWith('的');
  const body = of ? rest.slice(1) : rest;
  if (!/^[一-鿿“"*＊×A-Za-z《]/u.test(body)) return { start: found.end, noun: '', of };
  const stop = body.search(NOUN_ENDS);
  const noun = (stop < 0 ? body : body.slice(0, stop)).replace(/[的了在为是]+$/u, '');
  return { start: found.end + (of ? 1 : 0), noun, of };
}

/** The name that ends at `to`, fillers aside; the longest, where several do. */
function nameBefore(
  text: string,
  names: readonly Named[],
  from: number,
  to: number,
  fits: (name: Named) => boolean,
): Named | null {
  let best: Named | null = null;
  for (let i = lastEnding(names, to); i >= 0; i -= 1) {
    const name = names[i];
    if (!name || name.end < from || to - name.end > 14) break;
    if (name.start < from - 1 || !fits(name) || !FILLER.test(text.slice(name.end, to))) continue;
    if (!best || (name.end - name.start > best.end - best.start && name.end >= best.end - 1)) best = name;
  }
  return best;
}

/** Names are sorted by end: the last that ends at or before `at`. */
const lastEnding = (names: readonly Named[], at: number): number =>
  lastBelow(names, ({ end }) => end, at + 1);

const RATES: readonly Found['family'][] = ['percent', 'ratio'];

function aspectOf(
  found: Found,
  reach: Reach,
  entry: Named | null,
): { aspect: Aspect; change: Change | null } {
  if (found.family === 'rank') return { aspect: 'rank', change: null };
  if (found.family === 'points') return { aspect: 'change', change: reach.direction ?? 'up' };
  if (reach.share) return { aspect: 'share', change: null };
  const grows = reach.direction !== null && !reach.reached;
  if (RATES.includes(found.family) || found.unit === '番') {
    if (grows) return { aspect: reach.against ? 'change' : 'growth', change: reach.direction };
    // 工业投资15%: a rate said of a quantity that is no rate can only be its growth
    if (entry?.family && !RATES.includes(entry.family)) return { aspect: 'growth', change: 'up' };
    return { aspect: 'level', change: null };
  }
  if (found.family === 'times')
    return grows ? { aspect: 'growth', change: reach.direction } : { aspect: 'level', change: null };
  const compared = reach.names.includes('compared') || reach.against;
  if (grows && compared) return { aspect: 'change', change: reach.direction };
  if (grows && reach.direction === 'down') return { aspect: 'change', change: 'down' };
  return { aspect: 'level', change: null };
}

const SUFFIX: Readonly<Record<Aspect, string>> = {
  level: '',
  added: '',
  growth: '增速',
  change: '变动',
  rank: '排名',
  share: '占比',
};

function labelled(noun: string, aspect: Aspect, counted: boolean): string {
  if (aspect === 'growth' && /(?:增速|增幅|增长率|增长)$/u.test(noun)) return noun;
  if (aspect === 'share' && /(?:占比|比重|占有率|比例)$/u.test(noun)) return noun;
  if (aspect === 'rank' && /(?:排名|位次)$/u.test(noun)) return noun;
  if (aspect === 'added') return /^(?:新|净)/u.test(noun) ? noun : `新增${noun}`;
  if (aspect !== 'level') return `${noun}${SUFFIX[aspect]}`;
  return counted && !/(?:数|次数|人数|数量|人次)$/u.test(noun) ? `${noun}数` : noun;
}

const COUNTED: readonly Found['family'][] = ['count', 'people', 'visits'];

/** 新增5家，总数达到20家: the same thing, counted in all. */
const TOTAL = /^(?:总数|总量|数量|总数量|总户数|累计)$/u;
/** Nouns that say something only together with what was named before. */
const GENERIC =
  /^(?:年度)?(?:完成投资|投资|投资额|总投资|到位资金|完成率|办结率|总额|扶持资金|资金|比例|比重|占比|成活率|合格率|面积|长度|惠及群众|惠及|兑现率|达标率|覆盖率|开工率|总面积|产值|营业收入|税收|营收)$/u;

interface Context {
  readonly text: string;
  readonly names: readonly Named[];
  /** Measures of the sentence's earlier figures, oldest first. */
  readonly earlier: readonly Measure[];
  readonly ceiling: number;
}

/** 新增, 净增 before a stock: what was added, not how many there are. */
const ADDED =
  /(?:新增|净增|新认定|新培育|新申报|新入库|新备案|新入选|新增备案|新增加|再入库|新登记|新设立?|新注册)(?:备案|入库|认定|加|了|各类|登记)*$/u;
const FLOW = /新增|引进|改造|建设|新建|签约|实事|加装/u;

function made(
  entry: Named | null,
  noun: string,
  found: Found,
  reach: Reach,
  rule: string,
  isAdded = false,
): Measure {
  const { aspect: plain, change } = aspectOf(found, reach, entry);
  const aspect = plain === 'level' && isAdded ? 'added' : plain;
  const base = entry ? entry.entry.label : noun;
  const counted = !entry && COUNTED.includes(found.family);
  return {
    entry: entry?.entry ?? null,
    noun: base,
    label: labelled(base, aspect, counted),
    aspect,
    change,
    rule,
  };
}

/** The same measure as an earlier figure's, with this number's aspect. */
function carried(before: Measure, found: Found, reach: Reach): Measure {
  const family = null;
  let { aspect, change } = aspectOf(found, reach, null);
  if (RATES.includes(found.family) && aspect === 'level' && before.aspect === 'growth')
    ({ aspect, change } = before);
  const noun = aspect === 'change' || aspect === 'rank' || aspect === 'share' ? before.label : before.noun;
  return {
    entry: before.entry,
    noun: aspect === before.aspect ? before.noun : noun,
    label: aspect === before.aspect ? before.label : labelled(noun, aspect, family !== null),
    aspect,
    change,
    rule: 'carried',
  };
}

const fitsOf =
  (found: Found, reach: Reach) =>
  ({ family }: Named): boolean => {
    if (found.family === 'rank' || found.family === 'points' || found.family === 'times') return true;
    if (reach.share) return true;
    if (RATES.includes(found.family)) return true;
    if (reach.direction !== null && !reach.reached && found.family === 'duration')
      return family === 'duration';
    return agrees(found.family, family);
  };

/** Names joined by 、 or 和 that all end in one predicate. */
function chainBefore(
  text: string,
  names: readonly Named[],
  last: Named,
  from: number,
  fits: (name: Named) => boolean,
): Named[] {
  const chain = [last];
  for (let i = 0; i < 8; i += 1) {
    const head = chain[0];
    if (!head) break;
    const joint = /(?:以及|[、和与及])$/u.exec(text.slice(Math.max(from, head.start - 2), head.start))?.[0];
    if (joint === undefined) break;
    const before = nameBefore(text, names, from, head.start - joint.length, fits);
    if (!before || before.entry.id === head.entry.id) break;
    chain.unshift(before);
  }
  return chain;
}

/** 项目个数和资金总数均居首位: nouns of no lexicon, split where one predicate is said of each. */
function split(noun: string): string[] {
  const parts = noun.split(/以及|[、和与及]/u).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part.length >= 2 && part.length <= 14) ? parts : [noun];
}

/**
 * What the number measures: one measure, or several where a predicate is shared.
 * Where it is dealt out (分别), the list of all that are dealt to comes back with the first number.
 */
export function measuresOf(context: Context, found: Found, reach: Reach): readonly Measure[] {
  const { text, names, earlier, ceiling } = context;
  const fits = fitsOf(found, reach);
  if (found.measure !== null)
    return [
      {
        entry: null,
        noun: found.measure,
        label: `${found.measure}数`,
        aspect: 'level',
        change: null,
        rule: 'named-by-wording',
      },
    ];
  const left = nameBefore(text, names, reach.left.start, reach.nounEnd, fits);
  const noun = nounOf(text, reach.left.start, reach.nounEnd);
  const right = rightNoun(text, found, ceiling);
  const shares =
    found.family === 'percent' ||
    found.family === 'points' ||
    found.family === 'rank' ||
    reach.each ||
    reach.dealt;
  if (left) {
    const chain = shares ? chainBefore(text, names, left, reach.left.start, fits) : [left];
    const rule = chain.length > 1 ? 'shared-predicate' : 'name-before';
    return chain.map((name) => {
      const before = text.slice(Math.max(reach.left.start, name.start - 8), name.start);
      const added =
        !FLOW.test(name.entry.label) &&
        (ADDED.test(before) || /^(?:新增|净增|新登记|新设)/u.test(text.slice(name.start, name.end)));
      return made(name, name.entry.label, found, reach, rule, added);
    });
  }
  if (
    right.noun !== '' &&
    found.family !== 'rank' &&
    found.family !== 'percent' &&
    found.family !== 'points'
  ) {
    const name = names.find(
      (one) => one.start === right.start && one.end <= right.start + right.noun.length && fits(one),
    );
    const whole = name && name.end - name.start >= right.noun.length - 1 ? name : null;
    if (whole) return [made(whole, whole.entry.label, found, reach, 'name-behind')];
    if (right.of) {
      const verb =
        /总投资|投资|总额|资金/u.exec(
          text.slice(Math.max(reach.left.start, found.start - 8), found.start),
        )?.[0] ?? '投资';
      return [made(null, `${right.noun}${verb}`, found, reach, 'quantity-of')];
    }
    if (noun === '' || COUNTED.includes(found.family)) {
      const verb =
        /(?:新增|新建|新引进|引进|改造|新开工|开工|竣工|签约|落地|培育|新签约|建成|储备)$/u.exec(noun)?.[0] ??
        '';
      return [made(null, `${verb}${right.noun}`, found, reach, 'noun-behind')];
    }
  }
  const last = earlier.at(-1);
  if (TOTAL.test(noun) && last)
    return [
      {
        ...carried({ ...last, aspect: 'level' }, found, reach),
        label: last.entry?.label ?? `${last.noun}总数`,
      },
    ];
  if (GENERIC.test(noun) && last) return [made(null, `${last.noun}${noun}`, found, reach, 'generic-noun')];
  if (noun !== '') {
    const parts = reach.each || reach.dealt ? split(noun) : [noun];
    return parts.map((part) =>
      made(null, part, found, reach, parts.length > 1 ? 'shared-predicate' : 'noun-before'),
    );
  }
  if (last) return [carried(last, found, reach)];
  const fallback = text
    .slice(Math.max(reach.left.start, found.start - 12), found.start)
    .replace(/^[，、]+/u, '');
  return [
    made(null, fallback === '' ? right.noun || found.unit || '数' : fallback, found, reach, 'words-before'),
  ];
}
