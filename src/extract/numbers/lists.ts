/** Lists of numbers: 分别增长8%、10%和12%, dealt out in order to what was named before them. */
import type { Found } from './find.ts';
import { saidOf } from './measure.ts';
import type { Measure } from './measure.ts';
import type { Reach } from './reach.ts';

export interface Group {
  /** 0 for the first number of the list. */
  readonly place: number;
  readonly size: number;
}

const JOINT = /^(?:、|和|与|及|以及|，和)$/u;

/** For each number the list that it stands in, or null where it stands alone. */
export function groupsOf(text: string, found: readonly Found[]): readonly (Group | null)[] {
  const groups: (Group | null)[] = found.map(() => null);
  let from = 0;
  const joined = (i: number): boolean => {
    const [before, one] = [found[i - 1], found[i]];
    if (!before || !one) return false;
    return before.family === one.family && JOINT.test(text.slice(before.end, one.start));
  };
  for (let i = 1; i <= found.length; i += 1) {
    if (joined(i)) continue;
    const size = i - from;
    if (size > 1) for (let place = 0; place < size; place += 1) groups[from + place] = { place, size };
    from = i;
  }
  return groups;
}

/** 比全国、全省分别高1.2个和0.8个百分点: each number is counted from a value of its own. */
function countedFrom(measure: Measure, { compared }: Reach, { place, size }: Group): Measure {
  const own = compared.length === size ? compared[place] : undefined;
  const all = measure.against;
  if (own === undefined || all === null) return measure;
  return { ...measure, against: own, label: measure.label.replace(`与${all}之差`, () => `与${own}之差`) };
}

/**
 * The measure of one number of a list: its own where measures and numbers are as many; else, where
 * nothing is named by the list itself, that of the figure as many places back; else the first.
 */
export function dealt(
  measures: readonly Measure[],
  reach: Reach,
  earlier: readonly Measure[],
  group: Group,
): readonly Measure[] {
  if (measures.length === group.size) {
    const own = measures[group.place];
    return own ? [own] : [];
  }
  const [shared] = measures;
  if (!shared) return [];
  const first = countedFrom(shared, reach, group);
  if (reach.dealt && first.rule === 'carried') {
    // the numbers of this list that came before stand in `earlier` already
    const own = earlier[earlier.length - group.size];
    if (own) return [saidOf(first, own)];
  }
  return [first];
}
