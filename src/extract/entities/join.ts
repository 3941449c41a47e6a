/** Which names are of one thing: only what is certain is joined. */
import type { ReportId } from '../../corpus/ids.ts';
import { KINDS } from './model.ts';
import type { EntityKind, NameFound } from './model.ts';

/** A name in its report, in reading order. */
export interface NamePlace {
  readonly report: ReportId;
  readonly name: NameFound;
}

export interface NameGroup<P extends NamePlace> {
  /** The lexicon's entry, or null. */
  readonly entry: string | null;
  /** The commonest form; of a full name and its short form, the full one. */
  readonly label: string;
  readonly kind: EntityKind;
  /** Every form, the label first. */
  readonly names: readonly string[];
  readonly places: readonly P[];
}

/** What a short form leaves off: 云海集团 is called 云海, 安普生物 安普. */
const TAILS =
  /^(?:集团|集团公司|公司|有限公司|股份|股份公司|生物|电子|科技|光电|重工|实业|控股|智能|医药|药业|能源|新材料|汽车|银行)$/u;

/**
 * Short forms of one report with the full name that they come from: the full name is printed first,
 * only one full name fits, and both are of one kind.
 */
function shortForms(places: readonly NamePlace[]): Map<string, string> {
  const first = new Map<string, NamePlace>();
  for (const place of places) if (!first.has(place.name.form)) first.set(place.name.form, place);
  const order = new Map([...first.keys()].map((form, index) => [form, index]));
  const full = new Map<string, string | null>();
  for (const [form, { name }] of first) {
    if (name.kind !== 'enterprise' || name.entry !== null) continue;
    for (let length = 2; length < form.length; length += 1) {
      const short = form.slice(0, length);
      const other = first.get(short);
      if (other?.name.kind !== 'enterprise' || other.name.entry !== null || !TAILS.test(form.slice(length)))
        continue;
      if ((order.get(form) ?? 0) > (order.get(short) ?? 0)) continue;
      full.set(short, full.has(short) ? null : form);
    }
  }
  return new Map([...full].flatMap(([short, form]) => (form === null ? [] : [[short, form]])));
}

/** The value that occurs most, of equals the first. */
function commonest<T>(values: readonly T[], rank: (value: T) => number): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || rank(a) - rank(b))[0]?.[0];
}

/**
 * Groups names of all reports. The lexicon's names go by their entry; names that mean the same
 * everywhere by their form; all others by report and form.
 *
 * @param places In report order, then unit order, then place.
 * @param labelOf The lexicon's label of an entry.
 * @returns In the order of their first places.
 */
export function groupNames<P extends NamePlace>(
  places: readonly P[],
  labelOf: (entry: string) => string,
): NameGroup<P>[] {
  const byReport = Map.groupBy(places, ({ report }) => report);
  const shorts = new Map([...byReport].map(([report, own]) => [report, shortForms(own)]));
  // a form that one report uses as everybody does is that thing wherever it is known everywhere
  const keyOf = ({ report, name }: P): string => {
    if (name.entry !== null) return `@${name.entry}`;
    const form = shorts.get(report)?.get(name.form) ?? name.form;
    return name.known === 'everywhere' ? `*${form}` : `${report} ${form}`;
  };
  const groups = Map.groupBy(places, keyOf);
  return [...groups].map(([, own]): NameGroup<P> => {
    const entry = own[0]?.name.entry ?? null;
    const forms = own.map(({ name }) => name.form);
    const [one] = own;
    const full = one && (shorts.get(one.report)?.get(one.name.form) ?? null);
    const label = entry !== null ? labelOf(entry) : (full ?? commonest(forms, (form) => -form.length) ?? '');
    const named = [label, ...new Set(forms.filter((form) => form !== label))];
    const longest = named.find(
      (form) => form !== label && form.startsWith(label) && TAILS.test(form.slice(label.length)),
    );
    const shown = entry === null && longest !== undefined ? longest : label;
    return {
      entry,
      label: shown,
      kind:
        commonest(
          own.map(({ name }) => name.kind),
          (kind) => KINDS.indexOf(kind),
        ) ?? 'organisation',
      names: [shown, ...named.filter((form) => form !== shown)],
      places: own,
    };
  });
}
