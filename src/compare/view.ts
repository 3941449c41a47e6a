/** A topic in some reports, side by side: all that a page shows of it, before words and markup. */
import type { IndicatorId, ThemeId } from '../corpus/ids.ts';
import { countCharacters } from '../corpus/count.ts';
import { frequencyOf } from '../concordance/frequency.ts';
import type { Frequency } from '../concordance/frequency.ts';
import { align } from './align.ts';
import { echoesIn } from './echoes.ts';
import type { Echo } from './echoes.ts';
import { completed, elsewhereOf } from './elsewhere.ts';
import type { CompletedRow, Elsewhere } from './elsewhere.ts';
import { figuresIn, numberRows } from './comparable.ts';
import type { NumberRow, PlacedFigure } from './comparable.ts';
import type { ComparedReport, ComparedTheme, NamedIndicator, Topic } from './model.ts';
import { passagesOf, placeOf } from './passages.ts';
import type { Passage } from './passages.ts';
import { vocabularyOf } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ThemeTally {
  readonly direct: number;
  readonly near: number;
}

/** How much each report says of the topic; one entry for each column. */
export type Usage =
  | {
      readonly kind: 'themes';
      /** The direct forms that occur. */
      readonly forms: readonly string[];
      readonly columns: readonly (Frequency & { readonly near: number })[];
    }
  | {
      readonly kind: 'fields';
      /** Characters of its stretches and their share of the report. */
      readonly columns: readonly { readonly characters: number; readonly share: number }[];
      readonly themes: readonly {
        readonly id: ThemeId;
        readonly label: string;
        readonly columns: readonly ThemeTally[];
      }[];
    }
  | {
      readonly kind: 'indicators';
      /** Indicators with a value, and those with masks only. */
      readonly columns: readonly { readonly told: number; readonly masked: number }[];
    };

export interface PassageRow extends CompletedRow {
  /** Null for the rest. */
  readonly label: string | null;
  /** Indicators that several reports of the row give, and not comparably. */
  readonly careful: readonly NumberRow[];
  /** Wording that several reports of the row have. */
  readonly echoes: readonly Echo[];
}

/** What a report does not say. */
export interface Silence {
  readonly column: number;
  /** Themes that it does not say directly. */
  readonly themes: readonly (ComparedTheme & { readonly near: number })[];
  /** Indicators that another report gives; `named` where the text has their name, without a figure of theirs. */
  readonly indicators: readonly {
    readonly id: IndicatorId;
    readonly label: string;
    readonly named: NamedIndicator | null;
  }[];
}

export interface Comparison {
  readonly topic: Topic;
  readonly reports: readonly ComparedReport[];
  /** By column. */
  readonly passages: readonly (readonly Passage[])[];
  /** By column: of a policy field, what names one of its themes and was assigned to another field. */
  readonly elsewhere: readonly (readonly Elsewhere[])[];
  readonly usage: Usage;
  readonly numbers: readonly NumberRow[];
  /** Figures of the passages that belong to no indicator; of a group, those of its policy field too. */
  readonly loose: readonly PlacedFigure[];
  readonly rows: readonly PassageRow[];
  readonly vocabulary: Vocabulary;
  readonly silences: readonly Silence[];
}

/** Occurrences of a theme in a report. */
export function tallyOf(report: ComparedReport, theme: number): ThemeTally {
  let [direct, near] = [0, 0];
  for (const { mentions } of report.units)
    for (const [, , own, isDirect] of mentions)
      if (own === theme) {
        if (isDirect === 1) direct += 1;
        else near += 1;
      }
  return { direct, near };
}

const told = ({ cells }: NumberRow, column: number): boolean =>
  [...(cells[column]?.result ?? []), ...(cells[column]?.target ?? [])].some(({ masked }) => !masked);
const given = ({ cells }: NumberRow, column: number): boolean =>
  (cells[column]?.result.length ?? 0) + (cells[column]?.target.length ?? 0) > 0;

/** The theme's direct forms as they stand in the passages, each once. */
function formsIn(topic: Topic, reports: readonly ComparedReport[], passages: readonly Passage[]): string[] {
  const places = reports.map((report) => placeOf(report, topic));
  const forms = passages.flatMap(({ column, start: from, text, mentions }) =>
    mentions
      .filter(({ theme, direct }) => direct && theme === places[column])
      .map(({ start, end }) => text.slice(start - from, end - from)),
  );
  return [...new Set(forms)];
}

