import type { APIRoute, GetStaticPaths } from 'astro';
import { chartFile } from '../../../components/figures/file.ts';
import { oneIndicator } from '../../../components/figures/sentences.ts';
import { edition } from '../../../edition/index.ts';
import type { Indicator } from '../../../edition/model.ts';
import { indicatorRows } from '../../../edition/views/figures/matrix.ts';
import { chartRows } from '../../../edition/views/figures/pairs.ts';
import { figurePages, listedReports } from '../../../edition/views/figures/places.ts';
import { absolute, href } from '../../../site/hrefs.ts';
import { SITE_NAME } from '../../../site/strings.ts';

/** The same rows as the indicator's first page draws. */
async function rowsOf(indicator: Indicator) {
  const [first = []] = figurePages(indicator.figures);
  const reports = listedReports((await edition()).reports, first);
  return { rows: indicatorRows(indicator, reports), reports };
}

export const getStaticPaths = (async () => {
  const { indicators } = await edition();
  const drawn = await Promise.all(
    indicators.map(async (indicator) => ({
      indicator,
      charts: chartRows((await rowsOf(indicator)).rows),
    })),
  );
  return drawn
    .filter(({ charts }) => charts.length > 0)
    .map(({ indicator }) => ({ params: { indicator: indicator.id }, props: { indicator } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ indicator: Indicator }> = async ({ props: { indicator } }) => {
  const { id } = await edition();
  const { rows, reports } = await rowsOf(indicator);
  const address = absolute(href.indicator(indicator.id));
  return new Response(
    chartFile(
      indicator.label,
      oneIndicator(indicator.label, rows, reports),
      chartRows(rows),
      `${SITE_NAME}，语料版 ${id}，${address}`,
    ),
  );
};
