/** How districts and reports are called and cited. */
import { seedStem } from '../corpus/ids.ts';
import type { District, Report } from './model.ts';

/** The mark that follows every inferred name, wherever it stands. */
export const INFERRED = '（推定）';

type Named = Pick<District, 'name' | 'shortName' | 'inferred'>;

export const fullName = (district: Named): string => district.name + (district.inferred ? INFERRED : '');
export const shortName = (district: Named): string =>
  district.shortName + (district.inferred ? INFERRED : '');

/** Editors' words with the mark behind every inferred name, full or short. */
export const withInferred = (text: string, districts: readonly Named[]): string =>
  districts
    .filter(({ inferred }) => inferred)
    .reduce((marked, { name, shortName: short }) => {
      const used = marked.includes(name) ? name : short;
      return marked.replaceAll(used, used + INFERRED);
    }, text);

/** 约 2024 where the year is inferred. */
export const yearText = (report: Pick<Report, 'year' | 'yearStatus'>): string =>
  report.yearStatus === 'inferred' ? `约\u00a0${report.year}` : String(report.year);

/** A title that editors gave is no title of a work: it stands without 《》. */
export const titleText = (report: Pick<Report, 'title' | 'titleSource'>): string =>
  report.titleSource === 'editors' ? report.title : `《${report.title}》`;

/** 2022-02-19, marked where the day or its year is inferred; the year where no day is known. */
const dateText = (report: Pick<Report, 'date' | 'dateStatus' | 'year' | 'yearStatus'>): string =>
  report.date === null ? yearText(report) : report.date + (report.dateStatus === 'inferred' ? INFERRED : '');

/** The report as the first half of a citation: 涧西区（推定）：《…》，讲话，2022，底本 000_…. */
export const citeReport = (report: Report, genre: string): string =>
  `${fullName(report.district)}：${titleText(report)}，${genre}，${dateText(report)}，底本\u00a0${seedStem(report.text.seed)}`;

/** What editors write where they do not know. */
const UNKNOWN = '未详';

/** Whether the text names province and city, the editors infer them, or nobody knows either. */
export const regionStatus = ({
  region,
  regionInferred,
}: Pick<District, 'region' | 'regionInferred'>): 'stated' | 'inferred' | 'unknown' =>
  region.every((part) => part === UNKNOWN) ? 'unknown' : regionInferred ? 'inferred' : 'stated';

/** Province and city, with the mark where the text does not name them. A municipality is both, and told once. */
export const regionText = (district: Pick<District, 'region' | 'regionInferred'>): string => {
  const known = [...new Set(district.region)].filter((part) => part !== UNKNOWN);
  return known.length === 0 ? `省市${UNKNOWN}` : known.join('') + (district.regionInferred ? INFERRED : '');
};
