/** Notes put into words. */
import type { Aside } from '../../corpus/model.ts';
import type { Note } from '../../edition/views/notes.ts';
import type { Report } from '../../edition/model.ts';
import { shortName } from '../../edition/names.ts';
import { hanCount, NB, percent } from '../../site/format.ts';
import { href } from '../../site/hrefs.ts';
import { ASIDE } from '../../site/strings.ts';
import { quoted, readingText } from '../collation/words.ts';
import { DELETION } from '../masks/words.ts';
import { sharedWith } from '../parallels/words.ts';

import { termHref } from '../terms/addresses.ts';
import { shortened } from '../terms/words.ts';

export interface NoteText {
  /** 题 theme, 换 other districts, 校 text, 参 reference, 复 shared wording, 语 term. */
  readonly label: string;
  readonly lemma: string;
  readonly body: string;
  /** Where the lemma leads; null where the note has none. */
  readonly href: string | null;
  /** Themes with their counts: the first ones lead to their pages, the rest are folded. */
  readonly themes: readonly NotedTheme[];
  /** What is folded, and where it is listed. */
  readonly more?: { readonly text: string; readonly href: string };
}

export interface NotedTheme {
  readonly label: string;
  /** 3 ＋ 1: direct and near, never added. */
  readonly counts: string;
  readonly href: string;
}

/** Themes of a unit that stand open in its note. */
export const OPEN_THEMES = 6;

/** Characters of a shared passage that stand in its note. */
const LEMMA = 10;
/** Characters of what a term stands for; its entry has the rest. */
const GLOSS = 28;

/** Bylines name persons and furniture says nothing: they are counted, not quoted. */
const quotes = ({ kind }: Aside): boolean => kind === 'caption' || kind === 'title';

/** 图片说明三处：“……”“……” */
export function describe(asides: readonly Aside[]): string {
  return [...Map.groupBy(asides, (aside) => aside.kind)]
    .map(([kind, group]) => {
      const words = group.filter(quotes).map((aside) => `“${aside.text}”`);
      return `${ASIDE[kind]}${hanCount(group.length)}处${words.length > 0 ? `：${words.join('')}` : ''}`;
    })
    .join('；');
}

export function noteText(report: Report, unit: string, note: Note): NoteText {
  const seed = report.text.seed;
  switch (note.kind) {
    case 'themes':
      return {
        label: '题',
        lemma: '',
        body: '',
        href: null,
        themes: note.themes.map(({ theme, direct, near }) => ({
          label: theme.label,
          counts: near === 0 ? String(direct) : `${direct}＋${near}`,
          href: href.themeIn(theme.id, report),
        })),
      };
    case 'term':
      return {
        label: '语',
        lemma: note.term.label,
        body: `${shortened(note.meaning.text, GLOSS)}（${note.meaning.by === 'text' ? '原文' : '编者'}）`,
        href: termHref(note.term),
        themes: [],
      };
    case 'near':
      return {
        label: '换',
        lemma: note.districts.map(shortName).join('、'),
        body: '',
        href: href.beside(report.id, note.page, unit),
        themes: [],
      };
    case 'join': {
      const [first] = note.between;
      return {
        label: '校',
        lemma: `${note.before}｜${note.after}`,
        body: first
          ? `原文在此断开，中间是${describe(note.between)}。今移出，连读。`
          : '原文在此断开，今连读。',
        href: href.source(seed, first?.id ?? unit),
        themes: [],
      };
    }
    case 'editors':
      return { label: '校', lemma: note.lemma, body: note.note, href: href.source(seed, unit), themes: [] };
    case 'stop':
      return {
        label: '校',
        lemma: `${note.of.siglum}${NB}本止于此`,
        body: `校本${NB}${note.of.siglum}${NB}到这一段为止，存全文的${NB}${percent(note.of.witness.coverage)}；以下${NB}${note.of.siglum}${NB}本没有。`,
        href: href.collation(report.id, { witness: note.of.named }, 'kinds'),
        themes: [],
      };
    case 'variant':
      return {
        label: '校',
        lemma: quoted(note.entry.lemma),
        body: `${readingText(note.of.siglum, 'variant', note.entry, note.reading)}。`,
        href: href.collation(report.id, { witness: note.of.named }, 'kinds'),
        themes: [],
      };
    case 'deletion':
      return {
        label: '疑',
        lemma: note.place.surface,
        body: `疑有脱文：${DELETION[note.place.rule]}。`,
        href: href.source(seed, 'deletions'),
        themes: [],
      };
    case 'parallel': {
      const { passage, others, listed, more, page } = note;
      const text = report.unitById.get(passage.unit)?.text.slice(passage.start, passage.end) ?? '';
      const letters = Array.from(text);
      return {
        label: '复',
        lemma: letters.length > LEMMA ? `${letters.slice(0, LEMMA).join('')}…` : text,
        body: sharedWith(passage.group, others),
        href: href.parallel(passage.group, listed),
        themes: [],
        ...(more > 0
          ? { more: { text: `另 ${more} 处`, href: href.parallelsIn(report.id, page, unit) } }
          : {}),
      };
    }
    case 'aside': {
      const [first] = note.asides;
      return {
        label: '参',
        lemma: '移出正文',
        body: `此后原有${describe(note.asides)}。`,
        href: href.source(seed, first?.id),
        themes: [],
      };
    }
  }
}
