/**
 * The marks of districts: shape and hue by place in the list. All four shapes have the same area, so that
 * none looks more. From the fifth district on shapes are hollow, and the name beside them is what tells
 * them apart.
 */
const PATHS = [
  'M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6z',
  'M1.75 1.75h8.5v8.5h-8.5z',
  'M6 .7 12.4 10.9H-.4z',
  'M6 0 12 6 6 12 0 6z',
] as const;

export interface Shape {
  /** Class of the hue. */
  readonly hue: string;
  /** In a box of 12 by 12. */
  readonly path: string;
  readonly hollow: boolean;
}

/** @param place 0-based. */
export const shapeOf = (place: number): Shape => ({
  hue: `q${place % PATHS.length}`,
  path: PATHS[place % PATHS.length] ?? PATHS[0],
  hollow: Math.floor(place / PATHS.length) % 2 === 1,
});
