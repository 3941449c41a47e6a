/**
 * Proportions: 10:40:50. Those of the three industries are three shares; any
 * other says nothing that a single number could say.
 */
import type { Span } from '../../corpus/model.ts';

export interface Ratio extends Span {
  /** What each part is the share of; empty where the sentence does not say it. */
  readonly parts: readonly (Span & { readonly measure: string })[];
}

const PART = String.raw`(?:[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})?|[0-9０-９]{0,2}[*＊×Xx]{1,4}(?:[.．][0-9０-９*＊×Xx]{1,3})?)`;
const COLON = String.raw`\s?[:：∶︰]\s?`;
const RATIO = new RegExp(
  String.raw`(?<![0-9０-９.．:：∶︰*＊×A-Za-z])${PART}(?:${COLON}${PART}){2,9}(?![0-9０-９.．*＊×A-Za-z])`,
  'gu',
);
const EACH = new RegExp(PART, 'gu');
const INDUSTRIES =
  /三次产业|三产(?:业)?(?:结构|比|占比)|一二三(?:次)?产业?|一、二、三(?:次)?产业?|第一、(?:第)?二、(?:第)?三(?:次)?产业/u;
const MEASURES = ['第一产业占比', '第二产业占比', '第三产业占比'];
/** How far before the proportion the industries may be named. */
const LOOK = 60;
/** Rounded shares need not make 100 exactly. */
const ROUNDING = 0.5;

const numberOf = (text: string): number => Number(text.normalize('NFKC'));

/** Whether the sentence says, shortly before `at`, that it speaks of the three industries. */
function namesIndustries(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LOOK), at);
  const stop = Math.max(...['。', '；', '！'].map((mark) => before.lastIndexOf(mark)));
  return INDUSTRIES.test(before.slice(stop + 1));
}

/** Proportions of three parts or more, in order of place. Linear: each place is tried once. */
export const ratiosIn = (text: string): Ratio[] =>
  Array.from(text.matchAll(RATIO), (found) => {
    const start = found.index;
    const spans = Array.from(found[0].matchAll(EACH), (part) => ({
      start: start + part.index,
      end: start + part.index + part[0].length,
    }));
    const values = spans.map((span) => numberOf(text.slice(span.start, span.end)));
    const sum = values.reduce((all, value) => all + value, 0);
    // a mask leaves nothing to add up
    const whole = values.some((value) => Number.isNaN(value)) || Math.abs(sum - 100) <= ROUNDING;
    const told = spans.length === MEASURES.length && whole && namesIndustries(text, start);
    return {
      start,
      end: start + found[0].length,
      parts: told ? spans.map((span, index) => ({ ...span, measure: MEASURES[index] ?? '' })) : [],
    };
  });
