/** The hand-made judgements of themes, and what they say of the tagger. */
import { readFileSync } from 'node:fs';
import { ThemeTagger } from '../../extract/themes.ts';
import type { Edition } from '../../edition/model.ts';
import type { MeasuresData } from '../../edition/schemas.ts';

/** A near mention of these reports, drawn at random. */
export interface JudgedMention {
  readonly theme: string;
  readonly report: string;
  readonly unit: string;
  /** UTF-16, in the unit's text. */
  readonly start: number;
  readonly form: string;
  /** Whether the passage speaks of the theme as its definition says. */
  readonly right: boolean;
  readonly why?: string;
}

/** Near mentions in a public text that is not kept here: totals and address alone. */
export interface JudgedElsewhere {
  /** A: the first lexicon; B, C, D: fresh draws, each after forms that had failed were mended. */
  readonly draw: 'A' | 'B' | 'C' | 'D';
  readonly url: string;
  readonly theme: string;
  readonly right: number;
  readonly judged: number;
}

/** A paragraph of these reports, read whole before the tagger was asked. */
export interface ReadParagraph {
  readonly report: string;
  readonly unit: string;
  readonly themes: readonly string[];
}

/** Paragraphs of a public text, likewise: how many themes were named, how many the tagger found. */
export interface ReadElsewhere {
  readonly url: string;
  readonly paragraphs: number;
  readonly named: number;
  readonly found: number;
}

/** A case that looks like a theme and is none, or is one with a caveat. */
export interface Trap {
  readonly themes: readonly string[];
  readonly text: string;
  readonly token: string;
  readonly expect: 'refused' | 'flagged' | 'counted';
  readonly flags?: readonly string[];
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as unknown;

export const near = read('themes-near.json') as {
  readonly seeds: readonly JudgedMention[];
  readonly public: readonly JudgedElsewhere[];
};
export const paragraphs = read('themes-paragraphs.json') as {
  readonly seeds: readonly ReadParagraph[];
  readonly public: readonly ReadElsewhere[];
};
export const traps = read('themes-traps.json') as readonly Trap[];

const sum = <Row>(rows: readonly Row[], value: (row: Row) => number): number =>
  rows.reduce((total, row) => total + value(row), 0);

interface PairCount {
  readonly theme: string;
  readonly named: boolean;
  readonly tagged: boolean;
}

/** Every theme that a reader named or the tagger found, by paragraph. */
function pairsOf({ reports, themes }: Pick<Edition, 'reports' | 'themes'>): PairCount[] {
  const tagger = new ThemeTagger(themes);
  return paragraphs.seeds.flatMap(({ report, unit, themes: named }) => {
    const source = reports.find(({ id }) => id === report)?.text.units.find(({ id }) => id === unit);
    if (!source) throw new Error(`the gold speaks of ${report} ${unit}, which does not exist`);
    const tagged = new Set(tagger.tag(source.text).map(({ theme }) => theme));
    return [...new Set([...named, ...tagged])].map((theme) => ({
      theme,
      named: named.includes(theme),
      tagged: tagged.has(theme),
    }));
  });
}

const recallOf = (pairs: readonly PairCount[]): MeasuresData['recall']['here'] => ({
  found: pairs.filter(({ named, tagged }) => named && tagged).length,
  named: pairs.filter(({ named }) => named).length,
  tagged: pairs.filter(({ tagged }) => tagged).length,
});

/** What `content/measures.yaml` says, computed from the judgements and the lexicon as it stands. */
export function measuresOf(edition: Pick<Edition, 'reports' | 'themes'>): MeasuresData {
  const pairs = pairsOf(edition);
  const here = (rows: readonly JudgedMention[]): { right: number; judged: number } => ({
    right: rows.filter(({ right }) => right).length,
    judged: rows.length,
  });
  const elsewhere = (rows: readonly JudgedElsewhere[]): { right: number; judged: number } => ({
    right: sum(rows, ({ right }) => right),
    judged: sum(rows, ({ judged }) => judged),
  });
  const themes = [...edition.themes].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    precision: { here: here(near.seeds), elsewhere: elsewhere(near.public) },
    recall: {
      paragraphs: paragraphs.seeds.length,
      here: recallOf(pairs),
      elsewhere: {
        paragraphs: sum(paragraphs.public, (row) => row.paragraphs),
        found: sum(paragraphs.public, ({ found }) => found),
        named: sum(paragraphs.public, ({ named }) => named),
      },
    },
    themes: Object.fromEntries(
      themes.map(({ id }) => {
        const own = here(near.seeds.filter(({ theme }) => theme === id));
        const other = elsewhere(near.public.filter(({ theme }) => theme === id));
        const precision = { right: own.right + other.right, judged: own.judged + other.judged };
        return [id, { precision, recall: recallOf(pairs.filter(({ theme }) => theme === id)) }];
      }),
    ),
  };
}
