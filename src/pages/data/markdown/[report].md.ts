import type { APIRoute, GetStaticPaths } from 'astro';
import { reportMarkdown } from '../../../data/markdown.ts';
import { edition } from '../../../edition/index.ts';
import type { Report } from '../../../edition/model.ts';
import { absolute, href } from '../../../site/hrefs.ts';

export const getStaticPaths = (async () =>
  (await edition()).reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props: { report } }) =>
  new Response(reportMarkdown((await edition()).id, report, absolute(href.report(report.id))));
