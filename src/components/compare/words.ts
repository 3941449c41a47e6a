/** Words of comparisons that several places share. */
import type { TopicKind } from '../../compare/model.ts';

export const TOPIC_KIND: Record<TopicKind, string> = {
  themes: '主题',
  fields: '领域',
  indicators: '指标组',
};
