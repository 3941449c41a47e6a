/**
 * The lexicon of units: every word that may stand behind a number and make it a
 * quantity. A unit as printed is a multiplier (万, 亿) and a stem (元, 人次).
 */

/** Quantities of one family can be brought to one base unit, and only those. */
export type Family =
  | 'yuan'
  | 'dollar'
  | 'money'
  | 'percent'
  | 'points'
  | 'ratio'
  | 'times'
  | 'people'
  | 'visits'
  | 'count'
  | 'area'
  | 'length'
  | 'mass'
  | 'volume'
  | 'power'
  | 'energy'
  | 'duration'
  | 'density'
  | 'rank'
  | 'score';

export interface Stem {
  readonly stem: string;
  readonly family: Family;
  /** Base unit and how many of it one of these is; null where none is meaningful. */
  readonly base: string | null;
  readonly factor: number;
}

/** One family a line: base unit, then stems with their size in it. */
const SIZES: readonly (readonly [Family, string | null, Readonly<Record<string, number>>])[] = [
  ['yuan', '元', { 元: 1, 元人民币: 1, 人民币: 1 }],
  ['dollar', '美元', { 美元: 1, 美金: 1 }],
  ['money', null, { 欧元: 1, 日元: 1, 港元: 1, 港币: 1, 英镑: 1 }],
  ['percent', '%', { '%': 1, '％': 1, '﹪': 1, '‰': 0.1, 百分比: 1 }],
  ['points', '个百分点', { 个百分点: 1, 个百分比点: 1, 百分点: 1 }],
  ['ratio', '%', { 成: 10, 成半: 10 }],
  ['times', '倍', { 倍: 1 }],
  ['times', null, { 番: 1 }],
  ['people', '人', { 人: 1, 名: 1, 位: 1 }],
  ['visits', '人次', { 人次: 1, 人·次: 1 }],
  [
    'area',
    '平方米',
    {
      平方公里: 1e6,
      平方千米: 1e6,
      'km²': 1e6,
      公顷: 1e4,
      亩: 2000 / 3,
      亩次: 2000 / 3,
      平方米: 1,
      平米: 1,
      平方: 1,
      平: 1,
      '㎡': 1,
      'm²': 1,
    },
  ],
  [
    'length',
    '米',
    {
      公里: 1000,
      千米: 1000,
      延米: 1,
      延长米: 1,
      米: 1,
      km: 1000,
      皮长公里: 1000,
      海里: 1852,
      毫米: 0.001,
      厘米: 0.01,
      纳米: 1e-9,
    },
  ],
  ['mass', '吨', { 吨: 1, 吨标准煤: 1, 吨标煤: 1, 公斤: 0.001, 千克: 0.001, 斤: 0.0005, 克: 1e-6 }],
  ['volume', '立方米', { 立方米: 1, 立方: 1, 升: 0.001, 毫升: 1e-6, 'm³': 1 }],
  [
    'power',
    '千瓦',
    { 千瓦: 1, 兆瓦: 1000, 瓦: 0.001, kW: 1, KW: 1, MW: 1000, GW: 1e6, 吉瓦: 1e6, 千伏安: 1, 伏安: 0.001 },
  ],
  ['power', null, { 千伏: 1, 伏: 1, 蒸吨: 1, 万千瓦时: 1 }],
  ['energy', '千瓦时', { 千瓦时: 1, kWh: 1, KWh: 1, kwh: 1, GWh: 1e6, MWh: 1000, 度: 1, 度电: 1 }],
  ['duration', '天', { 天: 1, 日历天: 1, 个工作日: 1, 工作日: 1 }],
  ['duration', '小时', { 小时: 1, 个小时: 1, 分钟: 1 / 60, 秒: 1 / 3600, 课时: 1, 学时: 1 }],
  ['duration', '年', { 年: 1, 周年: 1, 周岁: 1, 岁: 1, 个月: 1 / 12, 年期: 1 }],
  [
    'density',
    null,
    {
      '微克/立方米': 1,
      微克每立方米: 1,
      '毫克/立方米': 1,
      '毫克/升': 1,
      分贝: 1,
      '吨标准煤/万元': 1,
      '元/平方米': 1,
      '元/吨': 1,
      '元/人': 1,
      '万元/亩': 1,
      '公里/小时': 1,
      '人/平方公里': 1,
      '件/万人': 1,
      摄氏度: 1,
      '℃': 1,
      兆: 1,
      TB: 1,
      PFlops: 1,
      PFLOPS: 1,
    },
  ],
  ['score', '分', { 分: 1 }],
];

