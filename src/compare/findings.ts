/** What a comparison shows, put into words: computed, never typed. */
import { ASPECT, FIGURE_KIND, periodText } from '../components/figures/words.ts';
import { fullName, shortName } from '../edition/names.ts';
import { sideOf } from '../edition/views/figures/sides.ts';
import { decimal, grouped, hanCount, NB, percent } from '../site/format.ts';
import { GENRE } from '../site/strings.ts';
import type { Obstacle, PlacedFigure, SideVerdict, Verdict } from './comparable.ts';
import type { ComparedReport } from './model.ts';
import type { Comparison } from './view.ts';

export const nameOf = ({ district }: Pick<ComparedReport, 'district'>): string => shortName(district);
/** As it stands in a list of all districts. */
export const listedName = (district: ComparedReport['district']): string => fullName(district);
const names = (reports: readonly ComparedReport[]): string => reports.map(nameOf).join('、');

/** Those of some columns that have most; several where they are equal. */
function most(reports: readonly ComparedReport[], values: readonly number[]): ComparedReport[] {
  const top = Math.max(0, ...values);
  return top === 0 ? [] : reports.filter((_, column) => values[column] === top);
}

/** The one that says it most for its length, where its 95 % interval lies above all others'; else null. */
function clearlyMost(
  reports: readonly ComparedReport[],
  columns: readonly { readonly low: number; readonly high: number }[],
): ComparedReport | null {
  return (
    reports.find((_, column) =>
      columns.every(({ high }, other) => other === column || (columns[column]?.low ?? 0) > high),
    ) ?? null
  );
}

/** 三项指标，一项能直接比; of a theme or a field the indicators are those of its sentences. */
export function comparableFinding({ topic, numbers }: Pick<Comparison, 'topic' | 'numbers'>): string {
  const total = numbers.length;
  if (total === 0) return '没有指标';
  const same = numbers.filter(({ verdict }) => verdict.kind === 'same').length;
  const lead = `${topic.kind === 'indicators' ? '' : '同句里有'}${hanCount(total)}项指标`;
  if (same === 0) return total === 1 ? `${lead}，不能直接比` : `${lead}，没有一项能直接比`;
  if (same === total) return total === 1 ? `${lead}，能直接比` : `${lead}，都能直接比`;
  return `${lead}，${hanCount(same)}项能直接比`;
}

/** Who says it most for its length, and who does not. */
function saidFinding({ topic, reports, usage, elsewhere }: Comparison): string {
  const label = `“${topic.label}”`;
  switch (usage.kind) {
    case 'themes': {
      const speakers = reports.filter((_, column) => (usage.columns[column]?.count ?? 0) > 0);
      const silent = reports.filter((report) => !speakers.includes(report));
      // a word stands in quotation marks only where it is what they all use
      const [form] = usage.forms;
      const says = form !== undefined && usage.forms.length === 1 ? `用“${form}”` : `直接说到${topic.label}`;
      if (speakers.length === 0) return `${hanCount(reports.length)}篇都没有直接说到${topic.label}`;
      const top = clearlyMost(reports, usage.columns);
      const lone = speakers.length === 1;
      const most = top && !lone ? `，按篇幅算${nameOf(top)}最多` : '';
      if (silent.length === 0) return `${hanCount(reports.length)}篇都${says}${most}`;
      // other words for it are no silence
      const near = silent.filter((report) => (usage.columns[reports.indexOf(report)]?.near ?? 0) > 0);
      const none = silent.filter((report) => !near.includes(report));
      return [
        `${lone ? '只有' : ''}${names(speakers)}${says}${most}`,
        ...(near.length > 0 ? [`${names(near)}只有近义的说法`] : []),
        // “only one” says it of all the others
        ...(none.length > 0 && !(lone && near.length === 0) ? [`${names(none)}没有提到`] : []),
      ].join('，');
    }
    case 'fields': {
      const shares = usage.columns.map(({ share }) => share);
      const top = most(reports, shares);
      const silent = reports.filter((_, column) => shares[column] === 0);
      if (top.length === 0) return `${hanCount(reports.length)}篇都没有整句归入${label}`;
      const lead = `${label}：${names(top)}篇幅最多，占${NB}${percent(Math.max(...shares))}`;
      // it may speak of the matter in sentences that are more about something else
      const stray = silent.filter((report) => (elsewhere[reports.indexOf(report)]?.length ?? 0) > 0);
      const none = silent.filter((report) => !stray.includes(report));
      return [
        lead,
        ...(stray.length > 0 ? [`${names(stray)}只在别的领域的句子里提到`] : []),
        ...(none.length > 0 ? [`${names(none)}没有整句归入`] : []),
      ].join('，');
    }
    case 'indicators': {
      if (usage.columns.every(({ told, masked }) => told + masked === 0))
        return `词表里${label}一类的指标，没有一篇写到数`;
      const each = reports.map((report, column) => {
        const { told = 0, masked = 0 } = usage.columns[column] ?? {};
        const parts = [
          told > 0 ? `写出${NB}${told}${NB}项` : '',
          masked > 0 ? `隐去${NB}${masked}${NB}项` : '',
        ];
        return nameOf(report) + (parts.filter((part) => part !== '').join('、') || '没有写到数');
      });
      return `${label}的指标：${each.join('，')}`;
    }
  }
}

