import type { APIRoute, GetStaticPaths } from 'astro';
import { ngramsJson } from '../../../data/strings.ts';
import { edition } from '../../../edition/index.ts';
import type { Report } from '../../../edition/model.ts';
import { searchFold } from '../../../search/build/folding.ts';

export const getStaticPaths = (async () =>
  (await edition()).reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props }) =>
  new Response(ngramsJson(await edition(), props.report, searchFold));
