/** What a silence says: counts are taken as Poisson, as for the interval of a rate (`concordance/frequency.ts`). */
export { poissonInterval } from '../../concordance/frequency.ts';

/** The chance that nothing occurs where `expected` occurrences are expected. */
export const chanceOfNone = (expected: number): number => Math.exp(-expected);
