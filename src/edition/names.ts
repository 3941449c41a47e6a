/** How a district is called. */
import type { District } from './model.ts';

/** The mark that follows every inferred name, wherever it stands. */
export const INFERRED = '（推定）';

type Named = Pick<District, 'name' | 'shortName' | 'inferred'>;

export const fullName = (district: Named): string => district.name + (district.inferred ? INFERRED : '');
export const shortName = (district: Named): string =>
  district.shortName + (district.inferred ? INFERRED : '');
