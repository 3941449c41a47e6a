/**
 * Head nouns: what a name ends in, the kind that follows from it, and what must
 * stand before it.
 */
import type { EntityKind } from './model.ts';

/**
 * `proper`: a proper name, a mask or a quotation must stand before the head.
 * `trade`: what it deals with is enough (光学玻璃产业园), if it is not what every such thing deals with;
 * `local`: one word that is none of the genre's (春晖小区). `any`: any two characters will do (知识产权委员会).
 */
export type Need = 'proper' | 'trade' | 'local' | 'any';

export interface Head {
  readonly head: string;
  readonly kind: EntityKind;
  readonly need: Need;
  /** Whether the whole name means the same in every report. */
  readonly everywhere: boolean;
}

const of = (kind: EntityKind, need: Need, everywhere: boolean, heads: string): Head[] =>
  heads
    .trim()
    .split(/\s+/u)
    .map((head) => ({ head, kind, need, everywhere }));

export const HEADS: readonly Head[] = [
  ...of(
    'enterprise',
    'proper',
    true,
    '集团 集团公司 公司 有限公司 股份公司 有限责任公司 投资公司 分公司 股份 银行 证券公司 保险公司 实业 重工 铜业 钢铁 铝业 药业 化工集团 制药 汽车集团 电力公司 燃气公司 酒店集团 工厂 水泥厂 钢厂 电厂 热电厂',
  ),
  ...of(
    'organisation',
    'proper',
    true,
    '大学 师大 学院 科学院 党校 报社 电视台 出版社 理工大 交大 设计院 勘察院 规划院',
  ),
  ...of(
    'organisation',
    'proper',
    false,
    '医院 中医院 妇幼保健院 保健院 中学 小学 高中 幼儿园 学校 一中 二中 三中 实验学校 附中 附小 养老院 敬老院 福利院 协会 商会 学会 促进会 基金会 联盟 党工委 管委会 人大工委 法院 检察院 公安局 派出所 海关 福利中心 研究所',
  ),
  ...of(
    'organisation',
    'trade',
    false,
    '投资基金 产业基金 母基金 引导基金 更新基金 发展基金 子基金 联合会 联谊会',
  ),
  ...of('organisation', 'any', false, '委员会'),
  ...of(
    'park',
    'trade',
    false,
    '产业园 产业园区 工业园 工业园区 科技园 科技园区 创新园 创新园区 创业园 物流园 物流园区 物流港 孵化园 双创园 软件园 文创园 创意园 化工园区 食品园区 生态园 智造园 制造园 科教园区 科学城 科技城 产业城 健康城 低碳城 商贸城 未来城 高铁新城 数字港 信息港 创智园 未来园 智慧谷 科创谷 产业谷 光谷 硅谷 药谷 保税区 综合保税区 保税物流中心 自贸片区 试验区 实验区 综试区 经济区 合作区 临空区 商务区 高教区 科创走廊 走廊 智慧岛 生物岛 创新岛 小镇 产业新城 产业社区 创新社区 人才社区 产业基地 制造基地 研发基地 总部基地 生产基地 产业化基地 中试基地 孵化基地 实训基地 教学研究基地 研究基地 储备基地 种植基地 数据基地 物流基地 创新港 陆港 国际陆港 内陆港 空港 枢纽港 加速器 孵化器 众创空间 服务业聚集区 聚集区 集聚区 产业集聚区 商务中心区 田园综合体 综合体 示范园 现代农业园 农业园 农业示范区',
  ),
  ...of(
    'park',
    'proper',
    false,
    '示范区 先行区 先导区 引领区 高新区 开发区 高新技术产业开发区 经济技术开发区 经济开发区 经开区 新区 园区 基地 片区 新城 新片区 功能区 工业区 产业区',
  ),
  ...of(
    'platform',
    'trade',
    false,
    '实验室 重点实验室 研究院 创新研究院 技术研究院 研究中心 工程研究中心 技术中心 企业技术中心 创新中心 技术创新中心 发展中心 产业中心 工程中心 设计中心 数据中心 算力中心 智算中心 计算中心 超算中心 检测中心 检验检测中心 中试平台 公共服务平台 服务平台 创新平台 交易平台 管理平台 交易中心 治理中心 管理中心 矛调中心 调解中心 服务中心 指挥中心 调度中心 会展中心 体育中心 健身中心 文化中心 活动中心 科创中心 商务中心 分拣中心 转运中心 处置中心 展示中心 体验中心 运营中心 结算中心 贸易中心 物流中心 仓储中心 配送中心 培训中心 医疗中心 医学中心 康复中心 诊疗中心 工作站 博士后工作站 院士工作站 训练营 会客厅 工作室 坊',
  ),
  ...of('platform', 'proper', false, '中心 平台 书院 智库 超市 服务站'),
  ...of(
    'project',
    'proper',
    false,
    '项目 工程 一期 二期 三期 一期工程 二期工程 改造工程 治理工程 建设项目 示范项目',
  ),
  ...of('place', 'trade', false, '街道 街道办事处 街道办 乐园'),
  ...of('place', 'local', false, '小区 广场 公园 花园 大厦'),
  ...of('organisation', 'local', false, '卫生院'),
  ...of(
    'place',
    'proper',
    false,
    '社区 家园 新村 湿地公园 森林公园 体育公园 植物园 动物园 市民广场 商圈 步行街 商业街 文化街 特色街 街区 历史文化街区 老街 古街 古镇 古城 古村 大街 大道 快速路 高速 高速公路 高架 高铁 铁路 城际铁路 国道 省道 大桥 立交 立交桥 隧道 通道 高铁站 火车站 客运站 地铁站 枢纽 机场 港口 码头 水库 湿地 运河 灌区 水厂 污水处理厂 防洪渠 干渠 景区 风景区 旅游区 度假区 博物馆 美术馆 图书馆 科技馆 文化馆 纪念馆 体育馆 体育场 大剧院 剧院 展览馆 规划馆 档案馆 少年宫 文化宫 游乐园 购物中心 百货 大酒店 市场 批发市场 农贸市场 建筑群 遗址 故居 寺 庙 岛',
  ),
];

