/** What stands between a measure and its number: verbs, adverbs, words of comparison. Data, tried from the right. */
export interface Predicate {
  readonly name: string;
  /** Against the text before the number; ends in `$`. */
  readonly words: RegExp;
  readonly direction?: 'up' | 'down';
  /** A value reached (提高到): the number is a level. */
  readonly reached?: boolean;
  /** A difference from another value (高于全市). */
  readonly against?: boolean;
  readonly share?: boolean;
  readonly each?: boolean;
  readonly dealt?: boolean;
  readonly rank?: boolean;
}

/** Another time: what stands against it is a change. */
const TIME =
  '上年|去年|前年|上一年|上年同期|去年同期|同期|上年末|年初(?!目标|预期|计划)|上季度|上月|一季度|上半年';
/** Another place, measure, goal or standard: what stands against it is a gap. */
const OTHER =
  '全国|全省|全市|全区|全县|省|市|国家|预期|目标|既定目标|年度目标|预期目标|计划|年初目标|同类|GDP|经济|《?[一-鿿]{0,3}标准|(?<=[于出比])[一-鿿]{2,4}[省市州]';
const TAIL = '(?:的)?(?:平均|增速|水平|增幅|均值|同期|标准|目标|约|近){0,4}';
const REFERENCE = `(?:${TIME}|${OTHER})${TAIL}`;

const ONLY_TIME = new RegExp(`^(?:${TIME})${TAIL}$`, 'u');
const COMPARING =
  /^(?:分别)?(?:高于|高出|快于|超出|超过|好于|多于|低于|慢于|少于|高|超|低|比)|(?:分别)?(?:高|快|多|低|慢|少)?(?:出|了)?$/gu;

/** What is compared with in the words of a comparison: 高于全市 gives 全市; another time is none. */
export const comparedWith = (words: string): string[] =>
  words
    .replace(COMPARING, '')
    .split(/[和、与]/u)
    .map((one) => one.replace(/[约近的]+$/u, ''))
    .filter((one) => one !== '' && !ONLY_TIME.test(one));

export const predicates: readonly Predicate[] = [
  {
    name: 'above-reference',
    words: new RegExp(
      `(?:分别)?(?:高于|高出|快于|超出|超过|好于|多于|高|超)${REFERENCE}(?:[和、与]${REFERENCE})?$`,
      'u',
    ),
    direction: 'up',
    against: true,
  },
  {
    name: 'above-reference',
    words: new RegExp(`比${REFERENCE}(?:[和、与]${REFERENCE})?(?:分别)?(?:高|快|多)(?:出|了)?$`, 'u'),
    direction: 'up',
    against: true,
    dealt: true,
  },
  {
    name: 'below-reference',
    words: new RegExp(`比${REFERENCE}(?:[和、与]${REFERENCE})?(?:分别)?(?:低|慢|少)(?:了)?$`, 'u'),
    direction: 'down',
    against: true,
    dealt: true,
  },
  {
    name: 'below-reference',
    words: new RegExp(`(?:分别)?(?:低于|慢于|少于|低)${REFERENCE}(?:[和、与]${REFERENCE})?$`, 'u'),
    direction: 'down',
    against: true,
  },
  {
    name: 'share-of',
    words:
      /占(?!有率|比|地)(?:到|据)?(?:了)?[^，。；、,;：]{0,16}?(?:的|比重|比例|比)?(?:为|达|达到|提高到|提升到|提高至|提升至|超过|增加到|突破)?(?:了)?$/u,
    share: true,
  },
  {
    name: 'share-of-task',
    words:
      /(?:完成|达到|为)[^，。；、,;：]{0,10}(?:任务|目标|计划|预算)(?:的)?$|[^，。；、,;：]{0,12}(?:任务|目标|计划|预算|总量|总数)的$/u,
    share: true,
  },
  {
    name: 'up-to',
    words:
      /(?:提高|提升|增加|增长|上升|扩大|跃升|发展|壮大|增|升|调整|上调|提|拓展|攀升|扩展|扩容)(?:到|至)(?:了)?$/u,
    reached: true,
  },
  {
    name: 'down-to',
    words: /(?:下降|降低|减少|压缩|压减|缩短|缩减|下调|回落|降|压降|精简|压)(?:到|至|为)(?:了)?$/u,
    reached: true,
  },
  { name: 'down-by', words: /负增长(?:了|约|为|达到|达|超过)?$/u, direction: 'down' },
  {
    name: 'up-by',
    words:
      /(?:增长率|增长速度|增长|增速|增幅|涨幅|增加|提高|提升|上升|上涨|攀升|扩大|加快|多增|增收|净增长|比增|同增|增|升)(?:了|约|为|达到|达|超过|突破|超|高于|预计|均|保持在|稳定在|力争|由负转正|幅度|不低于|目标|实现)*$/u,
    direction: 'up',
  },
  {
    name: 'down-by',
    words:
      /(?:下降率|下降|降低|减少|回落|压减|压降|缩减|下调|收窄|缩短|降幅|减幅|精简|压缩|降|减|节约|节省)(?:了|约|为|达到|达|超过|幅度)*$/u,
    direction: 'down',
  },
  {
    name: 'multiplied',
    words: /(?:是|为|达|达到)(?:去年|上年|前年|同期|上年同期|去年同期|[一-鿿\d]{0,8}年)(?:同期)?的$/u,
    reached: true,
    each: true,
  },
  { name: 'net-added', words: /净增(?:加)?$/u, direction: 'up', against: true },
  { name: 'doubled', words: /翻(?:了|上)?$/u, direction: 'up' },
  {
    name: 'compared',
    words:
      /(?:同比|环比|比增|同增|(?:比|较)(?:上年|去年|前年|上一年|年初|上年末|去年底|20\d\d年|[一-鿿]{0,4}同期|上半年|全市平均)(?:同期|底|末)?(?:再|又)?|(?:近|过去)?[五三十两]年(?:来|间)?|年均|月均|年平均|平均|两年平均|可比价|按可比价计算|名义|实际|扣除[^，。]{0,8}后)(?:再|又)?$/u,
  },
  {
    name: 'time-before',
    words:
      /(?:截至|截止|从|由|自)?(?:(?:19|20)\d\d年|上年|去年|前年|年初|期初)(?:度|末|底|初|年底|年末)?的?$/u,
  },
  { name: 'each', words: /(?:均|都|全部|各|皆|双双)$/u, each: true },
  { name: 'dealt-out', words: /分别$/u, dealt: true },
  {
    name: 'rank',
    words:
      /(?:全国|全省|全市|全区|全县)?(?:综合)?(?:排名|排位|位次|位列|位居|名列|居|列|排在|排|稳居|跃居|升至|上升至|跃升至|提升至|前移至|进入|跻身|挺进|重回|重返|重夺|回归)(?:全国|全省|全市)?(?:了)?$/u,
    rank: true,
  },
  {
    name: 'reaches',
    words:
      /(?:达到|达|完成|实现|突破|超过|控制在|保持在|稳定在|维持在|保持|稳定在|高达|完成了|实现了|达到了|突破了|超过了|累计达|共计|总计|合计|累计|预计|力争|确保|争取|已|将|要|再|又|可|能|约为|为|是|有|共|至|到|在|仅|只有|不少于|净|动态|连续|突破|超|接近|近|(?<![签节集条公制预履])约|从|由|自|连年|继续|仍|依然|始终|持续|相继|先后|首次|跨过|跨越|跨上|迈上|站上|冲刺|：|:|“|”|\*\*|了|的)$/u,
  },
];
