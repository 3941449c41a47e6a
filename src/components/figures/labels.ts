/** On which side of its mark a value stands. */
import type { DrawnValue } from '../../charts/dumbbell.ts';

/** The values stand outside the pair, so that neither lies on the line between. */
export function leftward(at: DrawnValue, other: DrawnValue | null, side: 'result' | 'target'): boolean {
  if (other === null) return false;
  if (at.beyond !== other.beyond) return at.beyond < other.beyond;
  return at.x < other.x || (at.x === other.x && side === 'result');
}

/** Closer than this, in per cent, an arrow of one mark reaches the other. */
const NEAR = 4;

/** Pixels from the middle of a mark to its value: past its own arrow or halo, and past the other mark's arrow. */
export function valueGap(at: DrawnValue, other: DrawnValue | null): number {
  const touched =
    other !== null &&
    other.open !== 0 &&
    Math.sign(at.x - other.x) === other.open &&
    Math.abs(at.x - other.x) < NEAR;
  if (at.beyond !== 0) return 24;
  if (at.open !== 0 || touched) return 19;
  return at.soft ? 13 : 10;
}
