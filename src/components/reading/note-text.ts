/** Notes put into words. */
import type { Aside } from '../../corpus/model.ts';
import type { Note } from '../../edition/views/notes.ts';
import type { Report, Theme } from '../../edition/model.ts';
import { shortName } from '../../edition/names.ts';
import { hanCount, named, NB, percent } from '../../site/format.ts';
import { href } from '../../site/hrefs.ts';
import { ASIDE, KIND } from '../../site/strings.ts';

export interface NoteText {
  /** 题 theme, 校 text, 参 reference. */
  readonly label: string;
  readonly lemma: string;
  readonly body: string;
  /** Where the note leads. */
  readonly href: string;
}

/** Other reports that a note names. */
const COMPARED = 3;

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

/** How often the theme comes up here and elsewhere, once a report: 全篇 7；别区：东营经开（推定）1，解放 2. */
function elsewhere(report: Report, reports: readonly Report[], theme: Theme): string {
  const count = (one: Report): number => theme.counts.get(one.id)?.direct ?? 0;
  const others = reports.filter((one) => one.id !== report.id);
  const using = others.filter((one) => count(one) > 0);
  const shown = using.slice(0, COMPARED).map((one) => named(shortName(one.district), count(one)));
  const more = using.length > COMPARED ? `等${NB}${using.length}${NB}篇` : '';
  const rest = using.length === 0 ? '别篇都没有用这个词' : `别篇：${shown.join('，')}${more}`;
  return `全篇直接${NB}${count(report)}；${rest}。`;
}

export function noteText(report: Report, reports: readonly Report[], unit: string, note: Note): NoteText {
  const seed = report.text.seed;
  switch (note.kind) {
    case 'theme': {
      const parts = [
        ...(note.direct > 0 ? [`${KIND.direct}${NB}${note.direct}${NB}处`] : []),
        ...(note.near > 0 ? [`${KIND.near}${NB}${note.near}${NB}处：${note.nearForms.join('、')}`] : []),
      ];
      return {
        label: '题',
        lemma: note.theme.label,
        body: `${parts.join('；')}。${note.first ? elsewhere(report, reports, note.theme) : ''}`,
        href: href.theme(note.theme.id, report.id),
      };
    }
    case 'join': {
      const [first] = note.between;
      return {
        label: '校',
        lemma: `${note.before}｜${note.after}`,
        body: first
          ? `原文在此断开，中间是${describe(note.between)}。今移出，连读。`
          : '原文在此断开，今连读。',
        href: href.source(seed, first?.id ?? unit),
      };
    }
    case 'editors':
      return { label: '校', lemma: note.lemma, body: note.note, href: href.source(seed, unit) };
    case 'stop':
      return {
        label: '校',
        lemma: `${note.witness.siglum}${NB}本止于此`,
        body: `校本${NB}${note.witness.siglum}${NB}到这一段为止，存全文的${NB}${percent(note.witness.coverage)}；以下只有底本。`,
        href: href.source(note.witness.document.seed),
      };
    case 'aside': {
      const [first] = note.asides;
      return {
        label: '参',
        lemma: '移出正文',
        body: `此后原有${describe(note.asides)}。`,
        href: href.source(seed, first?.id),
      };
    }
  }
}
