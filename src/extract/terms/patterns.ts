/**
 * Numeric abbreviations that stand without quotation marks and are known by
 * their shape. A numeral that only counts (两大国家战略, 九个方面) is none.
 */
import type { Span } from '../../corpus/model.ts';
import { present } from '../../corpus/present.ts';
import { lowest } from '../../corpus/sorted.ts';
import type { FoundTerm, TermKind } from './model.ts';
import { quotesIn } from './quotes.ts';
import { CAMPAIGN, COUNTS, IDIOMS, NOMINAL, NUM } from './words.ts';

interface Pattern {
  readonly rule: string;
  readonly kind: TermKind;
  readonly pattern: RegExp;
  readonly fits?: (found: string) => boolean;
}

/** Not within a longer numeral, and not an ordinal. */
const FRESH = `(?<![${NUM}〇零亿\\d.第前近约全各这那几数每多])`;
const N = '[两双三四五六七八九十]';
const HAN = String.raw`\p{Script=Han}`;
const PLAIN = `[^${NUM}${COUNTS}\\P{Script=Han}]`;
const of = (source: string): RegExp => new RegExp(source, 'gu');

const PATTERNS: readonly Pattern[] = [
  {
    rule: 'plan-period',
    kind: 'numeric',
    pattern: of(`${FRESH}十[一二三四五]五(?![${NUM}〇零亿\\d.个项家人名%％年度月日岁条届次位])`),
  },
  { rule: 'n-in-one', kind: 'numeric', pattern: of(`${FRESH}[三四五六七八]位一体`) },
  {
    rule: 'campaign-of-days',
    kind: 'numeric',
    pattern: of(
      `${FRESH}(?:百[日天]|[三六九]十[日天])大?(?:攻坚战?|会战|行动|大干|冲刺|整治|竞赛|战役|提升|清零)`,
    ),
  },
  { rule: 'n-levels', kind: 'numeric', pattern: of(`${FRESH}[二两三四五六]级${HAN}{2,6}?(?:体系|网络)`) },
  {
    rule: 'alternating',
    kind: 'numeric',
    pattern: of(`${FRESH}(?:[一两双三四五六七八九十]${PLAIN}){2,4}(?![${NUM}])`),
    fits: (found) => !IDIOMS.has(found) && !/^(?:一\p{Script=Han}){2}$/u.test(found),
  },
  { rule: 'n-nominal', kind: 'numeric', pattern: of(`${FRESH}${N}个(?:${NOMINAL})`) },
  { rule: 'n-great', kind: 'numeric', pattern: of(`${FRESH}${N}[大场](?:${CAMPAIGN})`) },
  {
    rule: 'n-campaign',
    kind: 'numeric',
    pattern: of(`${FRESH}${N}${PLAIN}(?:会战|战役|攻坚战|攻坚行动|硬仗|联动|共治|并举)`),
  },
  {
    rule: 'formula',
    kind: 'formula',
    pattern:
      /(?<![\dA-Za-z.*＊])(?:\d{1,3}|[*＊])(?:[+＋](?:\d{1,3}|[NnXx*＊](?![A-Za-z])))+(?![\d.%％个亿万])/gu,
  },
];

/** ”五大战略: what sums up the quoted names right before it. */
const SUM = new RegExp(`[”"」]\\s*(${N})[个大种项条](${HAN}{1,4}?)(?=[的，,、。；;：:“"”！\\s]|$)`, 'gu');
const VALUE = '零一二三四五六七八九十';
export const numeralValue = (numeral: string): number =>
  numeral === '两' || numeral === '双' ? 2 : VALUE.indexOf(numeral);

/** The quoted names that end right before a place. */
export interface Members {
  readonly count: number;
  /** Behind the first opening mark. */
  readonly start: number;
  /** Each name has its own marks; else one pair stands round all. */
  readonly spread: boolean;
}

/** Ten, the most that a numeral sums up, and one, which says that there are too many. */
const MOST = 11;

/**
 * Names behind one another, “A”“B”、“C”, or one pair of marks round A、B、C, that end right before `at`. Of very
 * many names behind one another no more are counted than a numeral can say, and one: the last eleven.
 * @param quotes All quotations of the text: which of two straight marks opens is known from its beginning only.
 */
export function membersBefore(text: string, at: number, quotes: readonly Span[]): Members {
  let index = lowest(quotes, ({ end }) => end, at) - 1;
  const last = quotes[index];
  if (!last || text.slice(last.end + 1, at).trim() !== '') return { count: 0, start: at, spread: false };
  let { start } = last;
  let count = 1;
  for (index -= 1; index >= 0 && count < MOST; index -= 1) {
    const quote = present(quotes[index], 'quotation');
    if (!/^[”"」][、和与及]?[“"「]$/u.test(text.slice(quote.end, start))) break;
    ({ start } = quote);
    count += 1;
  }
  if (count > 1) return { count, start, spread: true };
  const parts = text.slice(last.start, last.end).split(/[、，,]/u).length;
  return { count: parts, start, spread: false };
}

/** Numeric terms known by their shape, in order; they may overlap quoted ones. */
export function patternTerms(text: string): FoundTerm[] {
  const found: FoundTerm[] = [];
  for (const { rule, kind, pattern, fits } of PATTERNS) {
    for (const { 0: form, index: start } of text.matchAll(pattern))
      if (fits?.(form) ?? true)
        found.push({ start, end: start + form.length, form, kind, quoted: false, rule });
  }
  const quotes = quotesIn(text);
  for (const match of text.matchAll(SUM)) {
    const [whole, numeral = ''] = match;
    const start = match.index + whole.indexOf(numeral, 1);
    const { count } = membersBefore(text, start, quotes);
    const value = numeralValue(numeral);
    // as many as it says, or one fewer
    if (count < 2 || (value !== count && value !== count + 1)) continue;
    const end = match.index + whole.length;
    found.push({ start, end, form: text.slice(start, end), kind: 'numeric', quoted: false, rule: 'sums-up' });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
