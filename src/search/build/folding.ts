/** The folding of this site's search, for whatever else must count as it counts. One function, made once. */
import { createFold } from '../shared/folding.ts';
import { simplify } from './traditional.ts';

export const searchFold = createFold(simplify);
