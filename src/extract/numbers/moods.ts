/** Whether a stretch of a report looks back or plans, from its headings and the openings of its paragraphs. */
import type { TextUnit } from '../../corpus/model.ts';
import type { Mood, YearSense } from './periods.ts';

/** What a heading or an opening says of what follows. */
const LOOKS_BACK =
  /回顾|总结(?!会|提升|经验|推广)|充分肯定|成绩|成效|目前已开展|已开展的工作|一年来|过去(?:的)?[一五]年|[五三]年来|去年(?:以来)?[，,，是]|主要做了|完成情况|执行情况|取得(?:了)?|迈出|显著(?:改观|提升|增强)|运行情况|基本情况|发展情况/u;
const PLANS =
  /预期目标|主要目标|目标任务|总体要求|工作(?:安排|思路|部署|打算|建议|重点|计划)|重点(?:任务|工作|抓好)|下一步|下一阶段|今后|安排部署|要求与任务|做好今年|做好.{0,12}工作|着力|奋力|努力|加快|推动.{0,20}发展|明晰|锚定|聚力|坚持|狠抓|实现新突破|全力以赴|形势/u;
/** A paragraph's first words are read so far. */
const OPENING = 46;
/** Words of a plan that bind a whole sentence. */
export const INTENDS =
  /力争|确保|争取(?!到|了|资金|上级|中央|省)|预期|计划(?!生育|单列|》|书)|拟(?!定|订|合|态)|将(?=继续|全面|进一步|重点|力争|实现|达到|完成|建成|新增|推动|推进|加快|在|于|使|会|实施|投|开|突破|超)|努力|力促|有望|目标(?:任务)?(?:是|为|：|:)|要(?!求|素|点|闻|件|塞|员)|谋划|到(?:20\d\d|“?十[四五]五)|今后|未来|下一步|下半年|加快|推进|推动|抓好|完成.{0,10}以上/u;
/** Words that tell of what has been measured already, in a sentence that binds itself to nothing. */
export const REALISED =
  /同比|环比|比增|比上年|较上年|比去年|较去年|较年初|比年初|1[-—－~～至到]\d{1,2}月|截至|截止|前三季度|核算|统计|据悉|完成年度|占年度|(?<!到)20\d\d年末|[成完到加]了/u;

/** Of the months of its own year that are over. */
const MID_YEAR =
  /今年以来|今年(?:上半年|前\d个月|[一二三]季度)|上半年(?:工作|经济)|(?:^|[。，])上半年，|(?<!\d)1[-—－~～至到]\d{1,2}月/u;
/** A plan for the whole year is laid out at its beginning. */
const WHOLE_YEAR = /(?:今年|20\d\d年)[^。]{0,30}(?:预期目标|总体要求)/u;

/** Whether the report tells of its own year's first months, so that what it looks back on is that year. */
export function isMidYear(units: readonly TextUnit[], year: number): boolean {
  const before = new RegExp(`${year - 1}年(?:工作|以来|，|,|完成|全区|是|度?工作回顾)|去年工作`, 'u');
  let mid = 0;
  let last = 0;
  for (const { text } of units) {
    if (MID_YEAR.test(text)) mid += 1;
    if (before.test(text) || WHOLE_YEAR.test(text)) last += 1;
  }
  return mid > last;
}

const YEAR = /20\d\d(?=年)/gu;

function moodOf(opening: string, sense: YearSense, heading: boolean): Mood | null {
  const years = Array.from(opening.matchAll(YEAR), ([year]) => Number(year));
  const looks = LOOKS_BACK.test(opening) || years.includes(sense.past);
  const plans =
    /今年(?!以来)/u.test(opening) || years.includes(sense.plan) || (PLANS.test(opening) && !looks);
  if (looks && plans) {
    // 总结2021年工作，部署2022年工作 announces both; in a heading the first word wins
    if (!heading) return null;
    return opening.search(LOOKS_BACK) >= 0 && opening.search(LOOKS_BACK) < 12 ? 'past' : 'plan';
  }
  if (looks) return 'past';
  return plans ? 'plan' : null;
}

/**
 * The mood of each text unit. A heading on its own line and a top ordinal (一、) decide for what
 * follows; a paragraph's opening decides from there on, where it names a time.
 */
export function moodsOf(units: readonly TextUnit[], sense: YearSense): Mood[] {
  let current: Mood = 'open';
  return units.map(({ kind, text }) => {
    const opening = text.slice(0, OPENING);
    const major = /^[一二三四五六七八九]、|^第[一二三四五]部分/u.test(opening);
    if (kind === 'heading' || major) {
      const found = moodOf(opening, sense, true);
      // a heading below a part that looks back does not turn to planning by a verb alone
      if (
        found &&
        (found === 'past' ||
          current !== 'past' ||
          major ||
          /今年|目标|安排|任务|要求|下一步|今后/u.test(opening))
      )
        current = found;
      else if (found && current === 'open') current = found;
      return current;
    }
    const dated = timed(opening, sense);
    if (dated) current = dated;
    return current;
  });
}

/** Times at the head of a paragraph that say where the report has got to. */
function timed(opening: string, sense: YearSense): Mood | null {
  // 会议总结2021年工作，部署2022年工作 tells of a meeting and opens neither
  if (/总结[^。]{0,24}(?:部署|安排)|^会议/u.test(opening)) return null;
  const first = opening.slice(0, 24);
  if (/今年以来|^(?:今年)?上半年|^前三季度|^1[-—－~～至到]\d{1,2}月/u.test(first)) return 'past';
  const plan = new RegExp(
    `今年(?!以来)|${sense.plan}年|预期目标|总体要求|下一步|重点抓好|着重(?:做好|抓好)`,
    'u',
  ).test(first);
  const past = new RegExp(
    `${sense.past}年|去年[，,以]|一年来|过去(?:的)?[一五]年|[五三]年来|总结|回顾|初步统计|本年度`,
    'u',
  ).test(first);
  if (plan === past) return null;
  return plan ? 'plan' : 'past';
}
