/** What can be compared: themes, policy fields that have one, groups of indicators; in this order. */
import { FIELD_SLUGS, fieldNamed, POLICY_FIELDS } from '../fields.ts';
import type { Edition } from '../model.ts';

export interface TopicName {
  readonly kind: 'themes' | 'fields' | 'indicators';
  /** Unique within its kind; a part of the address. */
  readonly id: string;
  readonly label: string;
}

/** A group whose name is no policy field is called by its place. */
const slugOf = (group: string, place: number): string => {
  const field = fieldNamed(group);
  return field ? FIELD_SLUGS[field] : `group-${place + 1}`;
};

export function topicNames({ themes, indicators }: Pick<Edition, 'themes' | 'indicators'>): TopicName[] {
  const fields = new Set<string>(themes.map(({ field }) => field));
  const groups = [...new Set(indicators.map(({ field }) => field))];
  return [
    ...themes.map(({ id, label }): TopicName => ({ kind: 'themes', id, label })),
    ...POLICY_FIELDS.filter((field) => fields.has(field)).map((field): TopicName => ({
      kind: 'fields',
      id: FIELD_SLUGS[field],
      label: field,
    })),
    ...groups.map((group, place): TopicName => ({
      kind: 'indicators',
      id: slugOf(group, place),
      label: group,
    })),
  ];
}
