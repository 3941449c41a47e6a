/** Policy fields as pages name and address them. */
import type { PolicyField } from '../../edition/fields.ts';
import type { FieldRule } from '../../edition/views/policy/fields.ts';
import type { FieldShare } from '../../edition/views/policy/shares.ts';
import type { Report } from '../../edition/model.ts';
import { shortName } from '../../edition/names.ts';
import { hanCount, percent } from '../../site/format.ts';

/** What belongs to no field. */
export const NO_FIELD = '未归';

export const fieldName = (field: PolicyField | null): string => field ?? NO_FIELD;

/** `f1` for the first field; `f0` for what has none. */
export const fieldAnchor = (shares: readonly FieldShare[], field: PolicyField | null): string =>
  `f${field === null ? 0 : shares.findIndex((one) => one.field === field) + 1}`;

export const RULE_NAMES: Readonly<Record<FieldRule, string>> = {
  themes: '主题的词形',
  indicators: '指标的名称',
  words: '常用词',
  heading: '所在的标题',
  none: NO_FIELD,
};

export interface ReportShares {
  readonly report: Report;
  readonly shares: readonly FieldShare[];
}

/** The field with most characters, what has none aside. */
export const mostSaid = (shares: readonly FieldShare[]): FieldShare | null =>
  shares
    .filter(({ field, characters }) => field !== null && characters > 0)
    .reduce<FieldShare | null>((most, one) => (most && most.characters >= one.characters ? most : one), null);

/** The field of which the shares lie furthest apart. */
export function furthestApart(rows: readonly ReportShares[]): string {
  const [first] = rows;
  if (!first) return '还没有文本';
  const apart = first.shares.flatMap(({ field }, index) => {
    if (field === null) return [];
    const each = rows
      .map(({ report, shares }) => ({ report, share: shares[index]?.share ?? 0 }))
      .sort((a, b) => b.share - a.share);
    const [most, least] = [each[0], each.at(-1)];
    return most && least ? [{ field, most, least, gap: most.share - least.share }] : [];
  });
  const widest = apart.reduce<(typeof apart)[number] | null>(
    (best, one) => (best && best.gap >= one.gap ? best : one),
    null,
  );
  if (!widest || widest.gap === 0) {
    const most = mostSaid(first.shares);
    return most ? `说得最多的是${fieldName(most.field)}，占 ${percent(most.share)}` : '没有一段归得进领域';
  }
  const { field, most, least } = widest;
  const little = least.share === 0 ? '没有一句归进去' : `只占 ${percent(least.share)}`;
  return `${hanCount(apart.length)}个领域里，${field}差得最远：${shortName(most.report.district)}占 ${percent(most.share)}，${shortName(least.report.district)}${little}`;
}
