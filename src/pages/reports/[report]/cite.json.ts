/** The report's citation with gaps: the reading page's script fills in the place and the reader's day. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { reportItem } from '../../../citation/items.ts';
import { citationFile } from '../../../citation/parts.ts';
import { edition } from '../../../edition/index.ts';
import type { Report } from '../../../edition/model.ts';
import { absolute, href } from '../../../site/hrefs.ts';

export const getStaticPaths = (async () =>
  (await edition()).reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props: { report } }) => {
  const { id } = await edition();
  const address = absolute(href.report(report.id));
  return new Response(`${JSON.stringify(citationFile(reportItem(report, address, id), id))}\n`);
};
