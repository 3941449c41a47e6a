/**
 * Which policy field each stretch of a report belongs to. A stretch is a sentence or a part of one
 * up to ； or ：. The rules, in this order:
 * 1. Themes: the field whose forms cover most characters of the stretch. The field of the heading
 *    that the stretch stands under has a word (`HEADING_BONUS` characters) more where it is there at all.
 * 2. Heading: a stretch without any form belongs to the field of its heading, found in the same
 *    way; of a heading without forms, to that of the heading above it.
 * 3. Else to none, which is said and never dealt out.
 * Every stretch belongs to one field at most, so that shares are counts of characters.
 */
import { countCharacters } from '../../../corpus/count.ts';
import type { ParagraphId, SectionId, UnitId } from '../../../corpus/ids.ts';
import type { Section, Span } from '../../../corpus/model.ts';
import { items } from '../../../corpus/sentences.ts';
import type { PolicyField } from '../../fields.ts';
import { POLICY_FIELDS } from '../../fields.ts';
import type { Edition, Report } from '../../model.ts';
import { mentionsIn } from '../by-report.ts';

export const HEADING_BONUS = 4;

export type FieldRule = 'themes' | 'heading' | 'none';

export interface FieldStretch extends Span {
  readonly unit: UnitId;
  /** The deepest section open at its first character. */
  readonly section: SectionId | null;
  readonly field: PolicyField | null;
  readonly rule: FieldRule;
  /** Code points without white space. */
  readonly characters: number;
}

interface Covered extends Span {
  readonly field: PolicyField;
}

/** Characters of `span` that forms of each field cover, overlapping forms counted once. */
function coverage(covers: readonly Covered[], span: Span): Map<PolicyField, number> {
  const sums = new Map<PolicyField, number>();
  const ends = new Map<PolicyField, number>();
  for (const { field, start, end } of covers) {
    if (end <= span.start || start >= span.end) continue;
    const from = Math.max(start, span.start, ends.get(field) ?? 0);
    const to = Math.min(end, span.end);
    if (to <= from) continue;
    sums.set(field, (sums.get(field) ?? 0) + to - from);
    ends.set(field, to);
  }
  return sums;
}

/** The field that covers most; of equal ones the earlier in the list of fields. */
function strongest(sums: ReadonlyMap<PolicyField, number>, bonus: PolicyField | null): PolicyField | null {
  let best: PolicyField | null = null;
  let most = 0;
  for (const field of POLICY_FIELDS) {
    const own = sums.get(field) ?? 0;
    const points = own > 0 && field === bonus ? own + HEADING_BONUS : own;
    if (points > most) [best, most] = [field, points];
  }
  return best;
}

const isField = (name: string): name is PolicyField => (POLICY_FIELDS as readonly string[]).includes(name);

function coversOf(report: Report, themes: Edition['themes']): Map<UnitId, Covered[]> {
  const all = themes.flatMap((theme) =>
    isField(theme.field)
      ? mentionsIn(theme, report).map(({ unit, start, end }) => ({ unit, start, end, field: theme.field }))
      : [],
  );
  const units = Map.groupBy(all, ({ unit }) => unit);
  for (const list of units.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
  return units as Map<UnitId, Covered[]>;
}

/** The stretches of a report in reading order; together they are all of its text units but white space. */
export function fieldStretches(report: Report, themes: Edition['themes']): FieldStretch[] {
  const covers = coversOf(report, themes);
  const byId = new Map(report.text.sections.map((section) => [section.id, section]));
  const runIns = Map.groupBy(report.text.sections, ({ paragraph }) => paragraph);
  const headings = new Map<SectionId, PolicyField | null>();
  const headingField = (id: SectionId | null): PolicyField | null => {
    const section = id === null ? undefined : byId.get(id);
    if (!section) return null;
    const known = headings.get(section.id);
    if (known !== undefined) return known;
    const span = { start: section.start ?? 0, end: section.end ?? section.heading.length };
    const own = strongest(coverage(covers.get(section.paragraph ?? section.id) ?? [], span), null);
    const field = own ?? headingField(section.parent);
    headings.set(section.id, field);
    return field;
  };

  return report.text.units.flatMap((unit) => {
    const within: readonly Section[] = unit.kind === 'body' ? (runIns.get(unit.id as ParagraphId) ?? []) : [];
    return items(unit.text).map(({ start, end }): FieldStretch => {
      const section = within.findLast((one) => (one.start ?? 0) <= start)?.id ?? unit.section;
      const heading = headingField(section);
      const own = strongest(coverage(covers.get(unit.id) ?? [], { start, end }), heading);
      const field = own ?? heading;
      return {
        unit: unit.id,
        start,
        end,
        section,
        field,
        rule: own ? 'themes' : field ? 'heading' : 'none',
        characters: countCharacters(unit.text.slice(start, end)),
      };
    });
  });
}