/** Classifiers: what is counted stands before or behind. */
const COUNTS =
  '个 剂次 剂 重量箱 家 项 条 所 处 座 场 场次 次 件 件次 户 户次 套 间 张 台 台套 台次 辆 辆次 艘 架 架次 部 份 篇 类 种 批 批次 轮 轮次 例 起 宗 笔 只 头 匹 羽 尾 组 门 株 棵 颗 口 眼 盏 面 根 趟 班 列 列次 栋 棟 幢 层 片 块 对 双 封 段 孔 本 册 集 幅 首 期 届 标箱 标准箱 TEU 家次 车次 班次 航班 床 张床位 床位 张床 学位 个学位 车位 个车位 席 枚 支 款 道 桩 桶 瓶 袋 箱 包 台（套） 台(套) 个（处） 家（次） 人（次） 场（次） 处（个） 网格 镇 乡 村 街道 社区 县 县区 县市区 顶 根 例次 点位 餐 份次 票 宗次 单元 艘次'.split(
    ' ',
  );

const stems: ReadonlyMap<string, Stem> = new Map<string, Stem>([
  ...SIZES.flatMap(([family, base, sizes]) =>
    Object.entries(sizes).map(([stem, factor]) => [stem, { stem, family, base, factor }] as const),
  ),
  ...COUNTS.map((stem) => [stem, { stem, family: 'count', base: null, factor: 1 }] as const),
]);

/** Longest first, since the first that fits is taken. */
const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿万', 1e12],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];

/** 1 for none. */
export const sizeOf = (multiplier: string): number =>
  MULTIPLIERS.find(([word]) => word === multiplier)?.[1] ?? 1;

export interface PrintedUnit {
  readonly multiplier: string;
  readonly stem: Stem | null;
  /** Characters from the number's end on, fillers included. */
  readonly length: number;
  /** 余, 多: the number is a little more. */
  readonly over: boolean;
}

