/** CSV twins of lists that are flat enough: one row a line, UTF-8 with a BOM, no cell that a spreadsheet would run. */
import type { Edition, Report } from '../edition/model.ts';
import { fullName, regionStatus } from '../edition/names.ts';
import { closestRows } from './closest.ts';
import type { Links } from './links.ts';
import { csv, envelope } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { reportToRow } from './rows.ts';
import type { BulkRow } from './schemas.ts';

export const districtsCsv = (edition: Edition, links: Links): Pieces =>
  csv(
    ['id', 'name', 'nameStatus', 'level', 'province', 'city', 'regionStatus', 'reports', 'url'],
    edition.districts.map((district) => ({
      id: district.id,
      name: fullName(district),
      nameStatus: district.inferred ? 'inferred' : 'stated',
      level: district.level,
      province: district.region[0],
      city: district.region[1],
      regionStatus: regionStatus(district),
      reports: district.reports.join(' '),
      url: links.district(district.id),
    })),
  );

/** What is known of each report, without its text. */
export const reportsCsv = (edition: Edition, links: Links): Pieces =>
  csv(
    [
      'id',
      'district',
      'name',
      'title',
      'titleSource',
      'year',
      'yearStatus',
      'genre',
      'date',
      'dateStatus',
      'characters',
      'paragraphs',
      'sections',
      'witnesses',
      'base',
      'bulk',
      'holder',
      'statement',
      'url',
    ],
    edition.reports.map((report) => ({
      id: report.id,
      district: report.district.id,
      name: fullName(report.district),
      title: report.title,
      titleSource: report.titleSource,
      year: report.year,
      yearStatus: report.yearStatus,
      genre: report.genre,
      date: report.date,
      dateStatus: report.dateStatus,
      characters: report.characters,
      paragraphs: report.text.paragraphs.length,
      sections: report.text.sections.length,
      witnesses: report.witnesses.length,
      base: report.text.seed,
      bulk: report.rights.bulk,
      holder: report.rights.holder,
      statement: report.rights.statement,
      url: links.report(report.id),
    })),
  );

/** Seeds with the number of their characters by kind; the tiles themselves are in `seeds.json`. */
const KINDS = ['title', 'heading', 'body', 'byline', 'caption', 'furniture', 'blank'] as const;
export const seedsCsv = (edition: Edition, links: Links): Pieces =>
  csv(
    ['seed', 'report', 'siglum', 'sha256', 'encoding', 'characters', ...KINDS, 'url'],
    edition.seeds.values().map(({ document, report, siglum, characters }) => {
      const of = new Map<string, number>();
      for (const { kind, start, end } of document.tiles)
        of.set(kind, (of.get(kind) ?? 0) + Array.from(document.text.slice(start, end)).length);
      return {
        seed: document.seed,
        report: report.id,
        siglum,
        sha256: document.sha256,
        encoding: document.encoding,
        characters,
        ...Object.fromEntries(KINDS.map((kind) => [kind, of.get(kind) ?? 0])),
        url: links.source(document.seed),
      };
    }),
  );

/** A report's text units: paragraphs, and headings on lines of their own. */
export function unitsCsv(report: Report, links: Links): Pieces {
  const { paragraphs } = reportToRow(report, links);
  const sections = new Map<string, string | null>(paragraphs.map(({ id, section }) => [id, section]));
  return csv(
    ['id', 'kind', 'section', 'text', 'url'],
    report.text.units.map(({ id, kind, section, text }) => ({
      id,
      kind,
      section: sections.get(id) ?? section,
      text,
      url: links.report(report.id, id),
    })),
  );
}

/** One pair of passages a row. */
export const closestCsv = (edition: Edition, report: Report, links: Links): Pieces =>
  csv(
    [
      'report',
      'paragraph',
      'start',
      'end',
      'quote',
      'otherDistrict',
      'otherReport',
      'otherParagraph',
      'otherStart',
      'otherEnd',
      'otherQuote',
      'cosine',
      'themes',
      'url',
    ],
    closestRows(edition, report, links).map(({ own, other, cosine, themes, url }) => ({
      report: own.report,
      paragraph: own.paragraph,
      start: own.start,
      end: own.end,
      quote: own.quote,
      otherDistrict: other.district,
      otherReport: other.report,
      otherParagraph: other.paragraph,
      otherStart: other.start,
      otherEnd: other.end,
      otherQuote: other.quote,
      cosine,
      themes: themes.join(' '),
      url,
    })),
  );

/** The texts that may be taken in bulk; none where no report's rights permit it. */
export const bulkJson = (
  edition: Edition,
  links: Links & { readonly file: (path: string) => string },
): Pieces =>
  envelope(
    'bulk',
    edition,
    edition.reports
      .filter(({ rights }) => rights.bulk)
      .map(({ id, district, title, rights }): BulkRow => ({
        report: id,
        district: district.id,
        title,
        holder: rights.holder,
        statement: rights.statement,
        text: links.file(`text/${id}.txt`),
        markdown: links.file(`markdown/${id}.md`),
        tei: links.file(`tei/${id}.xml`),
        url: links.report(id),
      })),
  );
