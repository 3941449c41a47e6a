/**
 * Finds the terms of many reports: what is quoted, what is known by its shape,
 * what the editors' lexicon lists, and wherever one of these recurs without
 * marks. One pass of an automaton over all texts, so the cost grows with them.
 */
import { Automaton } from '../automaton.ts';
import { overlapping } from '../overlapping.ts';
import type { Span, TextUnit } from '../../corpus/model.ts';
import { present } from '../../corpus/present.ts';
import { joined, keyOf } from './join.ts';
import type { FoundTerm, LexiconTerm } from './model.ts';
import { patternTerms } from './patterns.ts';
import { quotedTerms } from './quoted.ts';
import { quotesIn, titlesIn } from './quotes.ts';
import { NUM } from './words.ts';

export interface TermText {
  readonly report: string;
  readonly units: readonly Pick<TextUnit, 'id' | 'text'>[];
}

export interface PlacedTerm extends FoundTerm {
  readonly report: string;
  readonly unit: TextUnit['id'];
  /** Which term it is: the id of the lexicon, or a key made of the form. */
  readonly term: string;
  /** Whether the editors' lexicon lists the form. */
  readonly listed: boolean;
}

interface Local extends FoundTerm {
  readonly listed: string | null;
}

/** A text unit on its way through the passes. */
interface Unit {
  readonly report: string;
  readonly id: TextUnit['id'];
  readonly text: string;
  readonly quotes: readonly Span[];
  readonly titles: readonly Span[];
  readonly found: Local[];
}

const inside = (span: Span, ranges: readonly Span[]): boolean =>
  ranges.some(({ start, end }) => start <= span.start && span.end <= end);
const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

const NUMERAL = new RegExp(`[${NUM}〇零亿\\d]`, 'u');

/** A form that begins or ends with a numeral is none within a longer numeral: 三零 in 三零六. */
function torn(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return (
    (NUMERAL.test(text.charAt(start)) && (NUMERAL.test(before) || before === '第')) ||
    (NUMERAL.test(text.charAt(end - 1)) && NUMERAL.test(after)) ||
    (/[A-Za-z\d]/u.test(text.charAt(start)) && /[A-Za-z\d.]/u.test(before))
  );
}

const marked = ({ quoted, rule }: Local): boolean => quoted && rule.startsWith('quoted');

/** What is quoted before what is not; then the longer (四新会战 before 四新), then what is listed, then the earlier. */
function settle(claims: readonly Local[]): Local[] {
  const kept: Local[] = [];
  const ranked = [...claims].sort(
    (a, b) =>
      Number(marked(b)) - Number(marked(a)) ||
      b.end - b.start - (a.end - a.start) ||
      Number(a.listed === null) - Number(b.listed === null) ||
      a.start - b.start,
  );
  const taken = overlapping<Local>();
  for (const claim of ranked) {
    if (taken.of(claim).length > 0) continue;
    taken.add(claim);
    kept.push(claim);
  }
  return kept.sort(byPlace);
}

/** The parts of a parallel slogan, as ranges of the text. */
function partsOf({ start, form }: FoundTerm): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const part of form.split(/(?<=[、，,])/u)) {
    const bare = part.replace(/[、，,]$/u, '');
    parts.push({ start: from, end: from + bare.length });
    from += part.length;
  }
  return parts.length > 1 ? parts : [];
}

/** The editors' forms, all in one automaton, with what refuses them. */
class Lexicon {
  private readonly entries: {
    readonly term: LexiconTerm;
    readonly form: string;
    readonly about: string | null;
  }[];
  private readonly automaton: Automaton;
  readonly byKey: ReadonlyMap<string, LexiconTerm>;

  constructor(terms: readonly LexiconTerm[]) {
    this.entries = terms.flatMap((term) => [
      ...term.forms.map((form) => ({ term, form, about: null })),
      ...term.refused.map(({ context, form }) => ({ term, form: context, about: form })),
    ]);
    this.automaton = new Automaton(this.entries.map(({ form }) => form));
    this.byKey = new Map(terms.flatMap((term) => term.forms.map((form) => [keyOf(form), term])));
  }

  find(text: string): Local[] {
    const hits = this.automaton
      .find(text)
      .map(({ pattern, start, end }) => ({ entry: present(this.entries[pattern], 'entry'), start, end }));
    const refusals = overlapping(hits.filter(({ entry }) => entry.about !== null));
    return hits
      .filter(
        (hit) =>
          hit.entry.about === null &&
          !torn(text, hit) &&
          !refusals
            .of(hit)
            .some(
              ({ entry, start, end }) =>
                entry.term === hit.entry.term &&
                entry.about === hit.entry.form &&
                start <= hit.start &&
                hit.end <= end,
            ),
      )
      .map(({ entry: { term, form }, start, end }) => ({
        start,
        end,
        form,
        kind: term.kind,
        quoted: false,
        rule: 'lexicon',
        listed: term.id,
      }));
  }
}

