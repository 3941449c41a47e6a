/** The noun that a number is said of, before it or behind it, and the lexicon's names there. */
import type { Found } from './find.ts';
import type { Named } from './lexicon.ts';
import { clauseEnd, lastBelow } from './text.ts';

/** Times, places and connectives at the head of a clause: they are no part of the measure. */
const HEAD =
  /^(?:的|尤其(?:是)?|[、和与及，,：:；;“”" \u3000]+|以及|其中|同时|此外|并且?|而且|特别是|尤其是|我们|筛选|确定了?|截至[^，]{0,8}|目前|当前|现|本年度?|全年|今年以来|今年|去年|明年|后年|当年|年内|年底前|一年来|(?:到|至|从|自)?(?:19|20)\d\d年(?:度|末|底|以来)?|上半年|下半年|累计|全区|全市|全县|全省|我区|我市|我县|[*＊×]区|在全市|初步统计|据统计|预计|力争|确保|争取|努力|实现|完成(?!率)|达到|推动|促进|使|将(?!军)|要|把|对(?!外|接|口|标|象|策|比|台)|共计|总计|合计|共|率先|首次|(?:近|过去|前)?[五三十两]年(?:来|间)?(?=，|$)|连年|成功|顺利|[*＊]+月份?以来|[*＊]+年(?:内|底|末)|年度(?=完成|实施|计划)|在(?=一|全|最)|工作中|已|再|又|“?十[一二三四五]五”?(?:期)?末|打造|发挥|兑现(?!率)|(?:实施|落实|组织|推进|开展|用|办|建|管|谋划)好|重点|积极|全力|加快|推进|突出|抓好|做好|实施|开展|组织|着力|大力|深入|圆满|全面|坚决|常态化|狠抓|各项|帮助企业|参与|入选|配合|辖区|区级)/u;
const FILLER =
  /^(?:总量|总额|总数|总值|数量|户数|家数|规模|完成额|完成|实现|达到|累计|指标|数|的|共|全年|今年|（[^）]{0,12}）|\([^)]{0,12}\)|[”"， ])*$/u;

export function nounOf(text: string, from: number, to: number): string {
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
  /进行|实现|获得|获|被|达到|完成|全部|均|都|建成|投产|落地|入驻|逐步|稳定(?=达|在|保)|一遍|集中|正在|得到|通过|顺利|纳入|列入|实施|实行|推进|开工|竣工|提供|参加|参与|享受|受益|认领|办结|分包|签约|加快|有序|成功|荣获|入选|评为|到位|(?<!规模)以上|\.|…|等(?!级|学|奖)|，|。|；|、|,|;|（|\(|：|:|！|”$/u;

/** 总投资20亿元的12个重点项目: the money is that of what the next number counts. */
const COUNTED_THING = /^的[\d*＊×]+[余多]?[个项件条家处所座批](?=[一-鿿])/u;
/** 3条省控、市控河流: both parts share the noun behind. */
const SHARED_END = /^[一-鿿]([一-鿿])[、和与及][一-鿿]\1(?=[一-鿿]{2})/u;

function nounFrom(body: string): string {
  const from = SHARED_END.exec(body)?.[0].length ?? 0;
  const stop = body.slice(from).search(NOUN_ENDS);
  const noun = stop < 0 ? body : body.slice(0, from + stop);
  // “科技创新券”: a name in quotation marks is cut at neither
  const closed = noun.startsWith('“') && !noun.includes('”') && body.charAt(noun.length) === '”';
  return `${noun}${closed ? '”' : ''}`.replace(/[的了在为是]+$/u, '');
}

/** The noun behind a number: 29个老旧小区改造, 投资20亿元的产业园. */
export function rightNoun(
  text: string,
  found: Found,
  ceiling: number,
): { readonly start: number; readonly noun: string; readonly of: boolean } {
  const end = clauseEnd(text, found.end, Math.min(ceiling, found.end + 30));
  const rest = text.slice(found.end, end);
  const of = rest.startsWith('的');
  const counted = of ? COUNTED_THING.exec(text.slice(found.end, found.end + 14))?.[0].length : undefined;
  if (counted !== undefined) {
    const from = found.end + counted;
    const noun = nounFrom(text.slice(from, clauseEnd(text, from, from + 30)));
    if (noun !== '') return { start: from, noun, of };
  }
  const body = (of ? rest.slice(1) : rest).replace(/^\*\*/u, '');
  if (
    !/^[一-鿿“"*＊×A-Za-z《]/u.test(body) ||
    /^(?:增|升|降|提高|扩大|跃升|上升|下降|减少|左右|之间|大关)/u.test(body)
  )
    return { start: found.end, noun: '', of };
  return { start: found.end + (of ? 1 : 0), noun: nounFrom(body), of };
}

/**
 * What may stand right before a name without narrowing it: 城中区完成, 新增, 全年. Another noun makes it
 * a part only (高技术制造业投资 is no 制造业投资).
 */
const OPENS =
  /(?:^|[，。；：、“”"（）()《》\s,;:*＊]|[和与及等]|尤其|特别|[区市县省镇乡园州内]|[级类]|级(?:及)?以上|完成|实现|达到|达|[新净]增|[新净]|增加|培育|引进|签约|开工|建成|投入|发放|兑现|处置|核销|化解|接待|举办|改造|推动|促进|带动|保持|确保|力争|争取|使|将|对|把|为|是|有|了|在|占|以|按|据|比|全年|今年|去年|明年|当年|年内|[年月日末度]|其中|累计|预计|已|年均|当前|目前|现|来|组织|开展|实施|拥有|共有|共|每|各|备案|入库|认定|获批|获评|储备|吸引|招引|落地|建设|新建|达标|再|又|重大|继续|方面|带领|涉及|办理|承接|省|市|吸纳|帮助|一批|突破|超过)$/u;

/** 每万人拥有市场主体 is a ratio, no number of 市场主体. */
const PER = /每[一-鿿]{0,4}(?:拥有)?$|[人户]均$/u;

const opens = (text: string, from: number, start: number): boolean =>
  start <= from ||
  (OPENS.test(text.slice(Math.max(from, start - 6), start)) &&
    !PER.test(text.slice(Math.max(from, start - 8), start)));

/** The name that ends at `to`, fillers aside; the longest, where several do. */
export function nameBefore(
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
    if (
      name.start < from - 1 ||
      !fits(name) ||
      !opens(text, from, name.start) ||
      !FILLER.test(text.slice(name.end, to))
    )
      continue;
    if (!best || (name.end - name.start > best.end - best.start && name.end >= best.end - 1)) best = name;
  }
  return best;
}

/** Names are sorted by end: the last that ends at or before `at`. */
/** Names that end in `(from, to]`: found by halving, since a sentence may hold any number of them. */
export const namesEnding = (names: readonly Named[], from: number, to: number): readonly Named[] =>
  names.slice(lastEnding(names, from) + 1, lastEnding(names, to) + 1);

const lastEnding = (names: readonly Named[], at: number): number =>
  lastBelow(names, ({ end }) => end, at + 1);

/** Names joined by 、 or 和 that all end in one predicate. */
export function chainBefore(
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

/** Words that end a measure: only such nouns are split where one predicate is shared without 均 or 分别. */
const MEASURE_END =
  /(?:额|值|率|量|数|度|收入|支出|投资|消费|增速|GDP|外资|出口|进口|贷款|存款|税收|资金|价格|面积|产值|指数|总产|强度|就业|零售|利润|营收|占比|人口|人次)$/u;

/**
 * Nouns joined by 、 or 和 of which one predicate is said, one by one. `sure` where a word says that
 * it is said of each (均, 分别); `size` is how many numbers there are, 0 for one.
 */
export function splitNouns(noun: string, sure: boolean, size: number): string[] {
  const fits = (parts: readonly string[]): boolean =>
    parts.length > 1 &&
    parts.every((part) => part.length >= 2 && part.length <= 16) &&
    (sure || parts.every((part) => MEASURE_END.test(part)));
  const trimmed = (parts: string[]): string[] => parts.map((part) => part.trim());
  const fine = trimmed(noun.split(/以及|[、和与及]/u));
  const coarse = trimmed(noun.split('、'));
  if (size > 1 && fine.length !== size && coarse.length === size && fits(coarse)) return coarse;
  return fits(fine) ? fine : [noun];
}
