/** What a theme's pictures show, put into words. */
import type { Report } from '../../edition/model.ts';
import { shortName, yearText } from '../../edition/names.ts';
import type { Loudest, Voices } from '../../edition/views/findings.ts';
import type { MatrixRow } from '../../edition/views/matrix.ts';
import type { Neighbours } from '../../edition/views/neighbours.ts';
import type { CompanionOnPage, Meeting } from '../../edition/views/network.ts';
import type { Silence } from '../../edition/views/silence.ts';
import { decimal, hanCount, named, NB, paragraphLabel, percent } from '../../site/format.ts';
import { GENRE } from '../../site/strings.ts';

/** Names in a sentence, as long as they are few. */
const NAMED = 2;

/**
 * The district; where several of the reports are its own, the year besides, and of one year the genre: what
 * one of them says or does not say is not true of the district.
 *
 * @param among All reports, not only those that a page shows.
 */
function nameAmong(report: Report, among: readonly Report[]): string {
  const name = shortName(report.district);
  const own = among.filter(({ district }) => district.id === report.district.id);
  if (own.length < 2) return name;
  const year = `${name}${yearText(report)}${NB}年`;
  return own.filter((one) => one.year === report.year).length < 2 ? year : `${year}${GENRE[report.genre]}`;
}

const names = (reports: readonly Report[], among: readonly Report[]): string =>
  reports.length <= NAMED
    ? reports.map((report) => nameAmong(report, among)).join('、')
    : `另外${hanCount(reports.length)}篇`;

/**
 * Who says it. A word stands in quotation marks only where it is what they all use: a theme's name need
 * not occur anywhere (新能源与储能 is called by 储能), and where several words occur, none is the one.
 *
 * @param forms The direct forms that occur.
 * @param among All reports: a district with several of them is named with the year.
 * @param onPage Where the voices are those of one page of several, which the sentence then says.
 */
export function whoSays(
  label: string,
  forms: readonly string[],
  { direct, onlyNear, none }: Voices,
  among: readonly Report[],
  onPage = false,
): string {
  const silent = [...onlyNear, ...none];
  const [only] = direct;
  const [form] = forms;
  const says = form !== undefined && forms.length === 1 ? `用“${form}”` : `直接说到${label}`;
  if (silent.length === 0 && only)
    return `${onPage ? '本页' : ''}${hanCount(direct.length)}篇${direct.length > 1 ? '都' : ''}${says}`;
  const lead = onPage ? `本页${hanCount(direct.length + silent.length)}篇里，` : '';
  if (!only)
    return onPage && silent.length === 1 ? `本页一篇没有直接说到${label}` : `${lead}没有一篇直接说到${label}`;
  if (direct.length === 1) return `${lead}只有${nameAmong(only, among)}${says}`;
  return `${lead}${hanCount(direct.length)}篇${says}，${names(silent, among)}没有`;
}

/** How many themes are one district's alone, or everybody's. */
export function acrossThemes(voices: readonly Voices[]): string {
  const alone = voices.filter(({ direct }) => direct.length === 1).map(({ direct }) => direct[0]);
  const everybody = voices.filter(({ onlyNear, none }) => onlyNear.length + none.length === 0).length;
  const lead = `${hanCount(voices.length)}个主题`;
  const [owner] = alone;
  if (owner && alone.every((report) => report === owner))
    return `${lead}，${alone.length === voices.length ? '都' : `${hanCount(alone.length)}个`}只有${shortName(owner.district)}直接说到`;
  if (everybody > 0) return `${lead}，各篇都直接说到的有${hanCount(everybody)}个`;
  return alone.length > 0 ? `${lead}，${hanCount(alone.length)}个只有一篇直接说到` : lead;
}

/**
 * Where the occurrences stand: whether the report that uses the word most says it in one breath.
 *
 * @param among All reports: a district with several of them is named with the year.
 */
export function whereSaid(most: Loudest | null, among: readonly Report[]): string {
  if (!most) return '没有直接说到的地方';
  const { cluster, units } = most;
  const [unit] = units;
  const name = nameAmong(most.report, among);
  // a year and a count would run into each other
  const lead =
    name === shortName(most.report.district)
      ? `${named(name, most.direct)}${NB}次`
      : `${name}有${NB}${most.direct}${NB}次`;
  if (units.length === 1 && unit !== undefined)
    return `${lead}，${most.direct === 1 ? '' : '都'}在${paragraphLabel(unit)}`;
  if (!cluster) return `${lead}，分在${hanCount(units.length)}段`;
  return `${lead}，${cluster.count}${NB}次在${paragraphLabel(cluster.unit)}`;
}

