import type { APIRoute, GetStaticPaths } from 'astro';
import { figuresCsv } from '../../../data/figures.ts';
import { edition } from '../../../edition/index.ts';
import type { Indicator } from '../../../edition/model.ts';
import { figurePlaces } from '../../../edition/views/figures/places.ts';
import { href } from '../../../site/hrefs.ts';

export const getStaticPaths = (async () =>
  (await edition()).indicators.map((indicator) => ({
    params: { indicator: indicator.id },
    props: { indicator },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ indicator: Indicator }> = async ({ props: { indicator } }) => {
  const all = await edition();
  const places = figurePlaces(all);
  const address = (figure: (typeof all.figures)[number]): string =>
    href.report(figure.report, places.of(figure).mark);
  return new Response(figuresCsv(all, indicator.figures, address));
};
