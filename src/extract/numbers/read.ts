/** Reads the numbers of a report: the one entrance to this folder. */
import type { Span, TextUnit } from '../../corpus/model.ts';
import { isRow } from '../../corpus/rows.ts';
import { sentencesIn } from '../../corpus/sentences.ts';
import { findNumbers } from './find.ts';
import type { Found, Reading } from './find.ts';
import { kindOf } from './kinds.ts';
import { Lexicon } from './lexicon.ts';
import type { Named } from './lexicon.ts';
import { dealt, groupsOf } from './lists.ts';
import { measuresOf } from './measures.ts';
import type { Measure } from './measure.ts';
import { modalsIn } from './modality.ts';
import type { Modal } from './modality.ts';
import type { Extraction, Figure, LexiconEntry, Period, Skipped, Unread } from './model.ts';
import { INTENDS, isMidYear, moodsOf, REALISED } from './moods.ts';
import { timesIn, yearPeriod } from './periods.ts';
import type { Mood, TimeCue, YearSense } from './periods.ts';
import { rightNoun } from './nouns.ts';
import { reachOf } from './reach.ts';
import type { Reach } from './reach.ts';
import { scopeBehind, scopesIn } from './scopes.ts';
import type { Scope } from './scopes.ts';
import { lastBefore } from './text.ts';
import { usualSpelling } from './spelling.ts';
import { baseOf } from './units.ts';

export interface ReportText {
  readonly units: readonly TextUnit[];
  /** The year whose work the report lays out. */
  readonly year: number;
}

/** What a sentence says beside its numbers. */
interface Sentence extends Span {
  readonly text: string;
  readonly names: readonly Named[];
  readonly times: readonly TimeCue[];
  readonly modals: readonly Modal[];
  readonly scopes: readonly Scope[];
  readonly mood: Mood;
}

const GOES_ON =
  /^(?:提高|增加|增长|上升|提升|扩大|下降|降低|减少|压缩|缩短|降|升|增|拓展|发展|调整|优化|演变)(?:到|至|为)/u;
const FROM = /(?:从|由|自)[^，。；]{0,24}$/u;
const STANDING = /现有|已有|拥有|已(?!知)|目前|截至|累计|获得|去年|[成完建]了/u;
const CLAUSE_INTENDS =
  /力争|确保(?!了)|谋划|(?<!年度|投资|完成)计划(?!生育|的)|拟(?!定)|预计到|到“?十[四五]五|总投资/u;

/** Figures of one sentence; what one needs of those before it. */
class SentenceReader {
  private readonly sentence: Sentence;
  private readonly sense: YearSense;
  private readonly unit: TextUnit;
  private readonly lexicon: Lexicon;
  private readonly earlier: Measure[] = [];

  constructor(unit: TextUnit, sentence: Sentence, sense: YearSense, lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.unit = unit;
    this.sentence = sentence;
    this.sense = sense;
  }

  read(found: readonly Found[]): Figure[] {
    const { text } = this.sentence;
    const groups = groupsOf(text, found);
    const figures: Figure[] = [];
    let first: { reach: Reach; measures: readonly Measure[] } | null = null;
    for (const [index, one] of found.entries()) {
      const group = groups[index];
      // the parts of one proportion stand behind the same words
      let last = index - 1;
      while (one.ratio && found[last]?.ratio?.start === one.ratio.start) last -= 1;
      const before = found[last];
      // 亿元以上项目20个: the size belongs to the noun
      const sized =
        before?.flags.includes('threshold') === true &&
        !one.flags.includes('threshold') &&
        one.start - before.end < 20;
      const floor = Math.max(this.sentence.start, (sized ? found[last - 1]?.end : before?.end) ?? 0);
      const ceiling = found[index + 1]?.start ?? this.sentence.end;
      let reach = reachOf(text, { ...one, ...one.ratio }, floor);
      let measures: readonly Measure[];
      if (
        group &&
        group.place > 0 &&
        first &&
        (first.reach.dealt || rightNoun(text, one, ceiling).noun === '')
      ) {
        ({ reach } = first);
        measures = dealt(first.measures, reach, this.earlier, group);
      } else {
        const all = measuresOf(
          {
            text,
            names: this.sentence.names,
            lexicon: this.lexicon,
            earlier: this.earlier,
            floor,
            ceiling,
            size: group?.size ?? 0,
          },
          one,
          reach,
        );
        first = { reach, measures: all };
        measures = group && reach.dealt ? dealt(all, reach, this.earlier, group) : all;
      }
      for (const measure of measures) figures.push(this.figure(one, measure, reach));
      if (!one.flags.includes('threshold'))
        this.earlier.push(...measures.filter(({ rule }) => rule !== 'streak'));
    }
    return figures;
  }

