/** Every form of a theme with the places that it was found at, report by report: nothing found is a result too. */
import type { FormKind, Mention, Report, Theme } from '../model.ts';
import { mentionsIn } from './by-report.ts';

export interface FormRow {
  readonly form: string;
  readonly kind: FormKind;
  readonly total: number;
  /** One for each report, in their order. */
  readonly each: readonly { readonly report: Report; readonly mentions: readonly Mention[] }[];
}

/** Direct forms first, then near ones, both in the editors' order. */
export function formsOf(theme: Theme, reports: readonly Report[]): FormRow[] {
  const found = reports.map((report) => ({
    report,
    byForm: Map.groupBy(mentionsIn(theme, report), ({ form }) => form),
  }));
  const row =
    (kind: FormKind) =>
    (form: string): FormRow => {
      const each = found.map(({ report, byForm }) => ({ report, mentions: byForm.get(form) ?? [] }));
      return { form, kind, each, total: each.reduce((sum, { mentions }) => sum + mentions.length, 0) };
    };
  return [...theme.direct.map(row('direct')), ...theme.near.map(row('near'))];
}
