/** Honours: what the text says the place has been given, was chosen for, or seeks. */
import type { NameFound } from './model.ts';

/** The level that gives it. */
const PROVINCES =
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾';
const MUNICIPALITIES = '北京|天津|上海|重庆';
/** 内蒙古自治区, or 内蒙古 for short. */
const AUTONOMOUS = '内蒙古|广西(?:壮族)?|西藏|宁夏(?:回族)?|新疆(?:维吾尔)?';
const SPECIAL = '香港|澳门';
const NAMED_LEVEL = `(?:${PROVINCES})省|(?:${MUNICIPALITIES})市|(?:${AUTONOMOUS})(?:自治区)?|(?:${SPECIAL})(?:特别行政区)?`;
const LEVEL = `(?:全国|国家级|国家|世界|中国(?!式)|全省|省级|${NAMED_LEVEL}|省|自治区级?|全市|市级)(?:首批)?`;
const TITLE =
  '(?:示范区|示范市|示范县|示范城市|示范园区|示范基地|示范街区|示范街道|示范社区|示范村|示范点|先行区|实验区|试验区|改革试点|试点城市|试点单位|试点|先进单位|先进集体|先进区|先进县|文明城市|典范城市|卫生城市|卫生区|卫生县城|园林城市|园林城区|森林城市|节水型城市|双拥模范城|模范区|模范县|旅游城区|旅游城市|文化先进区|模范单位|优秀案例|典型案例|优秀单位|红旗单位|平安区|百强区|百强县|百强榜单|百强榜|百强|十强|十佳|标杆|休闲街区|特色街区|中试基地|爱国主义教育示范基地|教育基地|称号|荣誉称号|最佳实践|标兵)';
const TITLED = new RegExp(`${LEVEL}[^，。；：、！？（）等\\s“”"《》]{1,22}${TITLE}`, 'gu');
const SHORT_TITLED = new RegExp(
  `(?:全国|国家|省|省级|国家级)(?:文明城市|卫生城市|园林城市|森林城市|百强|百强区|文明城区)`,
  'gu',
);
/** 国家科技进步二等奖. */
const PRIZE =
  /(?:国家|中国|全国|省|市)[\u4e00-\u9fff]{1,10}?(?:特等奖|一等奖|二等奖|三等奖|金奖|银奖|大奖|提名奖|优秀奖|质量奖|专利奖|鲁班奖|进步奖)/gu;

/** Words in the same sentence, before it, that say it was given or is sought. */
const GIVEN =
  /(?:荣获|获评|获得|获批|获|入选|入围|被评为|评为|被确定为|确定为|认定为|被认定|列为|列入|被命名|命名为|授予|创建|争创|创成|创|通过|建设|连续[^，。；]{0,6}|成功|巩固|打造|成为|申报|申建|建成|评选)[^，。；]{0,26}$/u;
const AFTER_GIVEN =
  /^[^，。；]{0,6}?(?:挂牌|授牌|创建|称号|名列|列第|位列|上榜|复审|复核|评选|验收|成果|建设|获批)/u;
/** What the level belongs to when it is no giver: 全国最大的…, 国家级高新区. */
const IDLE = /(?:的|是|在|有|和|与|及|以上|各|所有|我国|打造|形成|一批)/u;

const cleaned = (text: string, start: number, end: number): { start: number; end: number } => {
  let from = start;
  // 2021中国…百强榜单
  while (/[\d年]/u.test(text.charAt(from - 1)) && start - from < 5) from -= 1;
  return { start: from, end };
};

export function byHonours(text: string): NameFound[] {
  const found: NameFound[] = [];
  const push = (at: number, length: number, rule: 'honour' | 'prize'): void => {
    const { start, end } = cleaned(text, at, at + length);
    found.push({
      start,
      end,
      form: text.slice(start, end),
      kind: 'honour',
      rule,
      entry: null,
      known: 'report',
    });
  };
  for (const pattern of [TITLED, SHORT_TITLED])
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (IDLE.test(match[0])) continue;
      if (
        !GIVEN.test(text.slice(Math.max(0, match.index - 40), match.index)) &&
        !AFTER_GIVEN.test(text.slice(end, end + 12))
      )
        continue;
      push(match.index, match[0].length, 'honour');
    }
  for (const match of text.matchAll(PRIZE)) {
    const given = /(?:荣获|获得|获评|获|授予|斩获|摘得)/u.exec(match[0]);
    const offset = given ? given.index + given[0].length : 0;
    const before = text.slice(Math.max(0, match.index + offset - 8), match.index + offset);
    if (!/(?:荣获|获得|获评|获|授予|斩获|摘得|夺得)$/u.test(before)) continue;
    push(match.index + offset, match[0].length - offset, 'prize');
  }
  return found;
}