/** The heading of the page; what one report alone tells makes no comparison. */
export const titleOf = (comparison: Comparison): string =>
  [
    saidFinding(comparison),
    ...(comparison.numbers.some(({ verdict }) => verdict.kind !== 'alone')
      ? [comparableFinding(comparison)]
      : []),
  ].join('；');

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
/** 3,071—18,110 where they differ. */
const span = (values: readonly number[], text: (value: number) => string): string => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? text(low) : `${text(low)}—${text(high)}`;
};

/** What stands against a comparison: genres, years, lengths. */
export function limitsOf(reports: readonly ComparedReport[]): string {
  const genres = distinct(reports.map(({ genre }) => GENRE[genre]));
  const years = span(
    reports.map(({ year }) => year),
    String,
  );
  const about = reports.some(({ yearStatus }) => yearStatus === 'inferred') ? `约${NB}` : '';
  const lengths = span(
    reports.map(({ characters }) => characters),
    grouped,
  );
  const caution =
    genres.length > 1 ? '体裁不同，次数和篇幅只供参考' : years.includes('—') ? '年份不同，形势不同' : '';
  return `${genres.join('、')}，${about}${years}${NB}年，${lengths}${NB}字。${caution && `${caution}；`}没有写到，不等于没有做。`;
}

/** A name before a number: no gap after the bracket. */
const spaced = (name: string): string => (name.endsWith('）') ? name : name + NB);

/** 每万字：涧西 3.9，东营 0.7. */
export function usageFinding({ reports, usage }: Comparison): string {
  const list = (value: (column: number) => string): string =>
    reports.map((report, column) => `${spaced(nameOf(report))}${value(column)}`).join('，');
  switch (usage.kind) {
    case 'themes':
      return `每万字次数：${list((column) => decimal(usage.columns[column]?.rate ?? 0))}`;
    case 'fields':
      return `占全篇的字数：${list((column) => percent(usage.columns[column]?.share ?? 0))}`;
    case 'indicators':
      return `写出数的指标：${list((column) => String(usage.columns[column]?.told ?? 0))}`;
  }
}

export function rowsFinding({ topic, passages, rows, elsewhere }: Comparison): string {
  const total = passages.flat().length;
  const stray = elsewhere.flat().length;
  if (total === 0) {
    if (topic.kind === 'indicators') return '没有一句写到这些指标';
    return stray > 0 ? `没有一句归入，另有${NB}${stray}${NB}处归在别的领域` : '没有一句说到';
  }
  const shared = rows.filter(
    ({ aspect, cells }) => aspect !== null && cells.filter(({ length }) => length > 0).length > 1,
  );
  const measure = topic.kind === 'fields' ? '处' : '句';
  const count = `${total}${NB}${measure}，一${measure}不缺${stray > 0 ? `，另列${NB}${stray}${NB}处归在别的领域` : ''}`;
  const first = shared.slice(0, 3).map(({ label }) => `“${label ?? ''}”`);
  return first.length === 0 ? count : `${count}；几篇都谈到${first.join('')}`;
}

export function wordsFinding({ vocabulary: { shared, own } }: Comparison): string {
  const common = shared.slice(0, 4).map(({ word }) => `“${word}”`);
  if (common.length > 0) return `谈到它时，不止一篇用的词有${common.join('')}`;
  return own.some(({ length }) => length > 0) ? '谈到它时，各用各的词' : '没有共有的词';
}

