/** What comparisons are made from: the data of one report, and the topics. Read by the site's own pages. */
import type {
  ComparedDistrict,
  ComparedFigure,
  ComparedNames,
  ComparedReport,
  ComparedTheme,
  ComparedUnit,
  Topic,
} from '../compare/model.ts';
import { compareReports } from '../compare/view.ts';
import type { Comparison } from '../compare/view.ts';
import type { DistrictId, IndicatorId, UnitId } from '../corpus/ids.ts';
import { findMasks } from '../corpus/masks.ts';
import { FIELD_SLUGS, POLICY_FIELDS } from '../edition/fields.ts';
import type { PolicyField } from '../edition/fields.ts';
import type { Edition, Figure, Mention, Report } from '../edition/model.ts';
import { oncePerEdition } from '../edition/once.ts';
import { fullName, regionText } from '../edition/names.ts';
import { mentionsIn } from '../edition/views/by-report.ts';
import { chosenReports, latestReports } from '../edition/views/chosen.ts';
import { differenceOf } from '../edition/views/difference.ts';
import { unfiguredNames } from '../edition/views/figures/named.ts';
import { figurePlaces } from '../edition/views/figures/places.ts';
import { placeOfGroup } from '../edition/views/parallel-lists.ts';
import { unitSentences } from '../edition/views/sentences.ts';
import type { ParallelGroup, SharedPassage } from '../edition/parallels.ts';
import { stretchesOf } from '../edition/views/policy/shares.ts';
import { silenceOf } from '../edition/views/silence.ts';
import { topicNames } from '../edition/views/topics.ts';
import { nearestIn } from '../edition/views/nearest.ts';
import { href } from '../site/hrefs.ts';
import { cutUnits } from '../edition/views/words.ts';

/** All topics; a theme's with the forms that are looked for. */
export function topicsOf(edition: Pick<Edition, 'themes' | 'indicators'>): Topic[] {
  const themes = new Map<string, Edition['themes'][number]>(edition.themes.map((theme) => [theme.id, theme]));
  return topicNames(edition).map(({ kind, id, label }): Topic => {
    const theme = kind === 'themes' ? themes.get(id) : undefined;
    if (theme) return { kind: 'themes', id: theme.id, label, direct: theme.direct, near: theme.near };
    return { kind: kind === 'indicators' ? 'indicators' : 'fields', id, label };
  });
}

/**
 * Where each policy field is compared; null for one that no theme belongs to.
 *
 * @param side The districts to set side by side; none for the usual ones.
 */
export function fieldComparison(
  { themes }: Pick<Edition, 'themes'>,
  side: readonly DistrictId[],
): (field: PolicyField | null) => string | null {
  const known = new Set<string>(themes.map(({ field }) => field));
  return (field) =>
    field !== null && known.has(field)
      ? href.compare({ kind: 'fields', id: FIELD_SLUGS[field] }, side)
      : null;
}

/**
 * The topic that the list of comparisons opens with: of the themes that at least half of the reports use, the
 * one in which they differ most (G²).
 */
export function firstTopic(
  edition: Pick<Edition, 'themes' | 'indicators'>,
  reports: readonly Report[],
): Topic {
  const topics = topicsOf(edition);
  const used = edition.themes
    .filter(
      ({ counts }) =>
        reports.filter(({ id }) => (counts.get(id)?.direct ?? 0) > 0).length * 2 >= reports.length,
    )
    .map((theme) => ({ theme, difference: differenceOf(theme, reports) }))
    .sort((a, b) => b.difference - a.difference);
  const found = topics.find(({ id }) => id === used[0]?.theme.id) ?? topics[0];
  if (!found) throw new Error('there is no theme to compare');
  return found;
}

interface Lexicon {
  readonly themes: ReadonlyMap<string, number>;
  readonly indicators: ReadonlyMap<IndicatorId, { readonly order: number; readonly group: string }>;
}

const figureOf = (figure: Figure, mark: string, lexicon: Lexicon): ComparedFigure => {
  const { indicator, rules } = figure;
  const entry = indicator === null ? undefined : lexicon.indicators.get(indicator);
  return {
    start: figure.start,
    end: figure.end,
    surface: figure.surface,
    label: figure.label,
    aspect: figure.aspect,
    kind: figure.kind,
    value: figure.value,
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    comparator: figure.comparator,
    modal: figure.modal,
    period: figure.period,
    scope: figure.scope,
    whole: figure.whole,
    change: figure.change,
    against: figure.against,
    masked: figure.masked,
    flags: figure.flags,
    rules: rules.filter((rule) => rule === 'number-fraction'),
    indicator,
    order: entry?.order ?? null,
    group: entry?.group ?? null,
    mark,
  };
};

