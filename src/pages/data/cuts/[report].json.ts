import type { APIRoute, GetStaticPaths } from 'astro';
import { cutsJson } from '../../../data/strings.ts';
import { edition } from '../../../edition/index.ts';
import type { Report } from '../../../edition/model.ts';

export const getStaticPaths = (async () =>
  (await edition()).reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props }) =>
  new Response(cutsJson(await edition(), props.report));
