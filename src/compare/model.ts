/**
 * What a comparison is made from: the data of the chosen reports, one file each, and a topic. The build
 * writes these files and reads them for its own pages; a browser loads those that a reader chose.
 * Offsets are UTF-16 in the text of the text unit.
 */
import type { DistrictId, IndicatorId, ReportId, ThemeId, UnitId } from '../corpus/ids.ts';
import type { Span } from '../corpus/model.ts';
import type { District, Figure, Report } from '../edition/model.ts';
import type { ParallelGroup } from '../edition/parallels.ts';
import type { GroupPlace } from '../edition/views/parallel-lists.ts';

/** `[start, end)`. */
export type Range = readonly [start: number, end: number];

/** A figure as a comparison needs it; of its rules only those by which its value is told. */
export type ComparedFigure = Pick<
  Figure,
  | 'start'
  | 'end'
  | 'surface'
  | 'label'
  | 'aspect'
  | 'kind'
  | 'value'
  | 'low'
  | 'high'
  | 'unit'
  | 'comparator'
  | 'modal'
  | 'period'
  | 'scope'
  | 'whole'
  | 'change'
  | 'against'
  | 'masked'
  | 'flags'
  | 'rules'
> & {
  readonly indicator: IndicatorId | null;
  /** Place of the indicator in the editors' lexicon; null without one. */
  readonly order: number | null;
  /** The group that the indicator belongs to. */
  readonly group: string | null;
  /** Id of its mark on the reading page. */
  readonly mark: string;
};

export interface ComparedUnit {
  readonly id: UnitId;
  readonly text: string;
  /** Lengths (UTF-16) of the words that the text was cut into, punctuation included: together the text. */
  readonly words: readonly number[];
  readonly sentences: readonly Range[];
  /** Stretches that belong to a policy field: place of the field in `fields`. */
  readonly fields: readonly (readonly [...Range, field: number])[];
  /** Mentions of themes by place: place of the theme in `themes`, and 1 for a direct form, 0 for a near one. */
  readonly mentions: readonly (readonly [...Range, theme: number, direct: 0 | 1])[];
  readonly masks: readonly Range[];
  /** Wording that other districts have too: place of the wording in `wordings`. */
  readonly shared: readonly (readonly [...Range, wording: number])[];
  readonly figures: readonly ComparedFigure[];
}

/** What is known of a theme in one report, the corpus taken into account. */
export interface ComparedTheme {
  readonly id: ThemeId;
  readonly label: string;
  readonly field: string;
  /** Where it is not said directly: what that is worth, see `edition/views/silence.ts`; else null. */
  readonly silence: {
    readonly expected: number;
    readonly chance: number;
    readonly others: number;
    readonly speakers: number;
    /** What comes nearest to it in wording. */
    readonly nearest: readonly (Span & { readonly unit: UnitId; readonly cosine: number })[];
  } | null;
}

/** An indicator that the text names and of which no figure was read there. */
export interface NamedIndicator {
  readonly id: IndicatorId;
  /** Of its label and aliases the one that stands there most often, and how often. */
  readonly form: string;
  readonly count: number;
}

/** A wording that several districts have, and where it is listed. */
export type SharedWording = Pick<ParallelGroup, 'id' | 'match'> & GroupPlace;

/** `/compare/reports/<report>.json`. */
export interface ComparedReport {
  readonly edition: string;
  readonly id: ReportId;
  readonly district: Pick<District, 'id' | 'name' | 'shortName' | 'inferred' | 'slot'>;
  readonly genre: Report['genre'];
  readonly year: number;
  readonly yearStatus: Report['yearStatus'];
  /** Code points without white space. */
  readonly characters: number;
  /** On which page of a theme the report is dealt with. */
  readonly page: number;
  /** Names of the policy fields. */
  readonly fields: readonly string[];
  readonly wordings: readonly SharedWording[];
  /** All themes of the lexicon, in its order. */
  readonly themes: readonly ComparedTheme[];
  /** In the lexicon's order. */
  readonly named: readonly NamedIndicator[];
  readonly units: readonly ComparedUnit[];
}

/** `/compare/districts/<district>.json`: which report speaks for a district. */
export interface ComparedDistrict {
  readonly edition: string;
  readonly report: ReportId;
}

/** `/compare/names.json`: whom one can choose, in the order of the edition. */
export interface ComparedNames {
  readonly edition: string;
  readonly districts: readonly {
    readonly id: DistrictId;
    /** With its mark of inference. */
    readonly name: string;
    readonly region: string;
  }[];
}

/** What is compared; its id stands in the address. */
export type Topic = { readonly id: string; readonly label: string } & (
  | {
      readonly kind: 'themes';
      readonly id: ThemeId;
      readonly direct: readonly string[];
      readonly near: readonly string[];
    }
  | { readonly kind: 'fields' }
  /** The indicators of one group. */
  | { readonly kind: 'indicators' }
);

export type TopicKind = Topic['kind'];

/** As many as can be read side by side, and as few as make a comparison. */
export const MOST = 4;
export const FEWEST = 2;
