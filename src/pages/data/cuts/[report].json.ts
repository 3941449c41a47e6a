import type { APIRoute, GetStaticPaths } from 'astro';
import { cutsJson } from '../../../data/strings.ts';
import { fileOf } from '../../../data/pieces.ts';
import { edition } from '../../../edition/index.ts';
import type { Report } from '../../../edition/model.ts';

export const getStaticPaths = (async () =>
  (await edition()).reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props }) =>
  fileOf(cutsJson(await edition(), props.report));
