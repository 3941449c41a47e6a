/** What the search takes of an edition. `Edition` is such a thing; tests make smaller ones. */

export interface SearchUnit {
  readonly id: string;
  readonly kind: 'body' | 'heading';
  readonly text: string;
}

export interface SearchReport {
  readonly id: string;
  readonly district: { readonly id: string };
  readonly genre: string;
  /** Characters without white space, as the site counts them. */
  readonly characters: number;
  readonly text: { readonly units: readonly SearchUnit[] };
}

export interface SearchEdition {
  readonly id: string;
  /** In reading order; the reports of a district stand together. */
  readonly reports: readonly SearchReport[];
  readonly themes: readonly {
    readonly id: string;
    readonly mentions: readonly { readonly report: string; readonly unit: string }[];
  }[];
}

/** What the search takes and nothing else, so that a larger edition need not be kept while the index is made. */
export const searchEditionOf = ({ id, reports, themes }: SearchEdition): SearchEdition => ({
  id,
  reports: reports.map((report) => ({
    id: report.id,
    district: { id: report.district.id },
    genre: report.genre,
    characters: report.characters,
    text: { units: report.text.units.map((unit) => ({ id: unit.id, kind: unit.kind, text: unit.text })) },
  })),
  themes: themes.map((theme) => ({
    id: theme.id,
    mentions: theme.mentions.map(({ report, unit }) => ({ report, unit })),
  })),
});

/** The number of a unit in the edition's reading order, by report and unit id. */
export function unitNumbers({ reports }: SearchEdition): (report: string, unit: string) => number {
  const numbers = new Map<string, number>();
  for (const report of reports)
    for (const unit of report.text.units) numbers.set(`${report.id} ${unit.id}`, numbers.size);
  return (report, unit) => {
    const number = numbers.get(`${report} ${unit}`);
    if (number === undefined) throw new RangeError(`there is no unit ${report}#${unit}`);
    return number;
  };
}

/** Ascending numbers of the units in which each theme has mentions. */
export function themeUnits(edition: SearchEdition): Map<string, number[]> {
  const numberOf = unitNumbers(edition);
  return new Map(
    edition.themes.map(({ id, mentions }) => [
      id,
      [...new Set(mentions.map(({ report, unit }) => numberOf(report, unit)))].sort((a, b) => a - b),
    ]),
  );
}
