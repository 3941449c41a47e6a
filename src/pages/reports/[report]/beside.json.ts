/** What other districts say near a report's paragraphs: loaded once, when a reader first asks for it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { besideFile } from '../../../components/beside/file.ts';
import { edition } from '../../../edition/index.ts';
import type { Report } from '../../../edition/model.ts';
import { besideOf } from '../../../edition/views/closest/beside.ts';

export const getStaticPaths = (async () =>
  (await edition()).reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props: { report } }) => {
  const all = await edition();
  const { pages } = besideOf(all, report);
  return new Response(`${JSON.stringify(besideFile(all.id, pages.flat()))}\n`);
};