/** How much a silence proves, in plain words; what it was reckoned from is in `reckoning`. */
export function worth({ expected, chance, others, speakers }: Silence): string {
  if (others === 0) return '没有别区可比。';
  if (expected === 0) return `别区的${hanCount(others)}篇也没有用，无从比较。`;
  if (speakers === 1 && others > 1) return '别区也只有一篇用它，不能说这里缺了什么。';
  if (chance >= 0.2) return '照这份文字的长短，没有出现也很平常，说明不了什么。';
  if (chance >= 0.05) return '也可能只是篇幅短，证明力不强。';
  return '不像只是篇幅短的缘故。';
}

/** The numbers behind `worth`: how many the length would lead one to expect, and the chance of none. */
export function reckoning({ expected, chance, others, speakers }: Silence): string | null {
  if (others === 0 || expected === 0) return null;
  const odds = chance < 0.01 ? `不到${NB}1%` : `约${NB}${percent(chance, 0)}`;
  const base = `若与别区的${hanCount(others)}篇一样常用，照字数该有${NB}${decimal(expected)}${NB}处，一处也不出现的机会${odds}`;
  return speakers === 1 && others > 1
    ? `${base}；但这${hanCount(others)}篇里只有一篇用它，这个数说的其实是那一篇。`
    : `${base}。`;
}

/** Whether reports of several genres are being compared. */
export const genresDiffer = (reports: readonly Report[]): boolean =>
  new Set(reports.map(({ genre }) => genre)).size > 1;

/** A band of themes by how many of the reports shown use a direct form. */
export const bandLabel = (voices: number, reports: number): string =>
  voices === 0
    ? '没有一篇直接说到'
    : voices === 1
      ? '只有一篇直接说到'
      : voices === reports
        ? '各篇都直接说到'
        : `${hanCount(voices)}篇直接说到`;

/** Which theme sets the reports most apart, and who uses it most for its length. */
export function mostApart([first]: readonly MatrixRow[]): string {
  if (!first || first.difference === 0) return '各主题在各篇里相差不多';
  const [most, second] = [...first.cells].sort((a, b) => b.rate - a.rate);
  if (!most || !second) return `差别最大的主题是“${first.theme.label}”`;
  const next =
    second.rate === 0 ? '别篇没有' : `其次${shortName(second.report.district)}${NB}${decimal(second.rate)}`;
  return `差别最大的主题是“${first.theme.label}”：${shortName(most.report.district)}每万字${NB}${decimal(most.rate)}${NB}次，${next}`;
}

/** Which two themes meet most closely. */
export function meetMost([first]: readonly Meeting[]): string {
  if (!first) return '没有两个主题同在一段';
  const [a, b] = first.themes;
  return `结得最紧的两个主题是“${a.label}”和“${b.label}”，同在${NB}${first.places.length}${NB}段`;
}

/** What keeps a theme company. */
export function companyOf({ nodes, rows }: Neighbours): string {
  if (rows.length === 0) return nodes < 2 ? '出现太少，看不出左右的词' : '左右没有格外靠近的词';
  return `左右多见${rows
    .slice(0, 3)
    .map(({ word }) => `“${word}”`)
    .join('')}`;
}

/** Which themes share a theme's paragraphs. */
export function sharesWith(companions: readonly CompanionOnPage[]): string {
  if (companions.length === 0) return '没有别的主题与它同段';
  const [first, second] = companions;
  return `同段结得最紧的主题是“${first?.theme.label ?? ''}”${second ? `，其次“${second.theme.label}”` : ''}`;
}

/** What a district's report speaks of more, and less, than the others. */
export function ownThemes(name: string, more: readonly MatrixRow[], less: readonly MatrixRow[]): string {
  const [most] = more;
  const [least] = less;
  const parts = [
    ...(most ? [`多说${most.theme.label}`] : []),
    ...(least ? [`少说${least.theme.label}`] : []),
  ];
  return parts.length === 0 ? `${name}的主题，与别篇相差不多` : `比起别篇，${name}${parts.join('，')}`;
}

/** Which words a district's report uses more than the others. */
export const ownWords = (name: string, rows: readonly { readonly item: string }[]): string =>
  `比起别篇，${name}多用${rows
    .slice(0, 3)
    .map(({ item }) => `“${item}”`)
    .join('')}`;
