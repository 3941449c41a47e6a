/**
 * The edition: the corpus, what the editors say of it, and what was found in
 * it. Pages and data files are made from this and nothing else.
 */
import type { EntityKind, EntityRule } from '../extract/entities/model.ts';
import type {
  DistrictId,
  EntityId,
  IndicatorId,
  ReportId,
  SeedId,
  TermId,
  ThemeId,
  UnitId,
} from '../corpus/ids.ts';
import type { SeedDocument, Span, TextUnit } from '../corpus/model.ts';
import type { MentionContext } from '../extract/context.ts';
import type { Figure as ExtractedFigure, Skipped, Unread } from '../extract/numbers/model.ts';
import type { MovedAnchor } from './anchors/record.ts';
import type { Parallels } from './parallels.ts';
import type { FoundExpansion } from '../extract/terms/expand.ts';
import type { TermKind } from '../extract/terms/model.ts';
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
  /** 0-based: the editors' first four, then the rest as lists have them; gives hue and shape (slot modulo 4). */
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
  /** Whether its scope is the district as a whole: `scope.ts`. */
  readonly whole: boolean;
}

export interface Indicator extends IndicatorData {
  readonly id: IndicatorId;
  /** In report order, then unit order, then place; every aspect (level, growth, rank …) is among them. */
  readonly figures: readonly Figure[];
}

/** What a name means in a report, as the editors say, with their evidence. */
export interface EntitySense {
  readonly report: ReportId;
  readonly meaning: string;
  readonly status: 'stated' | 'inferred';
  readonly evidence: Quotation;
}

/** One place where a name stands in a text unit. */
export interface EntityPlace extends Span {
  readonly report: ReportId;
  readonly unit: UnitId;
  readonly form: string;
  readonly rule: EntityRule;
  /** Index into the entity's senses; null where the entity has none for the place: 未定. */
  readonly sense: number | null;
}

/** An organisation, enterprise, project, park, platform, place or honour that the texts name. */
export interface Entity {
  readonly id: EntityId;
  readonly label: string;
  readonly kind: EntityKind;
  /** Every printed form, the label first. */
  readonly names: readonly string[];
  /** Where in the label something was taken out: the same form then need not mean the same thing. */
  readonly masks: readonly Span[];
  /** Has a page of its own: the editors speak of it, or more than one report names it. */
  readonly own: boolean;
  /** Whether it stands in the editors' lexicon. */
  readonly listed: boolean;
  readonly note: string | null;
  readonly senses: readonly EntitySense[];
  /** In report order, then unit order, then place; disjoint from those of all other entities. */
  readonly places: readonly EntityPlace[];
}

/** What became of a report's numerals that are no figures. */
export interface Numerals {
  readonly report: ReportId;
  readonly skipped: readonly Skipped[];
  /** Seen and not read: the method page lists them. */
  readonly unread: readonly Unread[];
}

export type { TermKind };

/** One place of a slogan or an abbreviation. */
export interface TermPlace extends Span {
  readonly report: ReportId;
  readonly unit: UnitId;
  /** `unit.text.slice(start, end)`. */
  readonly form: string;
  /** Within quotation marks. */
  readonly quoted: boolean;
  readonly rule: string;
  /** Which of the term's senses, by its place in the list; null where the editors know none for it. */
  readonly sense: number | null;
}

/** What the editors know of a term from elsewhere. */
export interface TermSense {
  /** What tells it from the term's other senses; null where it is the only one. */
  readonly label: string | null;
  readonly expansion: string | null;
  /** The document that says so; never null with an expansion. */
  readonly source: string | null;
  readonly note: string | null;
  /** The province to whose reports it applies; null for all. */
  readonly province: string | null;
}

/** What a report itself says a term stands for, verbatim. */
export interface TermExpansion {
  readonly report: ReportId;
  readonly rule: FoundExpansion['rule'];
  /** Several where each member opens a paragraph. */
  readonly parts: readonly Quotation[];
}

/** A slogan or an abbreviation: what is quoted, counted by a numeral, or listed by the editors. */
export interface Term {
  readonly id: TermId;
  readonly label: string;
  readonly kind: TermKind;
  /** Whether the editors' lexicon has it. */
  readonly listed: boolean;
  /** Spellings with the number of their places, the label first. */
  readonly variants: readonly { readonly form: string; readonly count: number }[];
  readonly senses: readonly TermSense[];
  readonly expansions: readonly TermExpansion[];
  /** In report order, then unit order, then place; one may lie within a longer one of another term. */
  readonly places: readonly TermPlace[];
  /** By report; reports without it are left out. */
  readonly counts: ReadonlyMap<ReportId, number>;
  /** Whether it has a page of its own: it is in the lexicon, or in several reports. All stand on the pages of their reports. */
  readonly paged: boolean;
  /** 1-based: on which of its own pages a report is dealt with. */
  readonly pages: ReadonlyMap<ReportId, number>;
}

/** What one district has in the row of a contrast. */
export interface ContrastCell {
  readonly report: Report;
  /** Occurrences of the theme's direct forms, or of the words; null in a row of figures. */
  readonly count: number | null;
  /** The plainest figure of each side; null where the text gives none. */
  readonly result: Figure | null;
  readonly target: Figure | null;
}

/** One of the home page's telling contrasts. Its prose stands in the content collection, under its id. */
export interface Contrast {
  readonly id: string;
  /** Held to the texts by its claims at every build. */
  readonly title: string;
  readonly row:
    | { readonly kind: 'theme'; readonly theme: Theme }
    | { readonly kind: 'words'; readonly words: string }
    | { readonly kind: 'indicator'; readonly indicator: Indicator; readonly aspect: Figure['aspect'] };
  /** One for each of its districts, in the edition's order. */
  readonly cells: readonly ContrastCell[];
  /** The theme whose comparison goes on from here; null where it is the row's own. */
  readonly compare: ThemeId | null;
}

export interface Edition {
  /** Twelve hexadecimal digits over the corpus: seeds and the units read from them. */
  readonly id: string;
  /** As lists have them, see `order.ts`: by slot while they are few, else by region. */
  readonly districts: readonly District[];
  /** In the order of their districts, then by year, then id. */
  readonly reports: readonly Report[];
  /** By order, then id. */
  readonly themes: readonly Theme[];
  /** The editors' lexicon, by order, then id; indicators without figures included. */
  readonly indicators: readonly Indicator[];
  /** Every figure of every report, those of no indicator included: in report order, unit order, place. */
  readonly figures: readonly Figure[];
  /** In the order of their first places; those of the lexicon that no report names come last. */
  readonly entities: readonly Entity[];
  /** In report order. */
  readonly numerals: readonly Numerals[];
  /** Wording that several districts share. */
  readonly parallels: Parallels;
  /** Slogans and abbreviations in the order of their first places; those of the lexicon without places come last. */
  readonly terms: readonly Term[];
  /** The editors' telling contrasts, by order, then id. */
  readonly contrasts: readonly Contrast[];
  /** Every witness's seed, by file name. */
  readonly seeds: readonly {
    readonly document: SeedDocument;
    readonly report: Report;
    readonly siglum: string;
    /** Code points of the decoded seed. */
    readonly characters: number;
  }[];
  /** Addresses under which texts once stood, by report; reports without any are left out or have none. */
  readonly moved: ReadonlyMap<ReportId, readonly MovedAnchor[]>;
  readonly site: SiteData;
  /** How well tagging agreed with people, over all themes; null where nobody measured. */
  readonly measures: Pick<MeasuresData, 'precision' | 'recall'> | null;
}
