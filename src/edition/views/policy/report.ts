/** A report's text by policy field, as it is listed: every character in exactly one list. */
import type { SectionId, UnitId } from '../../../corpus/ids.ts';
import type { Section, Span } from '../../../corpus/model.ts';
import { pagesBySize } from '../../paging-by-size.ts';
import type { PolicyField } from '../../fields.ts';
import type { Edition, Report } from '../../model.ts';
import { lastOnly } from '../../once.ts';
import type { FieldStretch } from './fields.ts';
import { fieldShares, sectionFields, stretchesOf, unitFields } from './shares.ts';
import type { FieldShare } from './shares.ts';

/** Characters on one page: with its markup some 40 KB compressed. */
const ON_A_PAGE = 20_000;

/** Stretches of one field that follow each other in a text unit, verbatim. */
export interface FieldRun extends Span {
  readonly unit: UnitId;
  readonly text: string;
  /** Code points without white space. */
  readonly characters: number;
}

export interface FieldSection {
  /** Null before the first heading. */
  readonly section: Section | null;
  readonly runs: readonly FieldRun[];
}

export interface FieldPart extends Omit<FieldShare, 'stretches'> {
  /** Goes on from the page before. */
  readonly continued: boolean;
  readonly sections: readonly FieldSection[];
}

export interface FieldPages {
  readonly shares: readonly FieldShare[];
  readonly pages: readonly (readonly FieldPart[])[];
  /** The fields to which text units and sections belong, see `shares.ts`. */
  readonly units: ReadonlyMap<UnitId, readonly PolicyField[]>;
  readonly sections: ReadonlyMap<SectionId, readonly PolicyField[]>;
  /** 1-based: where a field begins; fields without text are not in it. */
  readonly pageOf: ReadonlyMap<PolicyField | null, number>;
}

interface Placed {
  readonly share: FieldShare;
  readonly section: SectionId | null;
  readonly run: FieldRun;
}

/** Stretches that stand next to each other in one section of a text unit, together. */
function joined(share: FieldShare, order: ReadonlyMap<FieldStretch, number>, report: Report): Placed[] {
  const groups: [FieldStretch, ...FieldStretch[]][] = [];
  for (const stretch of share.stretches) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const follows =
      last?.unit === stretch.unit &&
      last.section === stretch.section &&
      (order.get(last) ?? 0) + 1 === order.get(stretch);
    if (group && follows) group.push(stretch);
    else groups.push([stretch]);
  }
  return groups.map((group) => {
    const [{ unit, section, start }] = group;
    const end = group.at(-1)?.end ?? start;
    const text = (report.unitById.get(unit)?.text ?? '').slice(start, end);
    const characters = group.reduce((sum, one) => sum + one.characters, 0);
    return { share, section, run: { unit, start, end, text, characters } };
  });
}

/** @returns The lists of a report in the order of fields, what has no field last, cut into pages. */
export const fieldPages = lastOnly(pagesOfFields);

function pagesOfFields(report: Report, basis: Pick<Edition, 'themes' | 'indicators'>): FieldPages {
  const shares = fieldShares(report, basis);
  const all = stretchesOf(report, basis);
  const order = new Map(all.map((stretch, place) => [stretch, place]));
  const byId = new Map(report.text.sections.map((section) => [section.id, section]));
  const placed = shares.flatMap((share) => joined(share, order, report));
  const pageOf = new Map<PolicyField | null, number>();
  const pages = pagesBySize(placed, ({ run }) => run.characters, ON_A_PAGE).map((items, index) =>
    [...Map.groupBy(items, ({ share }) => share)].map(([{ field, characters, share }, own]): FieldPart => {
      const continued = pageOf.has(field);
      if (!continued) pageOf.set(field, index + 1);
      const sections = [...Map.groupBy(own, ({ section }) => section)].map(([id, within]) => ({
        section: id === null ? null : (byId.get(id) ?? null),
        runs: within.map(({ run }) => run),
      }));
      return { field, characters, share, continued, sections };
    }),
  );
  return {
    shares,
    pages,
    units: unitFields(report, basis),
    sections: sectionFields(report, basis),
    pageOf,
  };
}
