import type { APIRoute, GetStaticPaths } from 'astro';
import { reportTei } from '../../../data/tei/document.ts';
import { edition } from '../../../edition/index.ts';
import type { Report } from '../../../edition/model.ts';
import { absolute, href } from '../../../site/hrefs.ts';

export const getStaticPaths = (async () =>
  (await edition()).reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props: { report } }) =>
  new Response(
    reportTei(await edition(), report, {
      collation: href.collation,
      address: (id) => absolute(href.report(id)),
    }),
  );
