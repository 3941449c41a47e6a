/** Whether a number speaks of a district as a whole. */
import type { District, Figure } from './model.ts';

/** Written by the reader of numbers where a text names no place: the district that the report is of. */
const UNWRITTEN = '全区';

/**
 * How a district of each level calls itself: 全市 is the whole of a county-level city, and the city above for any
 * other district; 高新区 is the whole of a development zone that is one, and a part of any other district.
 */
const CALLED: Readonly<Record<District['level'], readonly string[]>> = {
  区: [],
  县: ['全县'],
  县级市: ['全市'],
  开发区: ['开发区', '经开区', '经济技术开发区'],
  高新区: ['高新区'],
  新区: ['新区'],
};

/** The one meaning of “the whole district”: by whatever word it calls itself, or where nothing is written. */
export const isWhole = (scope: string | null, level: District['level']): boolean =>
  scope === null || scope === UNWRITTEN || CALLED[level].includes(scope);

/** Equal for figures of one scope: wholes of different districts are alike, whatever their words. */
export const scopeKey = ({ scope, whole }: Pick<Figure, 'scope' | 'whole'>): string =>
  whole ? '' : (scope ?? '');
