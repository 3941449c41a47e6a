/**
 * Which policy field each stretch of a report belongs to. A stretch is a sentence or a part of one
 * up to ； or ：. The rules, in this order:
 * 1. The field with the most evidence: a character counts 1 under a theme's form or under the name of
 *    an indicator for which a figure stands here, ½ under one of the field's words (`words.ts`). The
 *    field of the heading that the stretch stands under has a word (`HEADING_BONUS`) more where it is
 *    there at all. The rule is called after the best kind of evidence for that field.
 * 2. Heading: a stretch without any evidence belongs to the field of its heading, found in the same
 *    way; of a heading without evidence, to that of the heading above it.
 * 3. Else to none, which is said and never dealt out.
 * Every stretch belongs to one field at most, so that shares are counts of characters.
 */
import { countCharacters } from '../../../corpus/count.ts';
import type { ParagraphId, ReportId, SectionId, UnitId } from '../../../corpus/ids.ts';
import type { Section, Span } from '../../../corpus/model.ts';
import { items } from '../../../corpus/sentences.ts';
import type { PolicyField } from '../../fields.ts';
import { POLICY_FIELDS } from '../../fields.ts';
import type { Edition, Figure, Indicator, Report } from '../../model.ts';
import { mentionsIn } from '../by-report.ts';
import { FIELD_WORDS } from './words.ts';

const HEADING_BONUS = 4;

export type FieldRule = 'themes' | 'indicators' | 'words' | 'heading' | 'none';
type Kind = Extract<FieldRule, 'themes' | 'indicators' | 'words'>;

export interface FieldStretch extends Span {
  readonly unit: UnitId;
  /** The deepest section open at its first character. */
  readonly section: SectionId | null;
  readonly field: PolicyField | null;
  readonly rule: FieldRule;
  /** Code points without white space. */
  readonly characters: number;
}

interface Evidence extends Span {
  readonly field: PolicyField;
  readonly kind: Kind;
}

interface Points {
  readonly points: number;
  readonly kind: Kind;
}

const KINDS: readonly Kind[] = ['themes', 'indicators', 'words'];
const weightOf = (kind: Kind): number => (kind === 'words' ? 0.5 : 1);

/** What each field has in `span`: every character counts once, at its best. */
function pointsIn(evidence: readonly Evidence[], span: Span): Map<PolicyField, Points> {
  const found = new Map<PolicyField, { points: number; kind: Kind; taken: Uint8Array }>();
  for (const kind of KINDS)
    for (const { field, kind: own, start, end } of evidence) {
      if (own !== kind || end <= span.start || start >= span.end) continue;
      const row = found.get(field) ?? { points: 0, kind, taken: new Uint8Array(span.end - span.start) };
      found.set(field, row);
      for (
        let at = Math.max(start, span.start) - span.start;
        at < Math.min(end, span.end) - span.start;
        at += 1
      ) {
        if (row.taken[at] !== 1) row.points += weightOf(kind);
        row.taken[at] = 1;
      }
    }
  return found;
}

interface Won {
  readonly field: PolicyField;
  readonly kind: Kind;
}

/** The field with most points; of equal ones the earlier in the list of fields. */
function strongest(points: ReadonlyMap<PolicyField, Points>, bonus: PolicyField | null): Won | null {
  let best: Won | null = null;
  let most = 0;
  for (const field of POLICY_FIELDS) {
    const own = points.get(field);
    if (!own) continue;
    const sum = own.points + (field === bonus ? HEADING_BONUS : 0);
    if (sum > most) [best, most] = [{ field, kind: own.kind }, sum];
  }
  return best;
}

const isField = (name: string): name is PolicyField => (POLICY_FIELDS as readonly string[]).includes(name);

type Basis = Pick<Edition, 'themes' | 'indicators'>;