function usageOf(
  topic: Topic,
  reports: readonly ComparedReport[],
  passages: readonly (readonly Passage[])[],
  numbers: readonly NumberRow[],
): Usage {
  switch (topic.kind) {
    case 'themes':
      return {
        kind: 'themes',
        forms: formsIn(topic, reports, passages.flat()),
        columns: reports.map((report) => {
          const { direct, near } = tallyOf(report, placeOf(report, topic));
          return { ...frequencyOf(direct, report.characters), near };
        }),
      };
    case 'fields':
      return {
        kind: 'fields',
        columns: reports.map(({ characters: all }, column) => {
          const characters = (passages[column] ?? []).reduce(
            (sum, { text }) => sum + countCharacters(text),
            0,
          );
          return { characters, share: all === 0 ? 0 : characters / all };
        }),
        themes: (reports[0]?.themes ?? [])
          .map(({ id, label, field }, theme) => ({
            id,
            label,
            field,
            columns: reports.map((report) => tallyOf(report, theme)),
          }))
          .filter(({ field }) => field === topic.label),
      };
    case 'indicators':
      return {
        kind: 'indicators',
        columns: reports.map((_, column) => ({
          told: numbers.filter((row) => told(row, column)).length,
          masked: numbers.filter((row) => given(row, column) && !told(row, column)).length,
        })),
      };
  }
}

function silencesOf(
  topic: Topic,
  reports: readonly ComparedReport[],
  numbers: readonly NumberRow[],
): Silence[] {
  return reports
    .map((report, column): Silence => {
      const themes = report.themes.flatMap((theme, place) => {
        const asked =
          topic.kind === 'themes'
            ? theme.id === topic.id
            : topic.kind === 'fields' && theme.field === topic.label;
        return asked && theme.silence ? [{ ...theme, near: tallyOf(report, place).near }] : [];
      });
      const indicators =
        topic.kind === 'indicators'
          ? numbers
              .filter((row) => !given(row, column))
              .map(({ indicator, label }) => ({
                id: indicator,
                label,
                named: report.named.find(({ id }) => id === indicator) ?? null,
              }))
          : [];
      return { column, themes, indicators };
    })
    .filter(({ themes, indicators }) => themes.length + indicators.length > 0);
}

/** Names of what passages can be aligned by, in the lexicon's order. */
function aspectNames(
  topic: Topic,
  reports: readonly ComparedReport[],
  numbers: readonly NumberRow[],
): Map<string, string> {
  return topic.kind === 'indicators'
    ? new Map(numbers.map(({ indicator, label }) => [indicator, label]))
    : new Map((reports[0]?.themes ?? []).map(({ id, label }) => [id, label]));
}

/**
 * Figures without an indicator: in the topic's own sentences, and for a group of indicators also where the
 * text is of the policy field of that name, since a lexicon does not have all that is counted there.
 */
function looseOf(
  topic: Topic,
  reports: readonly ComparedReport[],
  passages: readonly (readonly Passage[])[],
): PlacedFigure[] {
  return reports.flatMap((report, column) => {
    const own = passages[column] ?? [];
    const ofField: readonly Passage[] =
      topic.kind === 'indicators'
        ? passagesOf(report, { kind: 'fields', id: topic.id, label: topic.label }, column)
        : [];
    const places = new Map(report.units.map(({ id }, place) => [id, place]));
    const found = new Map(
      figuresIn([...own, ...ofField])
        .filter(({ indicator }) => indicator === null)
        .map((figure) => [`${figure.mark} ${figure.start} ${figure.end} ${figure.label}`, figure]),
    );
    return [...found.values()].sort(
      (a, b) => (places.get(a.passage.unit) ?? 0) - (places.get(b.passage.unit) ?? 0) || a.start - b.start,
    );
  });
}

/**
 * @param reports In the order of the columns, at least one.
 */
export function compareReports(topic: Topic, reports: readonly ComparedReport[]): Comparison {
  const passages = reports.map((report, column) => passagesOf(report, topic, column));
  const all = passages.flat();
  const figures = figuresIn(all);
  const ofTopic =
    topic.kind === 'indicators' ? figures.filter(({ group }) => group === topic.label) : figures;
  const numbers = numberRows(ofTopic, reports);
  const names = aspectNames(topic, reports, numbers);
  const speaking = passages.filter(({ length }) => length > 0).length;
  // A companion theme makes a row where reports share it; what a field or a group consists of always does.
  const least = topic.kind === 'themes' ? Math.min(2, speaking) : 1;
  const elsewhere = reports.map((report, column) => elsewhereOf(report, topic, column));
  const order = [...names.keys()];
  const nameOf = (aspect: string): string | null => names.get(aspect) ?? null;
  const aligned = align(all, reports.length, least, order);
  const rows = completed(aligned, elsewhere, order, nameOf).map((row): PassageRow => {
    const careful = numberRows(figuresIn(row.cells.flat()), reports).filter(
      // in a row that is one indicator's, the others are beside the point
      ({ verdict, indicator }) =>
        verdict.kind === 'differs' && (topic.kind !== 'indicators' || indicator === row.aspect),
    );
    const label = row.aspect === null ? null : nameOf(row.aspect);
    return { ...row, label, careful, echoes: echoesIn(row.cells) };
  });
  const [first] = reports;
  return {
    topic,
    reports,
    passages,
    elsewhere,
    usage: usageOf(topic, reports, passages, numbers),
    numbers,
    loose: looseOf(topic, reports, passages),
    rows,
    vocabulary: vocabularyOf(
      reports,
      passages,
      first && topic.kind === 'themes' ? placeOf(first, topic) : -1,
    ),
    silences: silencesOf(topic, reports, numbers),
  };
}
