/**
 * Numerals that are no figures, with the reason. Rules are data: a name, and
 * what the numeral, the text before it and the text behind it look like. They
 * see a small window only. The first rule that fits gives the reason.
 */
import type { Numeral, NumeralForm } from './numerals.ts';

export interface NegativeRule {
  readonly name: string;
  readonly forms?: readonly NumeralForm[];
  readonly text?: RegExp;
  /** Against the text before the numeral; ends in `$`. */
  readonly before?: RegExp;
  /** Against the text behind the numeral; begins with `^`. */
  readonly after?: RegExp;
}

/** Characters on either side that a rule may look at. */
const WINDOW = 20;

const CAMPAIGN =
  /^(?:年|日|天|大|个)[^，。；、,;：:（）()]{0,12}?(?:行动|计划|攻坚|会战|规划|方案|倍增|大变样|上台阶|大提升|大比武|大干)/u;
const DIGITS = ['arabic'] as const;
const HAN = ['chinese'] as const;
/** Nouns of which a text counts its own items: four principles, six kinds of thinking. */
export const ABSTRACT =
  '方面|层面|环节|步骤|阶段|原则|意见|要求|要点|特点|特征|特色|关系|问题|矛盾|短板|弱项|重点|抓手|关键|着力点|切入点|突破口|目标|方向|定位|理念|意识|思维|思想|能力|本领|优势|机遇|挑战|维度|角度|字|词|统一|结合|坚持|确保|维护|确立|自信|转变|提升|聚焦|突出|强化|聚力|必须|不|力|问题清单|措施|举措|抓|大局|工作法|底数|主义|文明|建设|革命|攻坚战|硬仗|屏障|责任|规律|务必|伟大|面向|服从|延伸|围绕|融合|协同|注重|更加|到位|全覆盖';