/** Where the indicator is named before the figure in its sentence; the figure itself where it is not. */
function nameOf({ label, aliases }: Indicator, figure: Figure, text: string): Span {
  const before = text.slice(figure.quote.start, figure.end);
  let best: Span | null = null;
  for (const name of [label, ...aliases]) {
    const at = before.lastIndexOf(name);
    if (at < 0 || (best && best.end - best.start >= name.length)) continue;
    best = { start: figure.quote.start + at, end: figure.quote.start + at + name.length };
  }
  return best ?? figure;
}

interface Named {
  readonly figure: Figure;
  readonly indicator: Indicator;
}
const grouped = new WeakMap<readonly Indicator[], ReadonlyMap<ReportId, readonly Named[]>>();

/** The figures of a report that have an indicator; grouped once for all reports. */
function named(indicators: readonly Indicator[], report: Report): readonly Named[] {
  let own = grouped.get(indicators);
  if (!own) {
    const all = indicators.flatMap((indicator) => indicator.figures.map((figure) => ({ figure, indicator })));
    own = Map.groupBy(all, ({ figure }) => figure.report);
    grouped.set(indicators, own);
  }
  return own.get(report.id) ?? [];
}

const WORDS = POLICY_FIELDS.flatMap((field) => FIELD_WORDS[field].map((word) => ({ field, word })));

function wordsIn(text: string): Evidence[] {
  return WORDS.flatMap(({ field, word }) => {
    const found: Evidence[] = [];
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length))
      found.push({ field, kind: 'words', start, end: start + word.length });
    return found;
  });
}

function evidenceOf(report: Report, { themes, indicators }: Basis): Map<UnitId, Evidence[]> {
  const units = new Map(report.text.units.map(({ id, text }) => [id, wordsIn(text)]));
  for (const theme of themes) {
    const { field } = theme;
    if (!isField(field)) continue;
    for (const { unit, start, end } of mentionsIn(theme, report))
      units.get(unit)?.push({ field, kind: 'themes', start, end });
  }
  for (const { figure, indicator } of named(indicators, report)) {
    const { field } = indicator;
    const text = report.unitById.get(figure.unitId)?.text;
    if (text !== undefined && isField(field))
      units.get(figure.unitId)?.push({ field, kind: 'indicators', ...nameOf(indicator, figure, text) });
  }
  return units;
}

/** The stretches of a report in reading order; together they are all of its text units but white space. */
export function fieldStretches(report: Report, basis: Basis): FieldStretch[] {
  const evidence = evidenceOf(report, basis);
  const byId = new Map(report.text.sections.map((section) => [section.id, section]));
  const runIns = Map.groupBy(report.text.sections, ({ paragraph }) => paragraph);
  const headings = new Map<SectionId, PolicyField | null>();
  const headingField = (id: SectionId | null): PolicyField | null => {
    const section = id === null ? undefined : byId.get(id);
    if (!section) return null;
    const known = headings.get(section.id);
    if (known !== undefined) return known;
    const span = { start: section.start ?? 0, end: section.end ?? section.heading.length };
    const above = headingField(section.parent);
    const own = strongest(pointsIn(evidence.get(section.paragraph ?? section.id) ?? [], span), above);
    const field = own && own.kind !== 'words' ? own.field : above;
    headings.set(section.id, field);
    return field;
  };

  return report.text.units.flatMap((unit) => {
    const within: readonly Section[] = unit.kind === 'body' ? (runIns.get(unit.id as ParagraphId) ?? []) : [];
    return items(unit.text).map(({ start, end }): FieldStretch => {
      const section = within.findLast((one) => (one.start ?? 0) <= start)?.id ?? unit.section;
      const heading = headingField(section);
      const own = strongest(pointsIn(evidence.get(unit.id) ?? [], { start, end }), heading);
      return {
        unit: unit.id,
        start,
        end,
        section,
        field: own?.field ?? heading,
        rule: own?.kind ?? (heading ? 'heading' : 'none'),
        characters: countCharacters(unit.text.slice(start, end)),
      };
    });
  });
}
