/**
 * What is near a report's paragraphs: as plain numbers, small in memory and handed from process to process as they
 * are, and as pages read it.
 */
import type { ThemeId, UnitId } from '../../../corpus/ids.ts';
import type { Span } from '../../../corpus/model.ts';
import { present } from '../../../corpus/present.ts';
import type { District, Edition, Report } from '../../model.ts';

export interface NearSide extends Span {
  readonly report: Report;
  readonly unit: UnitId;
  readonly text: string;
  /** Within `text`. */
  readonly shared: readonly Span[];
}

export interface NearPair {
  readonly own: NearSide;
  readonly other: NearSide;
  /** 0 to 1. */
  readonly cosine: number;
  /** Themes that both name. */
  readonly themes: readonly ThemeId[];
}

export interface NearDistrict {
  readonly district: District;
  /** Nearest first; no passage of the other side twice. */
  readonly pairs: readonly NearPair[];
}

/** A paragraph's districts, nearest first; paragraphs without any are not in the map. */
export type NearUnits = ReadonlyMap<UnitId, readonly NearDistrict[]>;

export interface PlainUnits {
  /**
   * Unit after unit its place and its districts, of each its pairs, of each both sides and the themes of both. A side is
   * the report's place, the unit's, start, end and both ends of each run. How many there are stands before each list.
   */
  readonly numbers: Int32Array;
  /** Of each pair, in the same order. */
  readonly cosines: Float64Array;
}

/** @param own The report that the numbers are about. */
export function linkedUnits(
  own: Report,
  { numbers, cosines }: PlainUnits,
  { reports, themes }: Pick<Edition, 'reports' | 'themes'>,
): NearUnits {
  let at = 0;
  const next = (): number => numbers[at++] ?? 0;
  const list = <T>(read: () => T): T[] => Array.from({ length: next() }, read);
  const run = (): Span => ({ start: next(), end: next() });
  const side = (): NearSide => {
    const report = present(reports[next()], 'report');
    const { id, text } = present(report.text.units[next()], 'unit');
    const { start, end } = run();
    return { report, unit: id, start, end, text: text.slice(start, end), shared: list(run) };
  };
  let pairs = 0;
  const pair = (): NearPair => ({
    own: side(),
    other: side(),
    cosine: cosines[pairs++] ?? 0,
    themes: list(() => present(themes[next()], 'theme').id),
  });
  const district = (): NearDistrict => {
    const found = list(pair);
    return { district: present(found[0], 'pair').other.report.district, pairs: found };
  };
  const units = new Map<UnitId, NearDistrict[]>();
  while (at < numbers.length) units.set(present(own.text.units[next()], 'unit').id, list(district));
  return units;
}
