/**
 * What stands in quotation marks and is a slogan: the name of a campaign, a
 * goal, a way of working, a saying. Speech, questions, names of firms, honours
 * and places, titles and plain words are none. Rules see the quotation and a
 * few characters on either side.
 */
import type { Span } from '../../corpus/model.ts';
import { findMasks } from '../../corpus/masks.ts';
import { overlapping } from '../overlapping.ts';
import type { FoundTerm, TermKind } from './model.ts';
import { quotesIn, titlesIn } from './quotes.ts';
import { BRAND, CALLED, HONOURS, NAMES_IT, NAME_ENDING, NUM, ORDINARY, QUESTION, SPEAKS } from './words.ts';

const SIDE = 24;
/** Slogans are shorter; parallel ones may reach this. */
const LONGEST_SLOGAN = 44;
const SENTENCE = /[。！？!?；;]/u;
const PARTED = /[、，,]/u;
const MIND =
  /^的(?:从容|执着|激情|豪情|气魄|气概|勇气|韧劲|胸怀|情怀|境界|定力|决心|信心|自信|豪迈|姿态|意志|坚韧|毅力|魄力|闯劲|感觉)/u;
/** Two lines of five or seven characters. */
const VERSE =
  /^(?:(\p{Script=Han}{5})[，,、](\p{Script=Han}{5})|(\p{Script=Han}{7})[，,、](\p{Script=Han}{7}))$/u;
const HAS_NUMERAL = new RegExp(`[${NUM}\\d]`, 'u');
/** Numerals that are part of a word, or an amount. */
const IN_WORDS = /小二|第一|唯一|统一|一流|一揽子|一体化|百姓|万象|[千万百]亿/gu;
const CODE = /^(?!(?:19|20)\d\d$)\d{2,6}$/u;
const FORMULA = /[+＋]/u;
const YEAR = /^(?:19|20)\d\d年?/u;
/** “A、B、C”七大能力: the quotation lists the members of what follows it. */
const SUMMED = new RegExp(`^\\s*([${NUM}])[个大种项条]\\p{Script=Han}`, 'u');
/** 嫦娥六号. */
const CRAFT = new RegExp(`[${NUM}\\d]号$`, 'u');
const LOCATIVE = /^\p{Script=Han}{1,3}[里中上下内外]$/u;
/** Figures of speech of three or four characters begin or end so; others of three are told by what follows. */
const METAPHOR = /^(?:最[先后初]一公里|撒胡椒面|十个指头弹钢琴|两条腿|一盘棋|一张网|一张图)$/u;

const codePoints = (text: string): number => Array.from(text).length;

/** Verse is quoted for the mind it shows; a slogan says the same thing twice: its halves share characters. */
function isVerse(text: string, after: string): boolean {
  const found = VERSE.exec(text);
  if (!found || !(MIND.test(after) || /\p{Script=Han}{7}，/u.test(text))) return false;
  const first = Array.from(found[1] ?? found[3] ?? '');
  const second = Array.from(found[2] ?? found[4] ?? '');
  return first.every((character, place) => character !== second[place]);
}

/** Whether the quotation lists as many members as the numeral behind it says. */
function listsMembers(text: string, after: string): boolean {
  const numeral = SUMMED.exec(after)?.[1];
  if (numeral === undefined || !PARTED.test(text)) return false;
  const count = ' 一二三四五六七八九十'.indexOf(numeral);
  const parts = text.split(PARTED).length;
  return count === parts || count === parts + 1 || (numeral === '两' && parts === 2);
}

function kindOf(text: string, after = ''): TermKind {
  const masked = findMasks(text).length > 0;
  if (masked && /^[*＊×+＋A-Za-z\d]*[*＊×][*＊×+＋A-Za-z\d]*[个条项大]?$/u.test(text))
    return FORMULA.test(text) && /\d/u.test(text) ? 'formula' : 'masked';
  if (FORMULA.test(text)) return 'formula';
  if (CODE.test(text)) return 'code';
  if (METAPHOR.test(text)) return 'metaphor';
  if (codePoints(text) <= 12 && HAS_NUMERAL.test(text.replace(IN_WORDS, ''))) return 'numeric';
  if (codePoints(text) === 3 && !NAMES_IT.test(after) && !/[节日年制会汇]$/u.test(text)) return 'metaphor';
  return 'slogan';
}

/** Why a quotation is a term, or null. */
function ruleFor(text: string, before: string, after: string): string | null {
  const length = codePoints(text);
  if (length > LONGEST_SLOGAN || SENTENCE.test(text) || SPEAKS.test(before)) return null;
  if (CODE.test(text)) return 'quoted-code';
  if (FORMULA.test(text)) return 'quoted-formula';
  if (kindOf(text) === 'masked') return 'quoted-masked';
  if (YEAR.test(text) || QUESTION.test(text) || ORDINARY.has(text)) return null;
  if (!/\p{Script=Han}/u.test(text)) return null;
  const numeric = HAS_NUMERAL.test(text);
  if (CRAFT.test(text)) return null;
  if (!numeric && (NAME_ENDING.test(text) || CALLED.test(before))) return null;
  if (HONOURS.test(before) && NAME_ENDING.test(text)) return null;
  if (listsMembers(text, after) || isVerse(text, after)) return null;
  if (numeric) return length > 1 ? 'quoted-numeric' : null;
  if (BRAND.test(after)) return null;
  if (length === 2) return NAMES_IT.test(after.slice(0, 4)) ? 'quoted-named' : null;
  if (length < 2 || LOCATIVE.test(text)) return null;
  return PARTED.test(text) ? 'quoted-parallel' : 'quoted';
}

/** “亲”“清”: single characters, each quoted, one behind the other, are one term. */
function pairAt(text: string, quotes: readonly Span[], place: number): Span | null {
  const single = (span: Span | undefined): span is Span => span !== undefined && span.end - span.start === 1;
  const first = quotes[place];
  if (!single(first)) return null;
  let last = first;
  for (
    let next = quotes[place + 1], i = place + 1;
    single(next) && next.start === last.end + 2;
    i += 1, next = quotes[i]
  )
    last = next;
  return last === first || !/\p{Script=Han}/u.test(text.charAt(first.start))
    ? null
    : { start: first.start, end: last.end };
}

/** The slogans that stand in quotation marks, in order; none overlaps another. */
export function quotedTerms(text: string): FoundTerm[] {
  const quotes = quotesIn(text);
  if (quotes.length === 0) return [];
  const titles = overlapping(titlesIn(text));
  const found: FoundTerm[] = [];
  let reach = 0;
  for (const [place, { start, end }] of quotes.entries()) {
    if (start < reach) continue;
    if (titles.of({ start, end }).some((title) => title.start < start && end < title.end)) continue;
    const pair = pairAt(text, quotes, place);
    if (pair) {
      found.push({
        ...pair,
        form: text.slice(pair.start, pair.end),
        kind: 'slogan',
        quoted: true,
        rule: 'quoted-pair',
      });
      reach = pair.end;
      continue;
    }
    const form = text.slice(start, end);
    const after = text.slice(end + 1, end + 1 + SIDE);
    const rule = ruleFor(form, text.slice(Math.max(0, start - SIDE), start), after);
    if (rule !== null) found.push({ start, end, form, kind: kindOf(form, after), quoted: true, rule });
  }
  return found;
}
