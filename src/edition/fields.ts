/** The policy fields by which themes are grouped, in the order of lists. A theme stands in one. */
export const POLICY_FIELDS = [
  '经济运行',
  '产业',
  '科技创新',
  '资本金融',
  '城市',
  '改革开放与营商环境',
  '乡村',
  '生态',
  '民生',
  '安全稳定',
  '党建与作风',
] as const;

export type PolicyField = (typeof POLICY_FIELDS)[number];

/** How each field is called in addresses. */
export const FIELD_SLUGS: Readonly<Record<PolicyField, string>> = {
  经济运行: 'economy',
  产业: 'industry',
  科技创新: 'innovation',
  资本金融: 'finance',
  城市: 'city',
  改革开放与营商环境: 'reform',
  乡村: 'countryside',
  生态: 'ecology',
  民生: 'livelihood',
  安全稳定: 'safety',
  党建与作风: 'party',
};

/** The field of a name, where there is one of that name. */
export const fieldNamed = (name: string): PolicyField | undefined =>
  POLICY_FIELDS.find((field) => field === name);