export function silenceFinding({ topic, reports, silences }: Comparison): string {
  if (silences.length === 0) return '没有一篇不提';
  const of = reports.filter((_, column) => silences.some((one) => one.column === column));
  const silent = of.length === reports.length ? `${hanCount(of.length)}篇` : names(of);
  if (topic.kind === 'themes') {
    const [form] = topic.direct;
    return topic.direct.length === 1
      ? `${silent}没有用“${form ?? ''}”`
      : `${silent}没有直接说到${topic.label}`;
  }
  const counts = silences.map(({ column, themes, indicators }) => {
    const report = reports[column];
    const count = topic.kind === 'fields' ? `${themes.length}${NB}个` : `${indicators.length}${NB}项`;
    return report ? spaced(nameOf(report)) + count : '';
  });
  return `${topic.kind === 'fields' ? '没有直接说到的主题' : '没有读到数的指标'}：${counts.join('，')}`;
}

const RESPECT: Record<Exclude<Obstacle, 'inexact' | 'baseline' | 'unstated'>, string> = {
  side: '性质',
  aspect: '口径',
  unit: '单位',
  kind: '性质',
  scope: '范围',
  period: '时期',
};

/** What a figure is in the respect in which figures differ. */
function valueIn(figure: PlacedFigure, obstacle: Obstacle, year: number): string {
  switch (obstacle) {
    case 'aspect':
      return ASPECT[figure.aspect];
    case 'unit':
      return figure.unit ?? '无单位';
    case 'kind':
      return FIGURE_KIND[figure.kind];
    case 'scope':
      return figure.scope ?? '未写明';
    case 'period':
      return figure.period ? periodText(figure.period) : '未写明';
    default:
      return sideOf(figure, year) === 'target' ? '目标' : '结果';
  }
}

export interface VerdictText {
  /** ＝, ≠, or nothing where there are no two values. */
  readonly sign: '＝' | '≠' | '';
  readonly lead: string;
  /** One line for each reason; results and targets apart. */
  readonly why: readonly string[];
}

const SIDE = { target: '目标', result: '结果' } as const;

/** 口径不同：数额、增速. */
function reasonText(
  obstacle: Obstacle,
  figures: readonly PlacedFigure[],
  reports: readonly ComparedReport[],
): string {
  if (obstacle === 'inexact') return '有位次、门槛、与别处之差或文字，不能直接相比';
  if (obstacle === 'baseline') return '有的是基数，不是结果';
  if (obstacle === 'unstated') return '没有写明时期';
  const values = distinct(
    figures.map((figure) => valueIn(figure, obstacle, reports[figure.column]?.year ?? 0)),
  );
  return `${RESPECT[obstacle]}不同：${values.join('、')}`;
}

/** What is to be said of one side; each line names it. */
function sideTexts(
  { side, kind, obstacles, figures }: SideVerdict,
  reports: readonly ComparedReport[],
): string[] {
  const name = SIDE[side];
  switch (kind) {
    case 'same': {
      const [first] = figures;
      const of = figures.length < reports.length ? `${figureNames(figures, reports)}：` : '';
      const period = first?.period ? periodText(first.period) : '';
      return [`${of}同为${/^\d/.test(period) ? NB : ''}${period}${name}`];
    }
    case 'differs':
      return obstacles.map((obstacle) => `${name}的${reasonText(obstacle, figures, reports)}`);
    case 'alone':
      return [`${name}只有${figureNames(figures, reports)}写出数`];
    case 'masked':
      return [`${name}的数都隐去`];
  }
}

/** Whether figures can be compared, and why not. @param within What was looked at: whole texts, or sentences of a topic. */
export function verdictText(
  verdict: Verdict,
  reports: readonly ComparedReport[],
  within: 'text' | 'sentence' = 'text',
): VerdictText {
  switch (verdict.kind) {
    case 'same': {
      const sides = [...verdict.sides].sort((a, b) => Number(b.kind === 'same') - Number(a.kind === 'same'));
      return { sign: '＝', lead: '口径相同', why: sides.flatMap((side) => sideTexts(side, reports)) };
    }
    case 'differs': {
      const { across, figures, sides } = verdict;
      const why =
        across.length > 0
          ? across.map((obstacle) => reasonText(obstacle, figures, reports))
          : sides.flatMap((side) => sideTexts(side, reports));
      return { sign: '≠', lead: '不能直接比', why };
    }
    case 'alone':
      return {
        sign: '',
        lead: verdict.told === 0 ? '数都隐去' : within === 'text' ? '只有一篇写出数' : '同句里只有一篇写出',
        why: verdict.told > 0 && verdict.given > verdict.told ? ['另有隐去'] : [],
      };
  }
}

const figureNames = (figures: readonly PlacedFigure[], reports: readonly ComparedReport[]): string =>
  names(reports.filter((_, column) => figures.some((figure) => figure.column === column)));
