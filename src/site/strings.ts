/** Words of the interface that several pages share. */
import type { AsideKind, TileKind } from '../corpus/model.ts';
import type { Entity, FormKind, MentionContext } from '../edition/model.ts';
import type { Genre } from '../edition/schemas.ts';

export const SITE_NAME = '区策对读';
export const SITE_LINE = '几个区的年度报告，并排细读';

/** Those marked `wide` stand at the head of wide screens only; the foot of every page has all. */
export const NAV = [
  { id: 'compare', label: '对读' },
  { id: 'districts', label: '地区' },
  { id: 'reports', label: '报告' },
  { id: 'themes', label: '主题' },
  { id: 'indicators', label: '指标' },
  { id: 'terms', label: '词语' },
  { id: 'entities', label: '名称', wide: true },
  { id: 'parallels', label: '同文', wide: true },
  { id: 'search', label: '检索', wide: true },
  { id: 'sources', label: '来源', wide: true },
  { id: 'data', label: '数据', wide: true },
  { id: 'about', label: '凡例', wide: true },
] as const;
export type NavId = (typeof NAV)[number]['id'];

export const GENRE: Record<Genre, string> = {
  speech: '讲话',
  report: '工作报告',
  news: '报道',
  feature: '特稿',
};

export const KIND: Record<FormKind, string> = { direct: '直接', near: '近义' };

export const CONTEXT: Record<MentionContext, string> = {
  title: '书名',
  quotation: '引号内',
  negation: '否定',
  reported: '转述',
  possibility: '或然',
  slogan: '缩语的展开',
  part: '名称的一部分',
};

/** Why a place was tagged; a rule that is not listed is shown by its own name. */
const RULE: Readonly<Record<string, string>> = {
  'direct-form': '即本词',
  'near-form': '词表所列',
};
export const ruleText = (rule: string): string => RULE[rule] ?? rule;

export const TILE: Record<TileKind, string> = {
  body: '正文',
  heading: '标题',
  title: '题目',
  byline: '署名',
  caption: '图片说明',
  furniture: '网页杂件',
  blank: '空白',
};

export const ASIDE: Record<AsideKind, string> = {
  title: TILE.title,
  byline: TILE.byline,
  caption: TILE.caption,
  furniture: TILE.furniture,
};

/** Queries to begin with; each is worth opening. */
export const EXAMPLES = ['营商环境', '风口产业', '主阵地、主战场、主引擎', '拿地即开工'] as const;

/** What the asterisk of a source stands for. */
export const MASKED = '原文隐去';
/** The same where a value would stand. */
export const HIDDEN = '隐去';
/** A text says nothing of it: never blank, never zero. */
export const UNSTATED = '未提';
/** Of an indicator in a report: its matter may be told there, without a number or with one that nothing reads. */
export const NOT_READ = '没有读到数';
/** Of a theme: no direct form, but near ones. */
export const NOT_DIRECT = '未直接说';

/** How a name was found; a rule that is not listed is shown by its own name. */
const ENTITY_RULE: Readonly<Record<string, string>> = {
  lexicon: '词表所列',
  'proper-head': '专名加类名',
  'quoted-head': '引号里的名字加类名',
  'trade-head': '业别加类名',
  'masked-head': '隐去的名字加类名',
  word: '地名',
  region: '省市名',
  list: '“等企业”“等项目”之前的列举',
  beside: '与企业名并列',
  again: '同篇已见',
  honour: '称号',
  prize: '奖项',
};
export const entityRuleText = (rule: string): string => ENTITY_RULE[rule] ?? rule;

/** What kind of thing a name is the name of. */
export const ENTITY_KIND: Readonly<Record<Entity['kind'], string>> = {
  organisation: '机构',
  enterprise: '企业',
  project: '项目',
  park: '园区',
  platform: '平台',
  place: '地点',
  honour: '荣誉',
};

/** No sense of a name could be settled. */
export const UNSETTLED = '未定';