const negatives: readonly NegativeRule[] = [
  { name: 'code', forms: ['code'] },
  { name: 'phone', forms: DIGITS, text: /^1[3-9]\d{9}$|^[48]00$/u, after: /^(?![个家名人元万亿项])/u },
  { name: 'phone', forms: DIGITS, text: /^0?\d{2,4}$/u, after: /^[-—–]\d{5,8}/u },
  { name: 'phone', forms: DIGITS, before: /\d{3,4}[-—–]$/u, text: /^\d{5,8}$/u },
  { name: 'hotline', forms: DIGITS, text: /^\d{5}$/u, after: /^[”"]?(?:热线|市民|政务|平台|便民|服务)/u },
  { name: 'document-number', before: /[〔［[(（]$/u, text: /^(?:19|20)\d\d$/u, after: /^[〕］\])）]/u },
  { name: 'document-number', after: /^号(?:文|令|公告|通知|决定|决议|提案|议案|建议|文件)/u },
  { name: 'document-number', before: /[〕］\]）)]第?$/u, after: /^号/u },
  {
    name: 'date',
    forms: DIGITS,
    text: /^(?:1[89]|20)\d\d$/u,
    after: /^\s?(?:年(?!均)|[-—–~～至到/.]+(?:\d{4}|\d{1,2}[/.]|[一二]))/u,
  },
  { name: 'reference', forms: DIGITS, before: /[[［【]$/u, after: /^[\]］】]/u },
  {
    name: 'reference',
    forms: DIGITS,
    before: /(?:图|表|附件|专栏|注)\s?$/u,
    after: /^(?!\s?[个项家张份亿万%％条])/u,
  },
  {
    name: 'date',
    forms: DIGITS,
    text: /^\d{1,2}$/u,
    after: /^\s?[-—–~～至到]{1,2}\s?\d{1,2}月/u,
  },
  { name: 'name', forms: DIGITS, after: /^(?:、\d+)+号线/u },
  { name: 'date', forms: DIGITS, before: /\d[-—–~～至到]+$/u, text: /^20\d\d$/u },
  { name: 'date', forms: HAN, text: /^[一二三四五六七八九][〇○零一二三四五六七八九]{3}$/u, after: /^年/u },
  { name: 'date', forms: DIGITS, text: /^\d\d$/u, after: /^(?:世纪|年代)/u },
  { name: 'date', forms: HAN, after: /^(?:世纪|年代)/u },
  { name: 'masked-date', forms: ['mask'], text: /^(?:19|20)\S{2}$/u, after: /^年/u },
  {
    name: 'masked-date',
    forms: ['mask'],
    after: /^(?:月(?!均)|日(?!均)|年[*＊×Xx]+月|年(?:度|底|末|初|以来))/u,
  },
  {
    name: 'masked-date',
    forms: ['mask'],
    before: /(?:^|[^连续近历时满]{2}|[，。；、,;])$/u,
    after: /^年(?:内|$|[，。、,;；])/u,
  },
  { name: 'masked-date', forms: ['mask'], before: /(?:今后|到|至|截至|自|于)$/u, after: /^年/u },
  { name: 'masked-date', forms: ['mask'], before: /(?:^|[^续近时满期过用])$/u, after: /^年/u },
  { name: 'name', forms: ['mask', 'arabic'], after: /^条[^，。；、]{0,8}(?:实施细则|等一揽子)/u },
  { name: 'date', after: /^月(?!均|度均|租)/u },
  { name: 'campaign', after: CAMPAIGN, forms: HAN },
  {
    name: 'campaign',
    after: /^(?:年|天|日)[^，。；、,;：:（）()]{0,10}?(?:行动|攻坚|计划|大会战)/u,
    forms: ['arabic', 'mask'],
  },
  { name: 'date', after: /^(?:日(?!均|产|处理|供|间|常|益)|号(?:前|起|晚|下午|上午))/u },
  {
    name: 'date',
    before: /(?<![:：])$/u,
    after: /^(?:[:：][0-5]\d(?![\d.:：])|时(?!间|段|效|期|代))/u,
    forms: DIGITS,
  },
  {
    name: 'date',
    text: /^[0-5]\d$/u,
    before: /(?<![\d.:：])\d{1,2}[:：]$/u,
    after: /^(?![.:：])/u,
    forms: DIGITS,
  },
  { name: 'date', after: /^(?:季度|季度末|刻钟)/u },
  { name: 'plan-name', forms: HAN, text: /^十[一二三四五]五$/u },
  {
    name: 'meeting',
    after:
      /^(?:届|中全会|中、|次(?:全会|全体|会议|党代会|代表大会|集体学习|人代会|党员|大会|常委|常务|人民代表|工作会))/u,
  },
  { name: 'meeting', before: /届$/u },
  {
    name: 'meeting',
    forms: HAN,
    text: /^(?:二十|十[一二三四五六七八九])$/u,
    after: /^大(?=[^型量幅小家楼门产类平特重战工行支件]|$)/u,
  },
  {
    name: 'meeting',
    forms: HAN,
    text: /^[一二三四五六七]$/u,
    before: /(?:届|届[一二三四五六七、中]{0,8})$/u,
    after: /^中/u,
  },
  { name: 'ordinal', before: /第$/u },
  {
    name: 'enumeration',
    forms: HAN,
    before: /(?:^|[。；：，！？,;:!?\s])$/u,
    after: /^(?:是|要|则|来|为|方面|、(?=[^一二三四五六七八九十]))/u,
  },
  { name: 'enumeration', forms: HAN, before: /[（(]$/u, after: /^[）)]/u },
  {
    name: 'enumeration',
    forms: DIGITS,
    text: /^\d{1,2}$/u,
    before: /(?:^|[。；：！？;:!?\s（(])$/u,
    after: /^[.．、)）](?!\d)/u,
  },
  { name: 'list-name', after: /^强/u },
  { name: 'award', after: /^(?:等奖|等功|连冠|好)/u },
  { name: 'level', forms: DIGITS, after: /^级(?:地震|风|以上地震|大风|强风|余震)/u },
  { name: 'phase', forms: HAN, after: /^期(?!间)/u },
  {
    name: 'phase',
    forms: DIGITS,
    before: /[^展办训出发组]$/u,
    after: /^期(?:工程|项目|建设|[，。、）)已开建投扩])/u,
  },
  {
    name: 'level',
    forms: HAN,
    text: /^[一二三四五六七八九]$/u,
    after: /^(?:级|类|型|线|甲|代|档|维|年级|本|产(?:业)?|次产业|星|品|层)/u,
  },
  { name: 'level', forms: DIGITS, text: /^\d$/u, after: /^(?:级|类|型|线|代|档|年级|星|A+(?:级|\+)?)/u },
  {
    name: 'name',
    after: /^(?:号(?!召)|楼|国道|省道|县道|高速|频道|平台|路公交|路[，。、至到]|中学|小学|中[，。、]|院区)/u,
    forms: DIGITS,
  },
  { name: 'name', forms: DIGITS, before: /(?:PM|CPI-|COVID-|NO\.?|No\.?|Wi-?Fi|[A-Z]-)$/u },
  {
    name: 'name',
    forms: DIGITS,
    before: /(?<![A-Za-z])(?!GDP|CPI|PPI|AQI|CEO)[A-Za-z]{1,8}$/u,
    after: /^(?!\s?(?:亿|万|%|％|个|家|项|人))/u,
  },
  {
    name: 'name',
    forms: DIGITS,
    after: /^[A-Za-z](?!m\b|m²|[Ww]\b|[Ww]h|TEU)(?![A-Za-z]*(?:EU|W|Wh|m|B|lops|LOPS)(?![A-Za-z]))/u,
  },
  {
    name: 'name',
    forms: DIGITS,
    text: /^24$|^365$/u,
    after: /^(?:小时|天)(?:不|服务|值|在线|自助|热线|全天|营业|无|内|“|全)/u,
  },
  { name: 'slogan', before: /[+＋]$/u, after: /^(?!\s?[%％]|亿|万)/u },
  { name: 'slogan', after: /^\s?[+＋](?=[\dA-Za-zN*一-鿿“"])/u },
  { name: 'list-size', after: /^大(?!型|量|幅|小|会|家|部|楼|道|件|门|约|于|自然村|棚)/u },
  { name: 'word', forms: HAN, text: /^[百千万亿]+$/u, before: /[数几]$/u },
  { name: 'per', forms: HAN, text: /^[百千万亿]+$/u, before: /每$/u },
];

/** The reason why a numeral is none, or null. */
export function negativeReason(text: string, numeral: Numeral): string | null {
  const before = text.slice(Math.max(0, numeral.start - WINDOW), numeral.start);
  const after = text.slice(numeral.end, numeral.end + WINDOW);
  for (const rule of negatives) {
    if (rule.forms && !rule.forms.includes(numeral.form)) continue;
    if (rule.text && !rule.text.test(numeral.text)) continue;
    if (rule.before && !rule.before.test(before)) continue;
    if (rule.after && !rule.after.test(after)) continue;
    return rule.name;
  }
  return null;
}
