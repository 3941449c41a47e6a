/** Small editions made up for tests, and their search index kept in memory, with Pagefind's part played. */
import { gunzipSync } from 'node:zlib';
import { dataFilesOf } from '../../search/build/data-files.ts';
import type { SearchEdition } from '../../search/build/input.ts';
import { surveyOf } from '../../search/build/survey.ts';
import { entryOf, recordsOf } from '../../search/build/write.ts';
import type { IndexRecord } from '../../search/build/index-files.ts';
import type { Sources } from '../../search/browser/engine.ts';
import type { Postings, TokenFilters, TokenFinder } from '../../search/browser/finder.ts';
import { signed } from '../../search/browser/load.ts';
import { fileNames } from '../../search/shared/entry.ts';

const GENRES = ['speech', 'report', 'news'];

/** An edition from texts: reports of units; every third unit is a heading, two reports make a district. */
export function madeUp(reports: readonly (readonly string[])[]): SearchEdition {
  const listed = reports.map((texts, number) => {
    const last = { heading: 0, body: 0 };
    const units = texts.map((text, index) => {
      const kind = index % 3 === 1 ? ('heading' as const) : ('body' as const);
      last[kind] += index % 5 === 4 ? 2 : 1;
      return { id: `${kind === 'heading' ? 's' : 'p'}${last[kind]}`, kind, text };
    });
    return {
      id: `report-${number}`,
      district: { id: `district-${number >> 1}` },
      genre: GENRES[number % GENRES.length] ?? '',
      characters: texts.join('').replace(/\s/gu, '').length,
      text: { units },
    };
  });
  const tagged = listed.flatMap(({ id, text }) =>
    text.units.filter((_, index) => index % 2 === 0).map((unit) => ({ report: id, unit: unit.id })),
  );
  return {
    id: 'made-up',
    reports: listed,
    themes: [
      { id: 'even', mentions: [...tagged, ...tagged] },
      { id: 'none', mentions: [] },
    ],
  };
}

const allows = (filters: TokenFilters, record: IndexRecord): boolean =>
  Object.entries(filters).every(([name, wanted]) => {
    const values = typeof wanted === 'string' ? [wanted] : wanted.any;
    return values.some((value) => record.filters[name]?.includes(value));
  });

/** What Pagefind makes of records: tokens at positions, trailing punctuation dropped, longer words for a shorter term. */
export function playedPagefind(records: readonly IndexRecord[]): TokenFinder {
  const index = new Map<string, Map<number, number[]>>();
  for (const [number, { tokens }] of records.entries()) {
    for (const [position, word] of tokens.entries()) {
      const token = word.replace(/[!-/:-@[-`{-~]+$/, '');
      if (token === '') continue;
      let postings = index.get(token);
      if (!postings) index.set(token, (postings = new Map<number, number[]>()));
      postings.set(number, [...(postings.get(number) ?? []), position]);
    }
  }
  const find = (term: string, filters: TokenFilters): Postings => {
    const found = new Map<string, number[]>();
    for (const [token, postings] of index) {
      if (!token.startsWith(term)) continue;
      for (const [number, positions] of postings) {
        const record = records[number];
        if (!record || !allows(filters, record)) continue;
        const before = found.get(`record${number}`) ?? [];
        found.set(
          `record${number}`,
          [...before, ...positions].sort((a, b) => a - b),
        );
      }
    }
    return found;
  };
  return { find: (term, filters) => Promise.resolve(find(term, filters)), preload: () => Promise.resolve() };
}

/** The index of an edition, as the browser would load it. */
export function sourcesOf(edition: SearchEdition): Sources {
  const survey = surveyOf(edition);
  const records = [...recordsOf(survey)];
  const data = dataFilesOf(edition, survey);
  const meta = { name: 'und_made', records: records.map((_, number) => `record${number}`) };
  const written = (name: string): Uint8Array => data.files.get(name) ?? new Uint8Array();
  const unpacked = (name: string): Promise<Uint8Array> =>
    Promise.resolve(gunzipSync(written(name)).subarray(signed(new Uint8Array()).length));
  return {
    // As text and back, as it travels.
    entry: JSON.parse(JSON.stringify(entryOf(edition, survey, data, meta))) as Sources['entry'],
    finder: playedPagefind(records),
    units: (shard) => unpacked(fileNames.units(shard)),
    lengths: (shard) => unpacked(fileNames.lengths(shard)),
    forms: () => Promise.resolve(JSON.parse(Buffer.from(written(fileNames.forms)).toString()) as never),
    letters: (shard) => unpacked(fileNames.letters(shard)),
    themes: (shard) => unpacked(fileNames.themes(shard)),
    content: (record) =>
      Promise.resolve(records[Number(record.replace('record', ''))]?.tokens.join(' ') ?? ''),
  };
}
