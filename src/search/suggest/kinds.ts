/**
 * The registry of kinds of page that the search can suggest. A new kind is one
 * entry here and nothing anywhere else.
 */
import type { Content } from '../../edition/content/read.ts';
import type { Edition } from '../../edition/model.ts';
import { INFERRED, fullName, regionText, yearText } from '../../edition/names.ts';
import { topicNames } from '../../edition/views/topics.ts';
import type { TopicName } from '../../edition/views/topics.ts';
import { meaningOf } from '../../edition/views/terms/meaning.ts';
import { ENTITY_KIND, GENRE } from '../../site/strings.ts';
import { proseText } from './prose.ts';

export interface SuggestSource {
  readonly edition: Edition;
  readonly content: Pick<Content, 'districts' | 'themes' | 'essays'>;
}

export interface PageName {
  readonly text: string;
  /** Whether it is the editors' inference: it is then never shown without its mark. */
  readonly inferred?: boolean;
}

/** A page as its kind describes it. */
export interface EditorsPage {
  readonly id: string;
  /** As it is shown; an inferred name bears its mark. */
  readonly label: string;
  readonly detail: string;
  /** From the site's root, without the base path. */
  readonly path: string;
  /** Names to be found by, in characters and in pinyin; the label without any mark first. */
  readonly names: readonly PageName[];
  /** More names, found by their characters only. */
  readonly alsoNamed: readonly PageName[];
  /** What the page says, apart from the reports' own text, which the full-text index holds. */
  readonly text: readonly string[];
}

export interface PageKind {
  readonly id: string;
  readonly label: string;
  readonly pages: (source: SuggestSource) => readonly EditorsPage[];
}

/** The prose under the front matter of a content file, or nothing. */
const proseOf = (
  files: readonly { readonly id: string; readonly body: string }[],
  id: string,
  edition: Edition,
): string => proseText(files.find((file) => file.id === id)?.body ?? '', edition);

const stated = (text: string): PageName => ({ text });

const themes: PageKind = {
  id: 'theme',
  label: '主题',
  pages: ({ edition, content }) =>
    edition.themes.map(({ id, label, field, definition, direct, near }) => ({
      id,
      label,
      detail: field,
      path: `themes/${id}/`,
      names: [label, ...direct].map(stated),
      alsoNamed: near.map(stated),
      text: [field, definition, ...direct, ...near, proseOf(content.themes, id, edition)],
    })),
};

const districts: PageKind = {
  id: 'district',
  label: '地区',
  pages: ({ edition, content }) =>
    edition.districts.map((district) => ({
      id: district.id,
      label: fullName(district),
      detail: regionText(district),
      path: `districts/${district.id}/`,
      names: [district.name, district.shortName].map((text) => ({ text, inferred: district.inferred })),
      alsoNamed: [],
      text: [
        regionText(district),
        district.level,
        district.portrait.text,
        ...district.evidence.map(({ why }) => why),
        proseOf(content.districts, district.id, edition),
      ],
    })),
};

const reports: PageKind = {
  id: 'report',
  label: '报告',
  pages: ({ edition }) =>
    edition.reports.map((report) => ({
      id: report.id,
      label: report.title,
      detail: `${fullName(report.district)}，${yearText(report)}，${GENRE[report.genre]}`,
      path: `reports/${report.id}/`,
      names: [
        { text: report.title },
        { text: `${report.district.name}${report.year}`, inferred: report.district.inferred },
      ],
      alsoNamed: [{ text: report.district.shortName, inferred: report.district.inferred }],
      text: [fullName(report.district), GENRE[report.genre], report.note ?? '', report.rights.statement],
    })),
};

const indicators: PageKind = {
  id: 'indicator',
  label: '指标',
  pages: ({ edition }) =>
    edition.indicators.map(({ id, label, field, unit, definition, aliases, notes }) => ({
      id,
      label,
      detail: `${field}，${unit}`,
      path: `indicators/${id}/`,
      names: [stated(label)],
      alsoNamed: aliases.map(stated),
      text: [field, definition, ...aliases, ...notes],
    })),
};

const terms: PageKind = {
  id: 'term',
  label: '词语',
  pages: ({ edition }) =>
    edition.terms
      .filter(({ paged }) => paged)
      .map((term) => {
        const meaning = meaningOf(term);
        return {
          id: term.id,
          label: term.label,
          detail: meaning ? meaning.text : `${term.places.length} 处`,
          path: `terms/${term.id}/`,
          names: [stated(term.label)],
          alsoNamed: term.variants.map(({ form }) => stated(form)).filter(({ text }) => text !== term.label),
          text: term.senses.flatMap(({ expansion, note }) => [expansion ?? '', note ?? '']),
        };
      }),
};

const entities: PageKind = {
  id: 'entity',
  label: '名称',
  pages: ({ edition }) =>
    edition.entities
      .filter(({ own }) => own)
      .map(({ id, label, kind, names, note, senses }) => ({
        id,
        label,
        detail: ENTITY_KIND[kind],
        path: `entities/${id}/`,
        names: [stated(label)],
        alsoNamed: names.slice(1).map(stated),
        text: [ENTITY_KIND[kind], ...names, note ?? '', ...senses.map(({ meaning }) => meaning)],
      })),
};

const TOPIC: Readonly<Record<TopicName['kind'], string>> = {
  themes: '主题，各区并排',
  fields: '领域，各区并排',
  indicators: '一组指标，各区并排',
};

const comparisons: PageKind = {
  id: 'comparison',
  label: '对读',
  pages: ({ edition }) =>
    topicNames(edition).map(({ kind, id, label }) => ({
      id: `${kind}/${id}`,
      label,
      detail: TOPIC[kind],
      path: `compare/${kind}/${id}/`,
      names: [stated(label)],
      alsoNamed: [],
      text: [TOPIC[kind]],
    })),
};

const essays: PageKind = {
  id: 'essay',
  label: '凡例',
  pages: ({ edition, content }) =>
    [...content.essays]
      .sort((a, b) => a.data.order - b.data.order)
      .map(({ id, data, body }) => ({
        id,
        label: data.title,
        detail: data.summary,
        // The essay `about` is the index itself.
        path: id === 'about' ? 'about/' : `about/${id}/`,
        names: [{ text: data.title }],
        alsoNamed: [],
        text: [data.summary, proseText(body, edition)],
      })),
};

/** What follows a name wherever it is shown. */
export const markOf = ({ inferred }: PageName): string => (inferred ? INFERRED : '');

/** In the order in which equally good answers are given. */
export const pageKinds: readonly PageKind[] = [
  themes,
  indicators,
  terms,
  districts,
  reports,
  entities,
  comparisons,
  essays,
];
