/** By UTF-16 code units: the same order on every machine; 0 for equal texts only. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
