/** All that a comparison of the usual districts shows. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { shownCsv } from '../../../../compare/csv.ts';
import type { Topic } from '../../../../compare/model.ts';
import { topicsOf, usualComparison } from '../../../../data/compare.ts';
import { edition } from '../../../../edition/index.ts';

export const getStaticPaths = (async () =>
  topicsOf(await edition()).map((topic) => ({
    params: { kind: topic.kind, topic: topic.id },
    props: { topic },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ topic: Topic }> = async ({ props: { topic } }) =>
  new Response(shownCsv(usualComparison(await edition(), topic)));
