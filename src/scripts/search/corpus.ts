/** Texts and themes of units, and how texts are folded: what the views ask the engine for. */
import { foldByPairs, foldText } from '../../search/shared/folding.ts';
import type { Fold } from '../../search/shared/folding.ts';
import { runsOf } from '../../search/shared/query.ts';
import { placesIn } from '../../search/shared/scan.ts';
import type { Place } from '../../search/shared/scan.ts';
import type { Entry } from '../../search/shared/entry.ts';
import { loadEngine, loadJson, once } from './engine.ts';
import type { Engine } from './engine.ts';

export type { Fold, Place };
export { foldText, placesIn, runsOf };

export type UnitText = Awaited<ReturnType<Engine['texts']>>[number];

export interface Folds {
  readonly fold: Fold;
  /** The same without Traditional and Simplified: where the two differ, `fold` has simplified. */
  readonly plain: Fold;
}

export const loadFolds = once(async (): Promise<Folds> => {
  // The engine has asked for the entry just now; from the browser's cache it costs nothing.
  await (await loadEngine()).about();
  const { pairs } = await loadJson<Entry>('search/entry.json', { cache: 'force-cache' });
  return { fold: foldByPairs(pairs), plain: foldByPairs('') };
});

const AT_ONCE = 400;

/** Texts of units, in the order asked, with the places of a query in each; some hundreds at a time. */
export async function textsOf(
  units: readonly number[],
  query: string,
  signal?: AbortSignal,
): Promise<UnitText[]> {
  const engine = await loadEngine();
  const texts: UnitText[] = [];
  for (let from = 0; from < units.length; from += AT_ONCE)
    texts.push(...(await engine.texts(units.slice(from, from + AT_ONCE), query, { signal })));
  return texts;
}
