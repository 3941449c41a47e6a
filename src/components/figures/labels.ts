/** On which side of its mark a value stands. */
import type { DrawnValue } from '../../charts/dumbbell.ts';

/** The values stand outside the pair, so that neither lies on the line between. */
export function leftward(at: DrawnValue, other: DrawnValue | null, side: 'result' | 'target'): boolean {
  if (other === null) return false;
  if (at.beyond !== other.beyond) return at.beyond < other.beyond;
  return at.x < other.x || (at.x === other.x && side === 'result');
}
