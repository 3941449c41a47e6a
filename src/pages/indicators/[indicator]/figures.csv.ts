import type { APIRoute, GetStaticPaths } from 'astro';
import { figuresCsv } from '../../../data/figures.ts';
import { fileOf } from '../../../data/pieces.ts';
import { edition } from '../../../edition/index.ts';
import type { Indicator } from '../../../edition/model.ts';
import { href } from '../../../site/hrefs.ts';

export const getStaticPaths = (async () =>
  (await edition()).indicators.map((indicator) => ({
    params: { indicator: indicator.id },
    props: { indicator },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ indicator: Indicator }> = async ({ props: { indicator } }) =>
  fileOf(figuresCsv({ reports: (await edition()).reports, figures: indicator.figures }, href));
