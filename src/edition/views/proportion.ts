/** How sure a share of a sample is. */

export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/** Of the normal distribution, for a 95 % interval. */
const Z = 1.959964;

/**
 * Wilson's 95 % interval of the share behind `hits` out of `of`: it stays within
 * 0 and 1, and is wide where little was judged. @throws RangeError for an empty sample.
 */
export function wilsonInterval(hits: number, of: number): ShareInterval {
  if (of <= 0 || hits < 0 || hits > of) throw new RangeError(`no share: ${hits} of ${of}`);
  const share = hits / of;
  const square = Z * Z;
  const centre = (share + square / (2 * of)) / (1 + square / of);
  const spread = (Z / (1 + square / of)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  return { low: Math.max(0, centre - spread), high: Math.min(1, centre + spread) };
}