/** One-character heads: the word that they end must be a proper one, or stand alone behind one. */
export const SHORT_HEADS = '路街巷河湖渠江山村镇乡县区市省屯寨桥站港湾溪沟坡';

/** What may not follow a head that then belongs to another word: 中心城区, 集团化, 项目为王. */
export const AFTER: Readonly<Record<string, RegExp>> = {
  集团: /^(?:化|军|作战|式)/u,
  公司: /^(?:法|化|\+|制)/u,
  中心: /^(?:城|区|工作|任务|环节|组|村|镇|点|地带|思想)/u,
  平台: /^(?:思维|经济|型|化|企业)/u,
  项目: /^(?:为王|化|库|长|法人|清单|谋划|储备|建设年|经理|路演)/u,
  工程: /^(?:师|建设项目审批|机械|质量|技术人员|造价)/u,
  股份: /^(?:制|合作|公司|有限)/u,
  银行: /^(?:业|间|贷款|机构|合法|债务|卡)/u,
  市场: /^(?:化|主体|监管|规律|需求|份额|秩序|经济|占有|体系|准入|价格|机制|开拓|运作|竞争|力量)/u,
  社区: /^(?:治理|化|居民|团购)/u,
  基地: /^(?:化)/u,
  小镇: /^(?:化)/u,
  学院: /^(?:派)/u,
  大学: /^(?:生|城|毕业)/u,
  高速: /^(?:增长|发展|公路|铁路|路|成长|列车|运转)/u,
  走廊: /^(?:化)/u,
  园区: /^(?:化)/u,
  通道: /^(?:化)/u,
  枢纽: /^(?:经济|型|港)/u,
  机场: /^(?:集团)/u,
  街道: /^(?:吹哨)/u,
  广场: /^(?:舞)/u,
  商圈: /^(?:经济)/u,
  联盟: /^(?:化)/u,
  协会: /^(?:商会)/u,
  示范区: /^(?:域)/u,
  岛: /^(?:屿)/u,
  新区: /^(?:域)/u,
};