  private figure(found: Found, measure: Measure, reach: Reach): Figure {
    const { sentence, unit } = this;
    const { start, end } = found.ratio ?? found;
    const clause = unit.text.slice(reach.left.start, start);
    const from = FROM.test(clause) && GOES_ON.test(unit.text.slice(end, end + 6));
    const { period, ahead, last } = this.time(found, measure, clause, from);
    const modal = found.flags.includes('threshold') || !ahead ? null : this.modal(found);
    const { kind, rule } = kindOf({ found, measure, ahead, modal, from: from || last, clause });
    // no year is that of a stretch of time, but one that is printed by it; and what a value has come from is of
    // an earlier time than the value, told only where its own words tell it
    const untimed =
      measure.rule === 'horizon'
        ? period.basis === 'assumed'
        : from && !this.sentence.times.some((time) => time.start >= reach.left.start && time.end <= start);
    // the 位 of a place counts no persons
    const measured = found.family !== 'rank' && !found.masked;
    const base = found.unit === null || !measured ? null : baseOf(found.unit);
    const times = (value: number | null): number | null =>
      value === null || base === null ? null : Number((value * base.factor).toPrecision(12));
    const value = times(found.value);
    return {
      unitId: unit.id,
      start: found.start,
      end: found.end,
      surface: unit.text.slice(found.start, found.end),
      quote: { start: sentence.start, end: sentence.end },
      indicator: measure.entry?.id ?? null,
      label: found.flags.includes('threshold') ? `${measure.label}（门槛）` : measure.label,
      aspect: measure.aspect,
      value: found.value,
      low: found.low,
      high: found.high,
      unit: found.unit,
      comparator: found.comparator,
      modal,
      kind,
      period: untimed ? null : period,
      scope: this.scope(found, measure),
      change: measure.change,
      against: measure.against,
      masked: found.masked,
      rules: [...found.rules, measure.rule, rule],
      base: base === null || value === null ? null : { value, unit: base.unit },
      baseLow: times(found.low),
      baseHigh: times(found.high),
      flags: found.flags,
    };
  }

  private modal(found: Found): string | null {
    return this.sentence.modals[lastBefore(this.sentence.modals, found.start)]?.word ?? null;
  }

  /** 预计 is a forecast in a plan; elsewhere it is an estimate of what is over. */
  private isBound(found: Found): boolean {
    const modal = this.modal(found);
    return modal !== null && (modal !== '预计' || this.sentence.mood === 'plan');
  }

  private scope(found: Found, measure: Measure): string {
    const behind = scopeBehind(this.unit.text, found.end);
    if (behind !== null) return behind;
    if (measure.rule === 'quantity-of' && measure.noun.endsWith('投资')) return '项目';
    return this.sentence.scopes[lastBefore(this.sentence.scopes, found.start)]?.scope ?? '全区';
  }

  /** The period, whether the number lies ahead, and whether it is last year's value in a plan. */
  private time(
    found: Found,
    measure: Measure,
    clause: string,
    from: boolean,
  ): { period: Period; ahead: boolean; last: boolean } {
    const { times, mood, start } = this.sentence;
    const { text } = this.unit;
    const at = (found.ratio ?? found).start;
    let cue = times[lastBefore(times, at)];
    // 从2021年末的12.8%增加到15%: the year behind 从 is that of the first value alone
    const opening = text.slice(Math.max(start, at - 40), at);
    const pair = /(?:从|由)[^，。；]{0,30}(?:到|至|为)$/u.exec(opening);
    if (pair && !from) cue = times[lastBefore(times, at - pair[0].length)];
    const before = text.slice(Math.max(start, at - 120), at);
    // 我区现有上市企业6家: what is there now is of now, whatever year was named before
    if (cue && cue.end <= at - clause.length && /现有|目前|当前/u.test(clause)) cue = undefined;
    if (cue?.soft) cue = this.spoken(times, at, cue);
    const inside =
      measure.rule === 'quantity-of'
        ? times.find(
            (time) =>
              time.start >= found.end && time.start < found.end + 6 && time.period.label.startsWith('十'),
          )
        : undefined;
    cue = inside ?? cue;
    const ahead = this.liesAhead(cue, before, clause, this.isBound(found));
    if (cue) {
      const { basis, to } = cue.period;
      const last = mood === 'plan' && basis === 'resolved' && to === this.sense.plan - 1;
      return { period: cue.period, ahead, last };
    }
    const year = mood === 'past' ? this.sense.past : this.sense.plan;
    return { period: yearPeriod(year, 'assumed'), ahead, last: false };
  }

