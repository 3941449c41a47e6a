/**
 * Words of a report, and strings that recur in it, as tables and as JSON: the two files of each one after the
 * other, since both are of the same counts.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { fileOf } from '../../../data/pieces.ts';
import type { Pieces } from '../../../data/pieces.ts';
import { ngramsCsv, ngramsJson, wordsCsv, wordsJson } from '../../../data/strings.ts';
import { edition } from '../../../edition/index.ts';
import type { Edition, Report } from '../../../edition/model.ts';
import { searchFold } from '../../../search/build/folding.ts';

type Write = (edition: Edition, report: Report) => Pieces;

const WRITE: Readonly<Record<string, Readonly<Record<string, Write>>>> = {
  words: {
    csv: (edition, report) => wordsCsv(edition, report, searchFold),
    json: (edition, report) => wordsJson(edition, report, searchFold),
  },
  ngrams: {
    csv: (_, report) => ngramsCsv(report, searchFold),
    json: (edition, report) => ngramsJson(edition, report, searchFold),
  },
};

export const getStaticPaths = (async () => {
  const { reports } = await edition();
  return Object.entries(WRITE).flatMap(([strings, endings]) =>
    reports.flatMap((report) =>
      Object.entries(endings).map(([ending, write]) => ({
        params: { strings, file: `${report.id}.${ending}` },
        props: { report, write },
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report; write: Write }> = async ({ props: { report, write } }) =>
  fileOf(write(await edition(), report));
