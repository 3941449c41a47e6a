/** How much of a report goes to each policy field, and where: shares are counts of characters. */
import type { SectionId, UnitId } from '../../../corpus/ids.ts';
import type { Section } from '../../../corpus/model.ts';
import type { PolicyField } from '../../fields.ts';
import { POLICY_FIELDS } from '../../fields.ts';
import type { Edition, Report } from '../../model.ts';
import { oncePerEdition } from '../../once.ts';
import { latestReports } from '../chosen.ts';
import { fieldStretches } from './fields.ts';
import type { FieldRule, FieldStretch } from './fields.ts';

/** A paragraph or section belongs to every field that holds at least this share of its characters. */
export const BELONGS_FROM = 0.25;

/** All fields in the order of lists, what has none last. */
export const FIELDS_AND_NONE: readonly (PolicyField | null)[] = [...POLICY_FIELDS, null];

export interface FieldShare {
  readonly field: PolicyField | null;
  readonly characters: number;
  /** Of the report's characters, 0 to 1. */
  readonly share: number;
  /** In reading order. */
  readonly stretches: readonly FieldStretch[];
}

type Basis = Pick<Edition, 'themes' | 'indicators'>;

const kept = new WeakMap<Basis['themes'], Map<Report, readonly FieldStretch[]>>();

/** The stretches of a report, found once for an edition. */
export function stretchesOf(report: Report, basis: Basis): readonly FieldStretch[] {
  let own = kept.get(basis.themes);
  if (!own) {
    own = new Map();
    kept.set(basis.themes, own);
  }
  let found = own.get(report);
  if (!found) {
    found = fieldStretches(report, basis);
    own.set(report, found);
  }
  return found;
}

const sum = (stretches: readonly FieldStretch[]): number =>
  stretches.reduce((all, { characters }) => all + characters, 0);

/** One row for each field and one for none, in that order; the characters add up to the report's. */
export function fieldShares(report: Report, basis: Basis): FieldShare[] {
  const all = stretchesOf(report, basis);
  const byField = Map.groupBy(all, ({ field }) => field);
  const total = sum(all);
  return FIELDS_AND_NONE.map((field) => {
    const stretches = byField.get(field) ?? [];
    const characters = sum(stretches);
    return { field, characters, share: total === 0 ? 0 : characters / total, stretches };
  });
}

/** The largest share of a field in any district's latest report: the length of the longest bar. */
export const largestShare = oncePerEdition((edition) =>
  latestReports(edition)
    .flatMap((report) => fieldShares(report, edition))
    .reduce((most, { share }) => Math.max(most, share), 0),
);

/** The fields to which each text unit belongs, most characters first; none where no field has enough. */
export function unitFields(report: Report, basis: Basis): Map<UnitId, PolicyField[]> {
  return belonging(Map.groupBy(stretchesOf(report, basis), ({ unit }) => unit));
}

/** The same for sections, each with all that stands under it, deeper sections included. */
export function sectionFields(report: Report, basis: Basis): Map<SectionId, PolicyField[]> {
  const byId = new Map(report.text.sections.map((section) => [section.id, section]));
  const groups = new Map<SectionId, FieldStretch[]>();
  for (const stretch of stretchesOf(report, basis)) {
    let section: Section | undefined = stretch.section === null ? undefined : byId.get(stretch.section);
    while (section) {
      const list = groups.get(section.id);
      if (list) list.push(stretch);
      else groups.set(section.id, [stretch]);
      section = section.parent === null ? undefined : byId.get(section.parent);
    }
  }
  return belonging(groups);
}

function belonging<Id>(groups: ReadonlyMap<Id, readonly FieldStretch[]>): Map<Id, PolicyField[]> {
  return new Map(
    [...groups].map(([id, stretches]) => {
      const least = sum(stretches) * BELONGS_FROM;
      const fields = POLICY_FIELDS.map((field) => ({
        field,
        characters: sum(stretches.filter((one) => one.field === field)),
      })).filter(({ characters }) => characters > 0 && characters >= least);
      return [id, fields.sort((a, b) => b.characters - a.characters).map(({ field }) => field)];
    }),
  );
}

/** By which rule a report's characters came to their fields, in the order of the rules. */
export function ruleShares(
  report: Report,
  basis: Basis,
): { readonly rule: FieldRule; readonly share: number }[] {
  const all = stretchesOf(report, basis);
  const total = sum(all);
  const rules: readonly FieldRule[] = ['themes', 'indicators', 'words', 'heading', 'none'];
  return rules.map((rule) => ({
    rule,
    share: total === 0 ? 0 : sum(all.filter((one) => one.rule === rule)) / total,
  }));
}
