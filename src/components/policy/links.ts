/** Where a field's stretches are listed, for data files. */
import type { PolicyField } from '../../edition/fields.ts';
import type { Report } from '../../edition/model.ts';
import type { FieldPages } from '../../edition/views/policy/report.ts';
import { href } from '../../site/hrefs.ts';
import { fieldAnchor } from './labels.ts';

type Of = (report: Report) => FieldPages;

/** Where a field is compared; null for what no theme belongs to. */
export type FieldComparison = (field: PolicyField | null) => string | null;

/** `href` with the addresses of fields; a field without text leads to the report's first page. */
export const fieldLinks = (
  of: Of,
): typeof href & {
  readonly field: (report: Report, field: PolicyField | null) => string;
} => ({
  ...href,
  field: (report, field) => {
    const { shares, pageOf } = of(report);
    const page = pageOf.get(field);
    return page === undefined
      ? href.fieldsOf(report.id)
      : href.fieldsOf(report.id, page, fieldAnchor(shares, field));
  },
});
