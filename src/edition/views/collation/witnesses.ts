/** The other witnesses of a report, collated with its base: each report once. */
import { apparatusOf } from '../../../collate/apparatus.ts';
import type { Collated, Entry, Reading } from '../../../collate/apparatus.ts';
import { collationOf, stopOf } from '../../../collate/coverage.ts';
import { isSubstantive } from '../../../collate/variants.ts';
import type { VariantKind } from '../../../collate/variants.ts';
import type { UnitId } from '../../../corpus/ids.ts';
import type { Report, Witness } from '../../model.ts';

export interface CollatedWitness extends Collated {
  readonly witness: Witness;
  /** In addresses; null for the first, whose pages need no name. */
  readonly named: string | null;
  /** Behind the last character that it has, where it stops before the base does. */
  readonly stop: { readonly unit: UnitId; readonly at: number } | null;
}

export interface ReportCollation {
  readonly witnesses: readonly CollatedWitness[];
  readonly entries: readonly Entry[];
}

const known = new WeakMap<Report, ReportCollation>();

/** No witnesses where there is only the base. */
export function collationsOf(report: Report): ReportCollation {
  const found = known.get(report);
  if (found) return found;
  const witnesses = report.witnesses.slice(1).map((witness, index): CollatedWitness => {
    const collation = collationOf(report.text, witness.document);
    return {
      witness,
      siglum: witness.siglum,
      named: index === 0 ? null : witness.siglum,
      collation,
      stop: stopOf(collation),
    };
  });
  const made = { witnesses, entries: apparatusOf(witnesses) };
  known.set(report, made);
  return made;
}

/** What a witness has at an entry, where the entry is about it. */
export const variantOf = (entry: Entry, siglum: string): Reading | null =>
  entry.readings.find((one) => one.siglum === siglum && one.state === 'variant') ?? null;

/** The entries in which one witness differs. */
export const entriesOf = (report: Report, siglum: string): readonly Entry[] =>
  collationsOf(report).entries.filter((entry) => variantOf(entry, siglum) !== null);

/** Entries of one kind, of exchanges of marks those of one exchange; what opens together. */
export interface EntryGroup {
  /** Anchor: `omission`, `width-1`. */
  readonly id: string;
  readonly kind: VariantKind;
  /** What stands in the base and what in the witness; null where the kind alone makes the group. */
  readonly exchange: { readonly from: string; readonly to: string } | null;
  readonly entries: readonly Entry[];
}

const KINDS: readonly VariantKind[] = [
  'substitution',
  'addition',
  'omission',
  'transposition',
  'width',
  'quotes',
  'dashes',
  'punctuation',
  'case',
  'space',
  'division',
];
const BY_EXCHANGE: ReadonlySet<VariantKind> = new Set(['width', 'quotes', 'dashes', 'punctuation']);

/** Substantive kinds first; within a kind the most frequent exchange first. Together all entries of the witness. */
export function groupsOf(report: Report, siglum: string): EntryGroup[] {
  const byKind = Map.groupBy(entriesOf(report, siglum), ({ kind }) => kind);
  return KINDS.flatMap((kind): EntryGroup[] => {
    const own = byKind.get(kind) ?? [];
    if (own.length === 0) return [];
    if (!BY_EXCHANGE.has(kind)) return [{ id: kind, kind, exchange: null, entries: own }];
    const text = (entry: Entry): string => variantOf(entry, siglum)?.text ?? '';
    return [...Map.groupBy(own, (entry) => `${entry.lemma}\n${text(entry)}`).values()]
      .sort((a, b) => b.length - a.length)
      .map((entries, index) => {
        const [first] = entries;
        return {
          id: `${kind}-${index + 1}`,
          kind,
          exchange: first ? { from: first.lemma, to: text(first) } : null,
          entries,
        };
      });
  });
}

export interface KindCount {
  readonly substantive: number;
  readonly orthographic: number;
}

/** How many differences a witness has; where it begins late or stops is told apart. */
export function countKinds(entries: readonly Entry[]): KindCount {
  const inner = entries.filter(({ edge }) => edge === null);
  const substantive = inner.filter(({ kind }) => isSubstantive(kind)).length;
  return { substantive, orthographic: inner.length - substantive };
}
