/** What the chart and its file share: marks, and the words at the right of a line. */
import type { Value } from '../../charts/dumbbell.ts';
import type { Figure } from '../../edition/model.ts';
import type { Hindrance, Pair } from '../../edition/views/figures/pairs.ts';
import { HIDDEN, UNSTATED } from '../../site/strings.ts';
import { periodText, unitOf } from './words.ts';

/** Height of a line of the chart in pixels. */
export const ROW = 22;

/** The four districts' shapes around the origin, of one area, as `districtMark` draws them. */
const MARKS = [
  'M0-4.8a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6z',
  'M-4.25-4.25h8.5v8.5h-8.5z',
  'M0-6 6.4 4.2H-6.4z',
  'M0-6 6 0 0 6-6 0z',
] as const;

export const markPath = (slot: number): string => MARKS[slot % MARKS.length] ?? MARKS[0];

/** A masked figure and one without a value have no place on a scale. */
export function asDrawn(figure: Figure | null): Value | null {
  if (!figure || figure.masked || (figure.value === null && figure.low === null && figure.high === null))
    return null;
  const { value, low, high, comparator } = figure;
  const falls = figure.change === 'down' && (figure.aspect === 'growth' || figure.aspect === 'change');
  const sign = (one: number | null): number | null => (one !== null && falls ? -one : one);
  return { value: sign(value), low: sign(low), high: sign(high), comparator };
}

const minus = (text: string): string => text.replace('-', '−');

/** The inexactness of a difference: 约 where one side is about, ≥ where the target is a minimum. */
function vague({ result, target }: Pair): string {
  const signs = [result?.comparator ?? '=', target?.comparator ?? '='];
  if (signs.every((sign) => sign === '=')) return '';
  const [of, to] = signs;
  if (of === '=' && (to === '>=' || to === '>')) return '≥ ';
  if (of === '=' && (to === '<=' || to === '<')) return '≤ ';
  return '约 ';
}

/** ＋7.5, 约 +27.8, ≥ −0.6: target minus result. */
export function differenceText(pair: Pair): string {
  const { difference, target } = pair;
  if (difference === null || !target) return '';
  const unit = unitOf(target);
  const sign = difference > 0 ? '+' : '';
  return `${vague(pair)}${sign}${minus(String(difference))}${unit.startsWith('%') ? '' : unit}`;
}

const WHY: Record<Exclude<Hindrance, 'scope' | 'period'>, string> = {
  masked: '',
  unit: '单位不同',
  inexact: '是范围，不相减',
  kind: '性质不同，不相减',
};

const stated = (figure: Figure): string => figure.scope ?? '范围未写';
const when = (figure: Figure): string => (figure.period ? periodText(figure.period) : '时期未写');

export function whyNot({ hindrance, result, target }: Pick<Pair, 'hindrance' | 'result' | 'target'>): string {
  if (hindrance === null || !result || !target) return '';
  if (hindrance === 'scope') return `范围不同：${stated(result)}，${stated(target)}`;
  if (hindrance === 'period') return `时期不同：${when(result)}，${when(target)}`;
  return WHY[hindrance];
}

/** What is not drawn, and why nothing is subtracted. */
export function sideNote(pair: Pair): string {
  const { result, target } = pair;
  if (result && target && !result.masked && !target.masked) return whyNot(pair);
  const say = (name: string, figure: Figure | null): string =>
    figure === null ? `${name}${UNSTATED}` : figure.masked ? `${name}${HIDDEN}` : '';
  return [say('结果', result), say('目标', target)].filter(Boolean).join('，');
}
