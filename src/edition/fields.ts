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
