/** Reports as comparisons read them, made from a text; and figures in them. */
import type { ComparedFigure, ComparedReport, Topic } from '../../compare/model.ts';
import { comparedReport } from '../../data/compare.ts';
import { parallelsOf } from '../../edition/parallels.ts';
import { indicatorId } from '../../corpus/ids.ts';
import type { Edition, Figure, Indicator, Theme } from '../../edition/model.ts';
import type { Report } from '../../edition/model.ts';

/** Of some reports, with the themes and figures that a test found in them. */
export const editionFrom = (
  reports: readonly Report[],
  themes: readonly Theme[] = [],
  figures: readonly Figure[] = [],
  indicators: readonly Indicator[] = [],
): Edition => ({
  moved: new Map(),
  id: '0'.repeat(12),
  districts: reports.map(({ district }) => district),
  reports,
  themes,
  indicators,
  figures,
  numerals: [],
  parallels: parallelsOf([], reports),
  terms: [],
  entities: [],
  contrasts: [],
  seeds: [],
  site: { contact: null, changes: [] },
  measures: null,
});

export const comparedFrom = (...found: Parameters<typeof editionFrom>): ComparedReport[] => {
  const edition = editionFrom(...found);
  return edition.reports.map((report, slot) => {
    const compared = comparedReport(edition, report);
    return { ...compared, district: { ...compared.district, slot } };
  });
};

export const themeTopic = ({ id, label, direct, near }: Theme): Topic => ({
  kind: 'themes',
  id,
  label,
  direct,
  near,
});

/** A target of 10% for 2022, changed where a test needs it. */
export const comparedFigure = (changes: Partial<ComparedFigure> = {}): ComparedFigure => ({
  start: 0,
  end: 3,
  surface: '10%',
  label: '某指标',
  aspect: 'level',
  kind: 'target',
  value: 10,
  low: null,
  high: null,
  unit: '%',
  comparator: '=',
  modal: null,
  period: { label: '2022', from: 2022, to: 2022, basis: 'stated' },
  scope: '全区',
  whole: true,
  change: null,
  against: null,
  masked: false,
  flags: [],
  rules: [],
  indicator: indicatorId('zhibiao'),
  order: 0,
  group: '某领域',
  mark: 'np1-0',
  ...changes,
});
