/** Rows of the public data files, made from the edition. Offsets become code points here and nowhere else. */
import { codePointOffsets } from '../corpus/count.ts';
import type { SourceSpan } from '../corpus/model.ts';
import type { District, Edition, Mention, Report, Theme } from '../edition/model.ts';
import { fullName, regionStatus } from '../edition/names.ts';
import { per10k } from '../edition/rates.ts';
import type { Links } from './links.ts';
import type { DistrictRow, MentionRow, ReportRow, SeedRow, ThemeRow } from './schemas.ts';

type SourceRow = ReportRow['paragraphs'][number]['source'];

const sourceRows = (point: (offset: number) => number, source: readonly SourceSpan[]): SourceRow =>
  source.map(({ seed, start, end }) => ({ seed, start: point(start), end: point(end) }));

export function reportToRow(report: Report, links: Links): ReportRow {
  const { text } = report;
  const point = codePointOffsets(text.text);
  return {
    id: report.id,
    district: report.district.id,
    title: report.title,
    titleSource: report.titleSource,
    year: report.year,
    yearStatus: report.yearStatus,
    genre: report.genre,
    date: report.date,
    dateStatus: report.dateStatus,
    characters: report.characters,
    rights: report.rights,
    url: links.report(report.id),
    witnesses: report.witnesses.map(({ siglum, document, characters, coverage }) => ({
      siglum,
      seed: document.seed,
      sha256: document.sha256,
      encoding: document.encoding,
      characters,
      coverage: Number(coverage.toFixed(4)),
    })),
    sections: sectionRows(report, point),
    paragraphs: text.paragraphs.map((paragraph) => ({
      id: paragraph.id,
      section: paragraph.section,
      text: paragraph.text,
      url: links.report(report.id, paragraph.id),
      source: sourceRows(point, paragraph.source),
    })),
    asides: text.asides.map(({ id, kind, text: shown, after, source }) => ({
      id,
      kind,
      text: shown,
      after,
      source: sourceRows(point, source),
    })),
  };
}

function sectionRows(report: Report, point: (offset: number) => number): ReportRow['sections'] {
  return report.text.sections.map((section) => {
    const { paragraph } = section;
    // a paragraph may hold thousands of run-in sections: it is measured once
    const inParagraph = (at: number | null): number | null =>
      paragraph === null || at === null ? null : unitPoints(report, paragraph)(at);
    return {
      id: section.id,
      level: section.level,
      role: section.role,
      number: section.number,
      heading: section.heading,
      runIn: section.runIn,
      paragraph: section.paragraph,
      start: inParagraph(section.start),
      end: inParagraph(section.end),
      parent: section.parent,
      source: sourceRows(point, section.source),
    };
  });
}

type Point = (offset: number) => number;
const measured = new WeakMap<Report, Map<Mention['unit'], Point>>();

/** Offsets in a unit's text as code points. Each unit is measured once, however much was found in it. */
function unitPoints(report: Report | undefined, unit: Mention['unit']): Point {
  if (!report) return codePointOffsets('');
  const own = measured.get(report) ?? new Map<Mention['unit'], Point>();
  measured.set(report, own);
  const point = own.get(unit) ?? codePointOffsets(report.unitById.get(unit)?.text ?? '');
  own.set(unit, point);
  return point;
}

export function districtToRow(edition: Edition, district: District, links: Links): DistrictRow {
  return {
    id: district.id,
    name: fullName(district),
    level: district.level,
    region: [district.region[0], district.region[1]],
    regionStatus: regionStatus(district),
    identity: {
      status: district.inferred ? 'inferred' : 'stated',
      evidence: district.evidence.map(({ report, unit, start, end, text, why }) => {
        const point = unitPoints(
          edition.reports.find(({ id }) => id === report),
          unit,
        );
        return {
          report,
          paragraph: unit,
          start: point(start),
          end: point(end),
          quote: text,
          why,
          url: links.report(report, unit),
        };
      }),
    },
    reports: [...district.reports],
    url: links.district(district.id),
  };
}

export function seedToRow(
  { document, report, siglum, characters }: Edition['seeds'][number],
  links: Links,
): SeedRow {
  const point = codePointOffsets(document.text);
  const prefix = document === report.text ? '' : `${siglum}:`;
  return {
    seed: document.seed,
    report: report.id,
    siglum,
    sha256: document.sha256,
    encoding: document.encoding,
    characters,
    url: links.source(document.seed),
    tiles: document.tiles.map(({ start, end, kind, ref }) => ({
      start: point(start),
      end: point(end),
      kind,
      ref: ref === null ? null : prefix + ref,
    })),
  };
}

export function themeToRow(edition: Edition, theme: Theme, links: Links): ThemeRow {
  const reports = new Map(edition.reports.map((report) => [report.id, report]));
  return {
    id: theme.id,
    label: theme.label,
    field: theme.field,
    forms: [
      ...theme.direct.map((form) => ({ form, kind: 'direct' as const })),
      ...theme.near.map((form) => ({ form, kind: 'near' as const })),
    ],
    counts: Object.fromEntries(
      edition.reports.map((report) => {
        const { direct, near } = theme.counts.get(report.id) ?? { direct: 0, near: 0 };
        const rate = (count: number): number => Number(per10k(count, report.characters).toFixed(4));
        return [report.id, { direct, near, per10k: { direct: rate(direct), near: rate(near) } }];
      }),
    ),
    mentions: theme.mentions.map((mention) => mentionToRow(reports.get(mention.report), mention, links)),
    url: links.theme(theme.id),
  };
}

/** One occurrence, with its place in code points. */
export function mentionToRow(report: Report | undefined, mention: Mention, links: Links): MentionRow {
  const point = unitPoints(report, mention.unit);
  return {
    report: mention.report,
    paragraph: mention.unit,
    start: point(mention.start),
    end: point(mention.end),
    form: mention.form,
    kind: mention.kind,
    context: [...mention.context],
    rule: mention.rule,
    url: links.report(mention.report, mention.unit),
  };
}
