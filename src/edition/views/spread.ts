/** How many districts speak of each theme: what a picture of very many districts can still show. */
import type { Report, Theme } from '../model.ts';

export interface Spread {
  readonly theme: Theme;
  /** Reports that use the word, that only say it otherwise, that do neither: together all of them. */
  readonly direct: number;
  readonly onlyNear: number;
  readonly none: number;
}

/** Those that most reports use first; ties keep the themes' order. */
export function spreadOf(themes: readonly Theme[], reports: readonly Report[]): Spread[] {
  return themes
    .map((theme) => {
      const sums = { direct: 0, onlyNear: 0, none: 0 };
      for (const { id } of reports) {
        const { direct, near } = theme.counts.get(id) ?? { direct: 0, near: 0 };
        sums[direct > 0 ? 'direct' : near > 0 ? 'onlyNear' : 'none'] += 1;
      }
      return { theme, ...sums };
    })
    .sort((a, b) => b.direct - a.direct);
}
