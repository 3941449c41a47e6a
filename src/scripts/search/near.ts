/** 相距: which occurrences of several runs stand near one another. */

/** An occurrence of a run; the range is half-open, in folded characters. */
export interface Spot {
  readonly run: number;
  readonly start: number;
  readonly end: number;
}

/** More runs than these are not weighed against one another: the ways to pair them double with each. */
export const MOST_NEAR = 8;

/**
 * Occurrences that cannot be in one group fall apart here: wherever more than
 * `within` characters lie between one and all that come before it.
 */
function stretches(spots: readonly Spot[], within: number): Spot[][] {
  const all: Spot[][] = [];
  let reach = -Infinity;
  for (const spot of spots) {
    const last = all.at(-1);
    if (last && spot.start - reach <= within) last.push(spot);
    else all.push([spot]);
    reach = Math.max(reach, spot.end);
  }
  return all;
}

/** Whether one occurrence of each run, `held` among them, stand so that no hole between neighbours is too wide. */
function grouped(spots: readonly Spot[], held: Spot, runs: number, within: number): boolean {
  const whole = 2 ** runs - 1;
  // By runs that stand so far, as bits: how far they reach. Reaching farther is never worse.
  const reached = new Map<number, number>();
  const reach = (key: number, end: number): void => {
    if (end > (reached.get(key) ?? -Infinity)) reached.set(key, end);
  };
  for (const spot of spots) {
    if (spot.run === held.run && spot !== held) continue;
    const own = 2 ** spot.run;
    for (const [key, end] of [...reached])
      if ((key & own) === 0 && spot.start - end <= within) reach(key | own, Math.max(end, spot.end));
    reach(own, spot.end);
  }
  return reached.has(whole);
}

/**
 * The occurrences that take part in a near group. A group holds each run once;
 * between neighbours stand at most `within` characters, none where they touch
 * or overlap.
 *
 * @param spots In any order; runs are numbered from 0.
 * @param runs How many different runs there are, at most `MOST_NEAR`.
 */
export function nearSpots<S extends Spot>(spots: readonly S[], runs: number, within: number): S[] {
  const ordered = [...spots].sort((a, b) => a.start - b.start || a.end - b.end || a.run - b.run);
  const near = stretches(ordered, within).flatMap((stretch) =>
    new Set(stretch.map(({ run }) => run)).size < runs
      ? []
      : stretch.filter((held) => grouped(stretch, held, runs, within)),
  );
  const kept = new Set<Spot>(near);
  return spots.filter((spot) => kept.has(spot));
}
