import type { APIRoute, GetStaticPaths } from 'astro';
import { reportPlaces } from '../../../data/search.ts';
import { edition } from '../../../edition/index.ts';
import type { Report } from '../../../edition/model.ts';

export const getStaticPaths = (async () =>
  (await edition()).reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = ({ props }) =>
  new Response(`${JSON.stringify(reportPlaces(props.report))}\n`);
