/** For values that the program itself guarantees: a missing one is a fault of ours, never of the input. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing`);
  return value;
}
