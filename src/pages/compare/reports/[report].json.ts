/** What comparisons need of one report; a browser loads the files of those that a reader chose. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedReport } from '../../../data/compare.ts';
import { edition } from '../../../edition/index.ts';
import type { Report } from '../../../edition/model.ts';

export const getStaticPaths = (async () =>
  (await edition()).reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props: { report } }) =>
  new Response(`${JSON.stringify(comparedReport(await edition(), report))}\n`);
