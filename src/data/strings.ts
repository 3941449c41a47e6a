/** Public files about words and strings: candidates for themes, how texts were cut, lists of words and strings. */
import { codePointOffsets } from '../corpus/count.ts';
import type { Edition, Report } from '../edition/model.ts';
import { lastOnly } from '../edition/once.ts';
import { per10k } from '../edition/rates.ts';
import { ngramRows, wordRows } from '../edition/views/contrast.ts';
import type { Candidate } from '../edition/views/candidates.ts';
import type { Fold } from '../edition/views/folded.ts';
import { cutUnits } from '../edition/views/words.ts';
import { lengthsOf } from '../concordance/words.ts';
import type { Links } from './links.ts';
import { csv, envelope } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import type { CandidateRow, CutRow, NgramRow, WordRow } from './schemas.ts';

const round = (value: number): number => Number(value.toFixed(4));

/** Addresses of these files: those of reports, and a string's lines. */
export interface StringLinks extends Pick<Links, 'report'> {
  readonly lines: (query: string) => string;
}

function candidateRow(candidate: Candidate, links: StringLinks): CandidateRow {
  const { home, counts, places, rank, term, count, own, units, districts } = candidate;
  return {
    rank,
    term,
    count,
    own,
    units,
    districts,
    cohesion: round(candidate.cohesion),
    freedom: round(candidate.freedom),
    burst: round(candidate.burst),
    score: round(candidate.score),
    home: home && { report: home.report.id, logLikelihood: round(home.logLikelihood) },
    counts: Object.fromEntries(counts),
    places: places.map(({ report, unit, start, end }) => {
      const point = codePointOffsets(report.unitById.get(unit)?.text ?? '');
      return {
        report: report.id,
        paragraph: unit,
        start: point(start),
        end: point(end),
        url: links.report(report.id, unit),
      };
    }),
    url: links.lines(term),
  };
}

export const candidatesJson = (
  edition: Edition,
  candidates: readonly Candidate[],
  links: StringLinks,
): Pieces =>
  envelope(
    'candidates',
    edition,
    candidates.values().map((candidate) => candidateRow(candidate, links)),
  );

/** One candidate a row, and a column for each report. */
export function candidatesCsv(
  edition: Edition,
  candidates: readonly Candidate[],
  links: StringLinks,
): Pieces {
  const reports = edition.reports.map(({ id }) => id);
  const measures = [
    'rank',
    'term',
    'count',
    'own',
    'units',
    'districts',
    'cohesion',
    'freedom',
    'burst',
    'score',
  ];
  return csv(
    [...measures, 'home', 'g2', ...reports, 'url'],
    candidates.values().map((candidate) => {
      const { home, counts, ...row } = candidateRow(candidate, links);
      const zeros = Object.fromEntries(reports.map((id) => [id, 0]));
      return { ...row, home: home?.report ?? '', g2: home?.logLikelihood ?? '', ...zeros, ...counts };
    }),
  );
}

/** `/data/cuts/<report>.json`: where the words of each text unit end. */
export const cutsJson = (edition: Edition, report: Report): Pieces =>
  envelope(
    'cuts',
    edition,
    cutUnits(edition, report).map(({ unit, text, words }): CutRow => ({
      paragraph: unit,
      lengths: lengthsOf(text, words),
    })),
    '../',
  );

/** The words of a report, for its two files. */
const wordsOf = lastOnly((edition: Edition, report: Report, fold: Fold): WordRow[] =>
  wordRows(edition, report, fold).map((row) => ({
    ...row,
    per10k: round(per10k(row.strings, report.characters)),
  })),
);

export const wordsJson = (edition: Edition, report: Report, fold: Fold): Pieces =>
  envelope('words', edition, wordsOf(edition, report, fold), '../');

export const wordsCsv = (edition: Edition, report: Report, fold: Fold): Pieces =>
  csv(['word', 'words', 'strings', 'per10k'], wordsOf(edition, report, fold));

const ngramsOf = lastOnly((report: Report, fold: Fold): NgramRow[] =>
  ngramRows(report, fold).map(({ gram, count }) => ({
    string: gram,
    count,
    per10k: round(per10k(count, report.characters)),
  })),
);

export const ngramsJson = (edition: Edition, report: Report, fold: Fold): Pieces =>
  envelope('ngrams', edition, ngramsOf(report, fold), '../');

export const ngramsCsv = (report: Report, fold: Fold): Pieces =>
  csv(['string', 'count', 'per10k'], ngramsOf(report, fold));
