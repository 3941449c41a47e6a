/** The identity cards of a report's numbers: loaded once, when a reader opens the first. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { cardsOf } from '../../../components/figures/card.ts';
import { edition } from '../../../edition/index.ts';
import type { Report } from '../../../edition/model.ts';
import { figurePlaces } from '../../../edition/views/figures/places.ts';
import { receiptsOf } from '../../../edition/views/figures/receipts.ts';
import { listedPlaceIn } from '../../../edition/views/collation/impact.ts';

export const getStaticPaths = (async () =>
  (await edition()).reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props: { report } }) => {
  const all = await edition();
  const places = figurePlaces(all);
  const marks = [...(places.marks.get(report.id)?.values() ?? [])].flat();
  const cards = cardsOf(report, marks, {
    edition: all,
    places,
    readings: ({ unitId: unit, start, end }) => listedPlaceIn(report, { unit, start, end }),
    receipt: receiptsOf(report),
  });
  return new Response(`${JSON.stringify(cards)}\n`);
};
