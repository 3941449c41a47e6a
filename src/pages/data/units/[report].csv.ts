import type { APIRoute, GetStaticPaths } from 'astro';
import { unitsCsv } from '../../../data/tables.ts';
import { fileOf } from '../../../data/pieces.ts';
import { edition } from '../../../edition/index.ts';
import type { Report } from '../../../edition/model.ts';
import { href } from '../../../site/hrefs.ts';

export const getStaticPaths = (async () =>
  (await edition()).reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = ({ props: { report } }) => fileOf(unitsCsv(report, href));
