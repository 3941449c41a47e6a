/** The rules of the reader of numbers, named in plain Chinese for the identity card. */
const RULE: Readonly<Record<string, string>> = {
  'number-arabic': '阿拉伯数字',
  'number-chinese': '中文数字',
  'number-fraction': '几分之几',
  'number-mask': '数字处是隐去的记号',
  range: '一个范围',
  'qualifier-more': '余、多',
  'qualifier-about': '约、近、左右',
  'qualifier-minimum': '以上、不少于',
  'qualifier-maximum': '以内、不超过',
  'verb-exceeds': '突破、超过',
  'verb-held': '控制在',
  'noun-before': '名目在数字前',
  'noun-behind': '名目在数字后',
  'name-before': '前面有词表里的指标',
  'name-behind': '后面有词表里的指标',
  'named-by-wording': '由说法认出指标',
  'words-before': '用前面的话作名目',
  'quantity-of': '数量和所数的东西相连',
  carried: '承前一个数的名目',
  'shared-predicate': '几个指标共用一个数',
  'unit-of-the-list': '单位在列举的末尾',
  'rank-place': '第几位',
  'rank-first-place': '首位、第一',
  'rank-in-field': '在某方面的位次',
  'rank-class': '第几方阵',
  'word-full-coverage': '全覆盖',
  'word-all-done': '全部完成',
  'word-cleared': '清零',
  'word-no-case': '没有发生',
  'zero-cases': '零起数',
  'kind-count': '认作件数',
  'kind-actual': '认作实绩',
  'kind-plan': '认作计划',
  'kind-target': '认作目标',
  'kind-share': '认作占比',
  'kind-rank': '认作位次',
  'kind-from': '“由……”之后的起点',
  'kind-threshold': '认作门槛',
  'kind-total-investment': '总投资，认作计划',
  'kind-investment-planned': '要投入的钱，认作计划',
};

/** A rule that has no name here is shown by its own. */
export const ruleText = (rule: string): string => RULE[rule] ?? rule;

export const hasRuleText = (rule: string): boolean => rule in RULE;

/** Why a numeral is no figure. */
const REASON: Readonly<Record<string, string>> = {
  article: '冠词一样的“一”',
  award: '奖项的等级',
  campaign: '行动或工程的名称',
  code: '代号',
  date: '日期和时刻',
  'document-number': '文号',
  enumeration: '序次：一是、二要',
  hotline: '热线号码',
  level: '等级和型号',
  'list-name': '名单的名称',
  'list-size': '列举的项数：四点原则',
  'masked-date': '隐去的日期',
  'masked-name': '隐去的名称',
  meeting: '会议的届次',
  name: '名称里的数字',
  ordinal: '第几',
  period: '时段的名称',
  phase: '期次',
  phone: '电话号码',
  'plan-name': '规划的名称',
  'size-class': '规模的级别',
  slogan: '数字缩语：两个确保',
  title: '书名和文件名',
  word: '词语里的数字：一带、千亿强区',
};

export const reasonText = (reason: string): string => REASON[reason] ?? reason;

export const hasReasonText = (reason: string): boolean => reason in REASON;
