/** Where a figure is marked on the reading page, and where it is listed among its indicator's figures. */
import type { IndicatorId, ReportId, UnitId } from '../../../corpus/ids.ts';
import type { Span } from '../../../corpus/model.ts';
import type { Edition, Figure, Report } from '../../model.ts';

/** One mark in a text: figures at one place, or at places that overlap, share it. */
export interface FigureMark extends Span {
  readonly unit: UnitId;
  /** Id of the mark on the reading page: `np12-345`. */
  readonly anchor: string;
  readonly figures: readonly Figure[];
}

/** Joins figures whose places overlap: links cannot stand inside one another. Sorted by place. */
function join(unit: UnitId, figures: readonly Figure[]): FigureMark[] {
  const marks: { start: number; end: number; figures: Figure[] }[] = [];
  for (const figure of [...figures].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = marks.at(-1);
    if (last && figure.start < last.end) {
      last.end = Math.max(last.end, figure.end);
      last.figures.push(figure);
    } else marks.push({ start: figure.start, end: figure.end, figures: [figure] });
  }
  return marks.map((mark) => ({ unit, anchor: `n${unit}-${mark.start}`, ...mark }));
}

/** The marks of one report's figures, by text unit. */
export const figureMarksOf = (figures: readonly Figure[]): Map<UnitId, FigureMark[]> =>
  new Map([...Map.groupBy(figures, ({ unitId }) => unitId)].map(([unit, own]) => [unit, join(unit, own)]));

/** Reports on one page of an indicator's figures: those without any indicator are some 9 KB gzip a report. */
const REPORTS_A_PAGE = 12;

export interface FigureAddress {
  readonly report: ReportId;
  /** Id of the figure's mark on its report's page. */
  readonly mark: string;
  /** Null: listed among the figures without indicator. */
  readonly indicator: IndicatorId | null;
  /** 1-based page of the indicator's figures. */
  readonly page: number;
  /** Id of the figure on that page. */
  readonly anchor: string;
}

/** The figures of one indicator, or those of none, in pages of whole reports. At least one page. */
export function figurePages(figures: readonly Figure[]): (readonly Figure[])[] {
  const byReport = [...Map.groupBy(figures, ({ report }) => report).values()];
  const pages: (readonly Figure[])[] = [];
  for (let at = 0; at < byReport.length || at === 0; at += REPORTS_A_PAGE)
    pages.push(byReport.slice(at, at + REPORTS_A_PAGE).flat());
  return pages;
}

/**
 * The reports that an indicator's page lists: all of them, the silent too, while they fit on one page;
 * else those that give it on this page.
 */
export function listedReports(reports: readonly Report[], figures: readonly Figure[]): readonly Report[] {
  if (reports.length <= REPORTS_A_PAGE) return reports;
  const giving = new Set(figures.map(({ report }) => report));
  return reports.filter(({ id }) => giving.has(id));
}

export class FigurePlaces {
  /** By report, then text unit. */
  readonly marks: ReadonlyMap<ReportId, ReadonlyMap<UnitId, readonly FigureMark[]>>;
  private readonly addresses = new Map<string, FigureAddress>();

  constructor({ figures }: Pick<Edition, 'figures'>) {
    const byReport = Map.groupBy(figures, ({ report }) => report);
    this.marks = new Map([...byReport].map(([report, own]) => [report, figureMarksOf(own)]));
    const pages = new Map<string, number>();
    for (const own of Map.groupBy(figures, ({ indicator }) => indicator).values())
      for (const [index, page] of figurePages(own).entries())
        for (const { id } of page) pages.set(id, index + 1);
    for (const [report, units] of this.marks)
      for (const mark of [...units.values()].flat())
        for (const { id, indicator } of mark.figures)
          this.addresses.set(id, {
            report,
            mark: mark.anchor,
            indicator,
            page: pages.get(id) ?? 1,
            anchor: id.replaceAll('.', '-'),
          });
  }

  /** @throws Error for a figure of another edition: that would be our own mistake. */
  of({ id }: Pick<Figure, 'id'>): FigureAddress {
    const address = this.addresses.get(id);
    if (!address) throw new Error(`figure ${id} is not of this edition`);
    return address;
  }
}

const made = new WeakMap<object, FigurePlaces>();

/** Made once for each edition. */
export function figurePlaces(edition: Pick<Edition, 'figures'>): FigurePlaces {
  const known = made.get(edition.figures);
  if (known) return known;
  const places = new FigurePlaces(edition);
  made.set(edition.figures, places);
  return places;
}