/** A report's share in wording of several districts: the longest passages that agree, and those that nearly do. */
function sharedIn(report: Report, edition: Edition): { groups: ParallelGroup[]; passages: SharedPassage[] } {
  const { parallels } = edition;
  const passages = [...parallels.passagesIn(report.id), ...parallels.nearIn(report.id)];
  return { groups: [...new Set(passages.map(({ group }) => group))], passages };
}

function unitsOf(report: Report, edition: Edition): ComparedUnit[] {
  const { groups, passages } = sharedIn(report, edition);
  const numbers = new Map(groups.map((group, place) => [group, place]));
  const shared = Map.groupBy(passages, ({ unit }) => unit);
  const lexicon: Lexicon = {
    themes: new Map(edition.themes.map(({ id }, place) => [id as string, place])),
    indicators: new Map(edition.indicators.map(({ id, field }, order) => [id, { order, group: field }])),
  };
  const mentions: ReadonlyMap<UnitId, readonly Mention[]> = Map.groupBy(
    edition.themes.flatMap((theme) => mentionsIn(theme, report)),
    ({ unit }) => unit,
  );
  const stretches = Map.groupBy(stretchesOf(report, edition), ({ unit }) => unit);
  const words = new Map(cutUnits(edition, report).map((cut) => [cut.unit, cut.words]));
  const marks = figurePlaces(edition).marks.get(report.id);
  return report.text.units.map(({ id, text }): ComparedUnit => ({
    id,
    text,
    words: (words.get(id) ?? []).map(({ start, end }) => end - start),
    sentences: unitSentences(report, id).map(({ start, end }) => [start, end]),
    fields: (stretches.get(id) ?? []).flatMap(({ start, end, field }) =>
      field === null ? [] : [[start, end, POLICY_FIELDS.indexOf(field)] as const],
    ),
    mentions: [...(mentions.get(id) ?? [])]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map(({ start, end, theme, kind }) => [
        start,
        end,
        lexicon.themes.get(theme) ?? -1,
        kind === 'direct' ? 1 : 0,
      ]),
    masks: findMasks(text).map(({ start, end }) => [start, end]),
    shared: (shared.get(id) ?? []).map(({ start, end, group }) => [start, end, numbers.get(group) ?? -1]),
    figures: (marks?.get(id) ?? []).flatMap(({ anchor, figures }) =>
      figures.map((figure) => figureOf(figure, anchor, lexicon)),
    ),
  }));
}

/** Themes with what their absence is worth. */
const themesOf = (report: Report, edition: Edition): ComparedTheme[] =>
  edition.themes.map((theme) => ({
    id: theme.id,
    label: theme.label,
    field: theme.field,
    silence:
      (theme.counts.get(report.id)?.direct ?? 0) > 0
        ? null
        : {
            ...silenceOf(theme, report, edition.reports),
            nearest: nearestIn(edition, theme, report).map(({ unit, start, end, cosine }) => ({
              unit,
              start,
              end,
              cosine: Number(cosine.toFixed(4)),
            })),
          },
  }));

/** The data of one report, as its file holds it. */
export function comparedReport(edition: Edition, report: Report): ComparedReport {
  const { id, name, shortName, inferred, slot } = report.district;
  return {
    edition: edition.id,
    id: report.id,
    district: { id, name, shortName, inferred, slot },
    genre: report.genre,
    year: report.year,
    yearStatus: report.yearStatus,
    characters: report.characters,
    page: report.page,
    fields: POLICY_FIELDS,
    wordings: sharedIn(report, edition).groups.map((group) => ({
      id: group.id,
      match: group.match,
      ...placeOfGroup(edition, group),
    })),
    themes: themesOf(report, edition),
    named: unfiguredNames(edition, report),
    units: unitsOf(report, edition),
  };
}

/** Those that pages show before anybody chooses, which every topic asks for: a few, and each is large. */
const usual = oncePerEdition((edition) =>
  chosenReports(edition).map((report) => comparedReport(edition, report)),
);

/** By topic: each has a page and a table. */
const usualOnes = oncePerEdition(() => new Map<string, Comparison>());

/** The topic in the latest reports of the first districts: what pages show before anybody chooses. */
export function usualComparison(edition: Edition, topic: Topic): Comparison {
  const made = usualOnes(edition);
  const key = `${topic.kind}/${topic.id}`;
  const comparison = made.get(key) ?? compareReports(topic, usual(edition));
  made.set(key, comparison);
  return comparison;
}

/** Which report speaks for each district; districts without a report cannot be chosen. */
export const comparedDistricts = (
  edition: Edition,
): { readonly id: DistrictId; readonly found: ComparedDistrict }[] =>
  latestReports(edition).map(({ id, district }) => ({
    id: district.id,
    found: { edition: edition.id, report: id },
  }));

export const comparedNames = (edition: Edition): ComparedNames => ({
  edition: edition.id,
  districts: latestReports(edition).map(({ district }) => ({
    id: district.id,
    name: fullName(district),
    region: regionText(district),
  })),
});
