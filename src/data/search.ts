/** What the search page needs to know of reports beside their texts: names, headings, masks. */
import type { Edition, Report } from '../edition/model.ts';
import { fullName, shortName, titleText, yearText } from '../edition/names.ts';
import { shortHeading } from '../edition/views/outline.ts';
import { reportText } from './files.ts';

/** `/search/names.json`. */
export interface SearchNames {
  readonly edition: string;
  /** In the order of the edition. */
  readonly reports: readonly {
    readonly id: string;
    readonly district: string;
    /** With 《》 where the title is the text's own. */
    readonly title: string;
    readonly genre: Report['genre'];
    readonly year: string;
    readonly characters: number;
    /** Of its plain text file. */
    readonly bytes: number;
  }[];
  /** In the edition's order. Names bear their mark of inference. */
  readonly districts: readonly {
    readonly id: string;
    readonly name: string;
    readonly short: string;
    /** Gives its mark. */
    readonly slot: number;
    readonly region: readonly [province: string, city: string];
  }[];
  readonly themes: readonly {
    readonly id: string;
    readonly label: string;
    readonly direct: readonly string[];
    readonly near: readonly string[];
  }[];
}

/** `/search/places/<report>.json`: where in the outline a text unit stands, and what is masked in it. */
export interface ReportPlaces {
  /** Short heading, and the number of the section that it stands in, or -1. */
  readonly sections: readonly (readonly [heading: string, parent: number])[];
  /** Text unit to the number of its section; units before the first heading are missing. */
  readonly units: Readonly<Record<string, number>>;
  /** Text unit to starts and ends of masks, in turn, in UTF-16. */
  readonly masks: Readonly<Record<string, readonly number[]>>;
}

export const searchNames = ({ id, reports, districts, themes }: Edition): SearchNames => ({
  edition: id,
  reports: reports.map((report) => ({
    id: report.id,
    district: report.district.id,
    title: titleText(report),
    genre: report.genre,
    year: yearText(report),
    characters: report.characters,
    bytes: Buffer.byteLength(reportText(report)),
  })),
  districts: districts.map((district) => ({
    id: district.id,
    name: fullName(district),
    short: shortName(district),
    slot: district.slot,
    region: district.region,
  })),
  themes: themes.map(({ id: theme, label, direct, near }) => ({ id: theme, label, direct, near })),
});

export function reportPlaces({ text, masks }: Report): ReportPlaces {
  const numbers = new Map(text.sections.map((section, index) => [section.id, index]));
  const numberOf = (section: (typeof text.sections)[number]['parent']): number =>
    section === null ? -1 : (numbers.get(section) ?? -1);
  const masked: Record<string, number[]> = {};
  for (const { unit, start, end } of masks) (masked[unit] ??= []).push(start, end);
  return {
    sections: text.sections.map((section) => [shortHeading(section), numberOf(section.parent)]),
    units: Object.fromEntries(
      text.units
        // A heading on its own line stands in the section above it, not in itself.
        .map(({ id, section, kind }) => {
          const own = numberOf(section);
          const above = numberOf(text.sections[own]?.parent ?? null);
          return [id, kind === 'heading' ? above : own] as const;
        })
        .filter(([, section]) => section >= 0),
    ),
    masks: masked,
  };
}