  /** A year named in the sentence before 全年. */
  private spoken(times: readonly TimeCue[], at: number, soft: TimeCue): TimeCue {
    const index = lastBefore(times, at);
    for (let i = index; i >= Math.max(0, index - 4); i -= 1) {
      const cue = times[i];
      if (cue && !cue.soft)
        return cue.period.from === cue.period.to &&
          cue.period.basis === 'stated' &&
          !cue.period.label.startsWith('十')
          ? cue
          : soft;
    }
    return soft;
  }

  private liesAhead(cue: TimeCue | undefined, before: string, clause: string, bound: boolean): boolean {
    const { plan, past } = this.sense;
    const to = cue?.period.to ?? null;
    if (to !== null && to > plan) return true;
    const done = !bound && REALISED.test(before.slice(-60));
    // a year that is over, or the year of the plan named in a part that looks back
    if (to !== null && to < plan) return false;
    const mood = this.sentence.mood === 'past' && to === plan && past < plan ? 'plan' : this.sentence.mood;
    if (mood === 'past') return CLAUSE_INTENDS.test(clause);
    if (mood === 'plan') return bound || !(done || STANDING.test(clause));
    return (bound || INTENDS.test(before)) && !done;
  }
}

/** What the cell of a table measures, and of when, stands in other rows: its numbers are left to the reader. */
const leftUnread = ({ found, skipped, unread }: Reading): Reading => ({
  found: [],
  skipped,
  unread: [...found.map(({ start, end }) => ({ start, end })), ...unread].sort((a, b) => a.start - b.start),
});

/** Numbers with their identity cards, by a lexicon of indicators. */
export class FigureReader {
  private readonly lexicon: Lexicon;

  constructor(entries: readonly LexiconEntry[]) {
    this.lexicon = new Lexicon(entries);
  }

  /** Every numeral of the report's text units: a figure, no figure, or unread. Linear in the text. */
  read({ units, year }: ReportText): Extraction {
    const sense: YearSense = { plan: year, past: isMidYear(units, year) ? year : year - 1 };
    const moods = moodsOf(units, sense);
    const figures: Figure[] = [];
    const skipped: Skipped[] = [];
    const unread: Unread[] = [];
    for (const [index, unit] of units.entries()) {
      const text = usualSpelling(unit.text);
      const reading = isRow(text) ? leftUnread(findNumbers(text)) : findNumbers(text);
      const placed = ({ start, end }: Span): Unread => ({
        unitId: unit.id,
        start,
        end,
        surface: unit.text.slice(start, end),
      });
      // one by one: a unit may hold more than a call takes arguments
      for (const one of reading.skipped) skipped.push({ ...placed(one), reason: one.reason });
      for (const one of reading.unread) unread.push(placed(one));
      if (reading.found.length > 0)
        for (const figure of this.figuresOf({ ...unit, text }, reading.found, moods[index] ?? 'open', sense))
          figures.push({ ...figure, surface: unit.text.slice(figure.start, figure.end) });
    }
    return { figures, skipped, unread };
  }

  private figuresOf(unit: TextUnit, found: readonly Found[], mood: Mood, sense: YearSense): Figure[] {
    const { text } = unit;
    const names = this.lexicon.find(text);
    const figures: Figure[] = [];
    let next = 0;
    let name = 0;
    for (const span of sentencesIn(text)) {
      const own: Found[] = [];
      for (let one = found[next]; one && one.start < span.end; one = found[next]) {
        own.push(one);
        next += 1;
      }
      const from = name;
      while ((names[name]?.end ?? Infinity) <= span.end) name += 1;
      if (own.length === 0) continue;
      const sentence: Sentence = {
        ...span,
        text,
        mood,
        names: names.slice(from, name),
        times: timesIn(text, span, sense, mood),
        modals: modalsIn(text, span),
        scopes: scopesIn(text, span),
      };
      for (const figure of new SentenceReader(unit, sentence, sense, this.lexicon).read(own))
        figures.push(figure);
    }
    return figures;
  }
}
