/** Strings that recur of a report, as a table and as JSON: one after the other, since both are of the same counts. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { fileOf } from '../../../data/pieces.ts';
import { ngramsCsv, ngramsJson } from '../../../data/strings.ts';
import { edition } from '../../../edition/index.ts';
import type { Report } from '../../../edition/model.ts';
import { searchFold } from '../../../search/build/folding.ts';

interface File {
  readonly report: Report;
  readonly ending: 'csv' | 'json';
}

export const getStaticPaths = (async () =>
  (await edition()).reports.flatMap((report) =>
    (['csv', 'json'] as const).map((ending) => ({
      params: { file: `${report.id}.${ending}` },
      props: { report, ending } satisfies File,
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<File> = async ({ props: { report, ending } }) =>
  fileOf(ending === 'csv' ? ngramsCsv(report, searchFold) : ngramsJson(await edition(), report, searchFold));
