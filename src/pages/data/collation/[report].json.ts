import type { APIRoute, GetStaticPaths } from 'astro';
import { collationJson } from '../../../data/collation.ts';
import { fileOf } from '../../../data/pieces.ts';
import { edition } from '../../../edition/index.ts';
import type { Report } from '../../../edition/model.ts';
import { href } from '../../../site/hrefs.ts';

export const getStaticPaths = (async () =>
  (await edition()).reports
    .filter(({ witnesses }) => witnesses.length > 1)
    .map((report) => ({ params: { report: report.id }, props: { report } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props: { report } }) =>
  fileOf(collationJson(await edition(), report, href));