/** Words that begin with a unit and are none: 项目 is no 项, 支持 no 支. */
const GUARDS: Readonly<Record<string, string>> = {
  人: '民|大(?!代表|专)|社|才|工|力|员|口|文|均|气|类|物|形|武|防|居|行道|生|事|流|机|像|脸|为|心|群|家',
  位: '于|居|列|置|移',
  家: '园|乡|庭|具|电|政|长|风|校|禽|装|居|喻|门',
  所: '在|有|以|需|属|得|长|谓|示',
  处: '理|于|置|长|级|分|罚|方',
  场: '馆|所|地|景|面|租|外|平',
  条: '件|例|线|块|款',
  项: '目',
  套: '路|餐|房|现|用',
  台: '湾|账|阶|胞|商|风|州',
  份: '额|内',
  批: '准|复|发|示|评|次|零',
  轮: '流|船|胎|岗|换|滑|值|训',
  座: '谈|位|落|右',
  次: '日|年|产业|生|贷|区域|中心|数|第',
  起: '步|来|草|点|到|航|势|源|重|飞|始|底',
  宗: '旨|教',
  头: '部|雁|号|等|条|脑|顶|疼|痛',
  亩: '均|产',
  元: '旦|素|宝|件|月|器',
  天: '然|津|地|河|气|空|府|下|平|桥|际|文|窗|线|山|鹅|赋',
  户: '籍|外|均|型|口|主',
  只: '有|要|争|为|能|是|增',
  支: '持|部|撑|出|付|援|柱|点|线|行|教|农|路',
  张: '家|贴|力',
  列: '为|入|车|举|席',
  对: '接|标|口|外|比|准|上|策|话|于|照|应',
  名: '列|录|单|优|校|师|医|牌|义|为|称|城|胜|气|片|企|品|特',
  件: '件',
  门: '类|户|店|口|槛|诊|票|卡|球',
  部: '门|署|分|队|级|位|长|委|省',
  组: '织|建|团|长|合|成',
  期: '间|待|刊|货|盼|望|末',
  面: '临|向|积|对|上|貌|广',
  口: '岸|袋|碑|号|罩|径|子',
  片: '区|面',
  段: '落|长',
  道: '路|德|教|理|具|口',
  集: '团|群|聚|中|体|约|成|合|散|镇|装',
  册: '封',
  班: '子|级|长|组|车',
  度: '假|量|过|汛',
  层: '次|级|面|出',
  分: '别|级|类|局|公司|管|享|散|布|行|院|期|工|步|区|阶|项|门|校|配|解|析|批|拣|散|包|为|所|会|部|红|摊|子|以|店|中心',
  例: '如|行|会|外',
  双: '碳|创|招|减|高|百|一流|随机|循环',
  款: '物|项',
  票: '据|否',
  枚: '举',
  间: '接|断',
  笔: '记|者|墨|试',
  篇: '章',
  根: '据|本|治|植|源',
  届: '时|满',
  栋: '梁',
  桩: '基',
  包: '括|含|保|联|装|容|抓|片|村',
  本: '科|级|区|市|省|地|土|届|次|年|报|质|着|月',
  镇: '区',
  村: '集体|民|级|庄|党|两委|干部',
  县: '级|域',
  社区: '工作',
  米: '字',
  克: '服|难',
  升: '级|至|学|规|温|到|高|位',
  斤: '斤',
  瓦: '解',
  伏: '天|击|笔|法',
  类: '似|脑',
  种: '植|业|子|养|苗|粮|类繁多',
  餐: '饮|厅|厨',
  番: '茄',
  倍: '增|感',
  成: '立|为|效|长|果|功|员|本|熟|绩|品|型|套|群|片|线|都|交|就|因|年|人|全|建|新|了|后|率|形|份|体|名|分|色|方',
};

const escaped = (word: string): string => word.replace(/[()/.]/gu, String.raw`\$&`);
const STEM = [...stems.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((stem) => (GUARDS[stem] ? `${escaped(stem)}(?!${GUARDS[stem]})` : escaped(stem)))
  .join('|');
/** Number, blank, 余, 万, 余, 元. Every part is optional. */
const UNIT = new RegExp(
  String.raw`[ \u00a0\u3000]{0,2}([余多来])?(${MULTIPLIERS.map(([word]) => word).join('|')})?([余多来])?(?:[ \u00a0]?(${STEM}))?`,
  'uy',
);

/** The unit that stands at `at`, right behind a number; null where none does. */
export function unitAt(text: string, at: number): PrintedUnit | null {
  UNIT.lastIndex = at;
  const [whole, before, multiplier = '', after, word] = UNIT.exec(text) ?? [''];
  const stem = word === undefined ? null : (stems.get(word) ?? null);
  if (multiplier === '' && stem === null) return null;
  return { multiplier, stem, length: whole.length, over: (before ?? after) !== undefined };
}

/** What one of the unit is in its base unit; null where it has none. */
export function baseOf(unit: string): { readonly unit: string; readonly factor: number } | null {
  if (unit === '比例') return { unit: '%', factor: 100 };
  const whole = stems.get(unit);
  if (whole) return whole.base === null ? null : { unit: whole.base, factor: whole.factor };
  for (const [word, size] of MULTIPLIERS) {
    if (!unit.startsWith(word)) continue;
    const stem = stems.get(unit.slice(word.length));
    if (!stem) continue;
    return { unit: stem.base ?? stem.stem, factor: size * stem.factor };
  }
  return null;
}

/** The family of a unit as written in a lexicon or a figure; null for an unknown one. */
export function familyOf(unit: string): Family | null {
  if (unit === '比例') return 'ratio';
  const whole = stems.get(unit);
  if (whole) return whole.family;
  for (const [word] of MULTIPLIERS)
    if (unit.startsWith(word)) {
      const stem = stems.get(unit.slice(word.length));
      if (stem) return stem.family;
    }
  return null;
}