function read(texts: readonly TermText[], lexicon: Lexicon): Unit[] {
  return texts.flatMap(({ report, units }) =>
    units.map(({ id, text }): Unit => {
      const quotes = quotesIn(text);
      const titles = titlesIn(text);
      const within = { titles: overlapping(titles), quotes: overlapping(quotes) };
      const outside = (term: Span): boolean => within.titles.of(term).length === 0;
      const unmarked = [
        ...lexicon.find(text),
        ...patternTerms(text).map((term) => ({ ...term, listed: null })),
      ];
      const claims = [
        ...quotedTerms(text).map((term) => ({
          ...term,
          listed: lexicon.byKey.get(keyOf(term.form))?.id ?? null,
        })),
        ...unmarked
          .filter(outside)
          .map((term) => ({ ...term, quoted: inside(term, within.quotes.of(term)) })),
      ];
      return { report, id, text, quotes, titles, found: settle(claims) };
    }),
  );
}

/** A quoted form that may stand without marks elsewhere. */
interface Recurring {
  readonly form: string;
  readonly kind: FoundTerm['kind'];
  readonly listed: string | null;
  /** Reports in which it is looked for; null for all. */
  readonly only: Set<string> | null;
  quoted: number;
}

/**
 * Which forms are looked for without marks: digits alone and masks never, since they say nothing of
 * themselves; plain figures of speech never; an abbreviation of two characters in its own report only.
 */
function recurringForms(units: readonly Unit[]): Recurring[] {
  const byForm = new Map<string, Recurring>();
  for (const { report, found } of units) {
    for (const term of found) {
      const { form, kind, rule, listed } = term;
      if (!marked(term) && rule !== 'sums-up') continue;
      if (kind === 'code' || kind === 'masked' || kind === 'metaphor' || rule === 'quoted-pair') continue;
      const known = byForm.get(form);
      if (known) {
        known.quoted += 1;
        known.only?.add(report);
        continue;
      }
      const short = form.length < 3;
      if (short && kind !== 'numeric') continue;
      byForm.set(form, { form, kind, listed, only: short ? new Set([report]) : null, quoted: 1 });
    }
  }
  return [...byForm.values()];
}

/** A string that stands unquoted more than twice as often as quoted is plain wording; only its quoted places count. */
const PLAIN_FROM = 2;

/** The places where a recurring form stands without being found yet: bare, or as a part of a parallel slogan. */
function recurrences(units: readonly Unit[]): Map<Unit, Local[]> {
  const forms = recurringForms(units);
  const automaton = new Automaton(forms.map(({ form }) => form));
  const hits: {
    readonly unit: Unit;
    readonly form: Recurring;
    readonly term: Local;
    readonly bare: boolean;
  }[] = [];
  for (const unit of units) {
    const found = overlapping(unit.found);
    const titles = overlapping(unit.titles);
    const quotes = overlapping(unit.quotes);
    for (const { pattern, start, end } of automaton.find(unit.text)) {
      const form = present(forms[pattern], 'form');
      const span = { start, end };
      if (form.only?.has(unit.report) === false || torn(unit.text, span)) continue;
      const around = found.of(span);
      const nested = around.length > 0;
      if (around.some((term) => term.start === start && term.end === end)) continue;
      if (
        nested &&
        !around.some((term) => partsOf(term).some((part) => part.start === start && part.end === end))
      )
        continue;
      if (titles.of(span).length > 0) continue;
      const quoted = inside(span, quotes.of(span));
      const rule = nested ? 'part-of-parallel' : 'recurs';
      hits.push({
        unit,
        form,
        bare: !quoted,
        term: { ...span, form: form.form, kind: form.kind, quoted, rule, listed: form.listed },
      });
    }
  }
  const bare = new Map<Recurring, number>();
  for (const hit of hits) if (hit.bare) bare.set(hit.form, (bare.get(hit.form) ?? 0) + 1);
  const kept = hits.filter(
    ({ form, bare: without }) =>
      !without ||
      form.kind === 'numeric' ||
      form.kind === 'formula' ||
      (bare.get(form) ?? 0) <= PLAIN_FROM * form.quoted,
  );
  const byUnit = new Map<Unit, Local[]>();
  for (const { unit, term } of kept) {
    const own = byUnit.get(unit);
    if (own) own.push(term);
    else byUnit.set(unit, [term]);
  }
  return byUnit;
}

/** Of recurrences that overlap one another the longest stays; what lies whole in a longer found term stays too. */
function withRecurrences(unit: Unit, more: readonly Local[]): Local[] {
  const kept: Local[] = [];
  const taken = overlapping<Local>();
  for (const term of [...more].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (taken.of(term).length > 0) continue;
    taken.add(term);
    kept.push(term);
  }
  return [...unit.found, ...kept].sort(byPlace);
}

/** Every place of every term, in the order of reports, units and places. Places overlap only where one holds the other. */
export function findTerms(texts: readonly TermText[], terms: readonly LexiconTerm[]): PlacedTerm[] {
  const lexicon = new Lexicon(terms);
  const units = read(texts, lexicon);
  const again = recurrences(units);
  const all = units.flatMap((unit) =>
    withRecurrences(unit, again.get(unit) ?? []).map((term) => ({ unit, term, key: keyOf(term.form) })),
  );
  const home = joined(
    all.filter(({ term }) => term.listed === null).map(({ term: { form }, key }) => ({ form, key })),
  );
  return all.map(({ unit, term: { listed, ...term }, key }) => ({
    ...term,
    report: unit.report,
    unit: unit.id,
    term: listed ?? home.get(key) ?? key,
    listed: listed !== null,
  }));
}
