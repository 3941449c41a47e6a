/**
 * The edition: the corpus, what the editors say of it, and what was found in
 * it. Pages and data files are made from this and nothing else.
 */
import type { DistrictId, IndicatorId, ReportId, SeedId, ThemeId, UnitId } from '../corpus/ids.ts';
import type { SeedDocument, Span, TextUnit } from '../corpus/model.ts';
import type { MentionContext } from '../extract/context.ts';
import type { Figure as ExtractedFigure, Skipped, Unread } from '../extract/numbers/model.ts';
import type { Parallels } from './parallels.ts';
import type {
  DistrictData,
  Genre,
  IndicatorData,
  MeasuresData,
  ReportData,
  SiteData,
  ThemeData,
  ThemeMeasure,
} from './schemas.ts';

/** A verbatim range of a text unit of a report, resolved and checked. */
export interface Quotation extends Span {
  readonly report: ReportId;
  readonly unit: UnitId;
  /** `unit.text.slice(start, end)`. */
  readonly text: string;
}

/** What the editors have to say about a place. */
export interface EditorialNote extends Quotation {
  readonly note: string;
}

export interface Evidence extends Quotation {
  readonly why: string;
}

export interface District {
  readonly id: DistrictId;
  readonly name: string;
  readonly shortName: string;
  /** True where the name is the editors' inference: it is then followed by （推定） everywhere. */
  readonly inferred: boolean;
  readonly level: DistrictData['level'];
  readonly region: readonly [province: string, city: string];
  readonly regionInferred: boolean;
  readonly evidence: readonly Evidence[];
  readonly portrait: Quotation;
  /** 0-based place in lists; gives hue and shape (slot modulo 4). */
  readonly slot: number;
  readonly reports: readonly ReportId[];
}

export interface Witness {
  readonly siglum: string;
  readonly document: SeedDocument;
  /** Code points of the decoded seed. */
  readonly characters: number;
  /** Share of the base's text that this witness has, 0 to 1; 1 for the base. */
  readonly coverage: number;
  /** The base's last text unit that it has, where it breaks off before the end; else null. */
  readonly stopsAt: UnitId | null;
  readonly note: string | null;
}

export interface Report {
  readonly id: ReportId;
  readonly district: District;
  readonly title: string;
  readonly titleSource: SeedId | 'editors';
  readonly year: number;
  readonly yearStatus: 'stated' | 'inferred';
  readonly yearEvidence: Quotation | null;
  readonly date: string | null;
  readonly dateStatus: 'stated' | 'inferred' | null;
  readonly genre: Genre;
  readonly note: string | null;
  /** Editors' notes at places of the text. */
  readonly notes: readonly EditorialNote[];
  readonly rights: ReportData['rights'];
  readonly witnesses: readonly Witness[];
  /** The base witness, read: what the pages show. */
  readonly text: SeedDocument;
  readonly unitById: ReadonlyMap<UnitId, TextUnit>;
  /** Code points of the text units without white space. */
  readonly characters: number;
  /** Masked places in the text units. */
  readonly masks: readonly (Span & { readonly unit: UnitId })[];
  /** 1-based: on which page of a theme the report is dealt with, see `paging.ts`. */
  readonly page: number;
}

export type FormKind = 'direct' | 'near';
export type { MentionContext };

/** One occurrence of a theme's form in a text unit. */
export interface Mention extends Span {
  readonly theme: ThemeId;
  readonly report: ReportId;
  readonly unit: UnitId;
  readonly form: string;
  readonly kind: FormKind;
  /** Flags; never a reason to subtract from a direct count. */
  readonly context: readonly MentionContext[];
  /** Name of the rule that made it. */
  readonly rule: string;
}

export interface ThemeCount {
  readonly direct: number;
  readonly near: number;
}

export type { ThemeMeasure };

export interface Theme extends Pick<
  ThemeData,
  'label' | 'field' | 'definition' | 'direct' | 'near' | 'refused' | 'flagged'
> {
  readonly id: ThemeId;
  /** In report order, then unit order, then place. */
  readonly mentions: readonly Mention[];
  readonly counts: ReadonlyMap<ReportId, ThemeCount>;
  /** How well its tagging agreed with people; null where nobody measured. */
  readonly measure: ThemeMeasure | null;
}

/** A number of a report, with its identity card. Offsets and rules: `extract/numbers/model.ts`. */
export interface Figure extends Omit<ExtractedFigure, 'unitId' | 'indicator'> {
  /** `jianxi-2022.p12.345`, from report, text unit and place; a second row at one place ends in `.2`. */
  readonly id: string;
  readonly report: ReportId;
  readonly unitId: UnitId;
  readonly indicator: IndicatorId | null;
}

export interface Indicator extends IndicatorData {
  readonly id: IndicatorId;
  /** In report order, then unit order, then place; every aspect (level, growth, rank …) is among them. */
  readonly figures: readonly Figure[];
}

/** What became of a report's numerals that are no figures. */
export interface Numerals {
  readonly report: ReportId;
  readonly skipped: readonly Skipped[];
  /** Seen and not read: the method page lists them. */
  readonly unread: readonly Unread[];
}

export interface Edition {
  /** Twelve hexadecimal digits over the corpus: seeds and the units read from them. */
  readonly id: string;
  /** By slot. */
  readonly districts: readonly District[];
  /** By district slot, then year, then id. */
  readonly reports: readonly Report[];
  /** By order, then id. */
  readonly themes: readonly Theme[];
  /** The editors' lexicon, by order, then id; indicators without figures included. */
  readonly indicators: readonly Indicator[];
  /** Every figure of every report, those of no indicator included: in report order, unit order, place. */
  readonly figures: readonly Figure[];
  /** In report order. */
  readonly numerals: readonly Numerals[];
  /** Wording that several districts share. */
  readonly parallels: Parallels;
  /** Every witness's seed, by file name. */
  readonly seeds: readonly {
    readonly document: SeedDocument;
    readonly report: Report;
    readonly siglum: string;
    /** Code points of the decoded seed. */
    readonly characters: number;
  }[];
  readonly site: SiteData;
  /** How well tagging agreed with people, over all themes; null where nobody measured. */
  readonly measures: Pick<MeasuresData, 'precision' | 'recall'> | null;
}
