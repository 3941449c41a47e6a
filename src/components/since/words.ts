/** What became of a paragraph from one year to the next, in words. */
import type { Fate, SinceRow } from '../../edition/views/since/since.ts';
import { NB } from '../../site/format.ts';

export const FATE: Record<Fate, string> = {
  kept: '一字未改',
  changed: '改写',
  new: '只见于后一篇',
  gone: '只见于前一篇',
};

/** In the order in which counts are told. */
export const FATES: readonly Fate[] = ['kept', 'changed', 'new', 'gone'];

/** 12 处一字未改，8 处改写：what is told of none is left out. */
export function findingOf(rows: readonly SinceRow[]): string {
  const parts = FATES.map((fate) => ({ fate, count: rows.filter((row) => row.fate === fate).length }))
    .filter(({ count }) => count > 0)
    .map(({ fate, count }) => `${count}${NB}处${FATE[fate]}`);
  return parts.join('，');
}

/** 改写，换了位置. */
export const rowLabel = ({ fate, moved }: SinceRow): string => `${FATE[fate]}${moved ? '，换了位置' : ''}`;
