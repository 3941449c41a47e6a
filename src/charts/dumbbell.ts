/** Result against target on one scale. Plain rows in, geometry out: per cent across, pixels never. */
import { scaleLinear } from 'd3-scale';

export interface Value {
  /** Null for a range. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly comparator: string;
}

export interface DumbbellRow {
  readonly result: Value | null;
  readonly target: Value | null;
}

export interface DrawnValue {
  /** Per cent of the width. */
  readonly x: number;
  /** The ends of a range. */
  readonly from: number;
  readonly to: number;
  /** The value lies beyond the scale, to this side. */
  readonly beyond: -1 | 0 | 1;
  /** At least or at most: an open arrow to this side. */
  readonly open: -1 | 0 | 1;
  /** About: a soft mark. */
  readonly soft: boolean;
}

export interface DrawnRow {
  readonly result: DrawnValue | null;
  readonly target: DrawnValue | null;
}

export interface Dumbbells {
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  /** Where zero is, if it is on the scale. */
  readonly zero: number | null;
  readonly rows: readonly DrawnRow[];
}

const TICKS = 6;
/** Per cent of the width between which values stand: beside the outer ones their numbers need room. */
const ROOM = [5, 92];
/** A value this many times beyond the usual ones would press all others together. */
const FAR = 2.5;
const USUAL = 0.8;
/** Up to this many times the usual, values stay on the scale. */
const NEAR = 2;
/** Fewer values are all drawn to scale. */
const FEW = 6;

const middle = ({ value, low, high }: Value): number =>
  value ?? (low === null ? (high ?? 0) : high === null ? low : (low + high) / 2);

/** The greatest value that the scale has to reach. */
function reach(values: readonly number[]): number {
  const sorted = values.map(Math.abs).sort((a, b) => a - b);
  const usual = sorted[Math.floor((sorted.length - 1) * USUAL)] ?? 0;
  const most = sorted.at(-1) ?? 0;
  return sorted.length >= FEW && usual > 0 && most > FAR * usual ? usual * NEAR : most;
}

const round = (x: number): number => Number(x.toFixed(2));

/**
 * @param rows Values in one unit.
 * @returns One scale for all; zero is always on it, since lengths are compared.
 */
export function dumbbells(rows: readonly DumbbellRow[]): Dumbbells {
  const given = rows.flatMap(({ result, target }) => [result, target]).filter((one) => one !== null);
  const ends = given.flatMap((one) => [one.low, one.high, middle(one)]).filter((one) => one !== null);
  const limit = reach(ends);
  const within = ends.filter((value) => Math.abs(value) <= limit);
  const scale = scaleLinear([Math.min(0, ...within), Math.max(0, ...within) || 1], ROOM)
    .nice(TICKS)
    .clamp(true);
  const [least = 0, most = 1] = scale.domain();
  const side = (value: number): -1 | 0 | 1 => (value > most ? 1 : value < least ? -1 : 0);
  const draw = (one: Value | null): DrawnValue | null =>
    one && {
      x: round(scale(middle(one))),
      from: round(scale(one.low ?? middle(one))),
      to: round(scale(one.high ?? middle(one))),
      beyond: side(middle(one)),
      open: one.comparator.startsWith('>') ? 1 : one.comparator.startsWith('<') ? -1 : 0,
      soft: one.comparator === '~',
    };
  return {
    ticks: scale.ticks(TICKS).map((value) => ({ x: round(scale(value)), value })),
    zero: least <= 0 && most >= 0 ? round(scale(0)) : null,
    rows: rows.map(({ result, target }) => ({ result: draw(result), target: draw(target) })),
  };
}
