/** A report and a theme for tests, made from a text as it would be read. */
import { countCharacters } from '../../corpus/count.ts';
import { districtId, reportId, themeId } from '../../corpus/ids.ts';
import { findMasks } from '../../corpus/masks.ts';
import type { SeedDocument } from '../../corpus/model.ts';
import type { District, Mention, Report, Theme } from '../../edition/model.ts';
import { readText } from './seed.ts';

const district = (id: string, report: Report['id']): District => ({
  id: districtId(id),
  name: `${id}区`,
  shortName: id,
  inferred: false,
  level: '区',
  region: ['某省', '某市'],
  regionInferred: false,
  evidence: [],
  portrait: { report, unit: 'p1' as Mention['unit'], start: 0, end: 1, text: '' },
  slot: 0,
  reports: [report],
});

export function reportFrom(text: string, id = 'jia-2022', document: SeedDocument = readText(text)): Report {
  const report = reportId(id);
  return {
    id: report,
    district: district(id, report),
    title: '某报告',
    titleSource: 'editors',
    year: 2022,
    yearStatus: 'stated',
    yearEvidence: null,
    date: null,
    dateStatus: null,
    genre: 'report',
    note: null,
    notes: [],
    rights: { holder: '某', bulk: false, statement: '某' },
    witnesses: [],
    text: document,
    unitById: new Map(document.units.map((unit) => [unit.id, unit])),
    characters: document.units.reduce((sum, unit) => sum + countCharacters(unit.text), 0),
    masks: document.units.flatMap((unit) => findMasks(unit.text).map((span) => ({ unit: unit.id, ...span }))),
    page: 1,
  };
}

/** A theme with every occurrence of its forms; forms must not overlap. */
export function themeFrom(
  reports: readonly Report[],
  direct: readonly string[],
  near: readonly string[] = [],
): Theme {
  const id = themeId('zhuti');
  const forms = [
    ...direct.map((form) => ({ form, kind: 'direct' as const })),
    ...near.map((form) => ({ form, kind: 'near' as const })),
  ];
  const mentions: Mention[] = reports.flatMap((report) =>
    report.text.units.flatMap((unit) =>
      forms
        .flatMap(({ form, kind }) => {
          const found: Mention[] = [];
          for (let start = unit.text.indexOf(form); start >= 0; start = unit.text.indexOf(form, start + 1))
            found.push({
              theme: id,
              report: report.id,
              unit: unit.id,
              form,
              kind,
              context: [],
              rule: 'test',
              start,
              end: start + form.length,
            });
          return found;
        })
        .sort((a, b) => a.start - b.start),
    ),
  );
  const count = (report: Report, kind: Mention['kind']): number =>
    mentions.filter((mention) => mention.report === report.id && mention.kind === kind).length;
  return {
    id,
    label: direct[0] ?? '主题',
    field: '产业',
    definition: '某',
    direct: [...direct],
    near: [...near],
    refused: [],
    flagged: [],
    measure: null,
    mentions,
    counts: new Map(
      reports.map((report) => [report.id, { direct: count(report, 'direct'), near: count(report, 'near') }]),
    ),
  };
}
