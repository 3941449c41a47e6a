/** The picture of policy fields by district, as a file of its own. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { sharesFile } from '../../../charts/shares.ts';
import { fieldName, furthestApart } from '../../../components/policy/labels.ts';
import { fieldLinks } from '../../../components/policy/links.ts';
import { edition } from '../../../edition/index.ts';
import { shortName } from '../../../edition/names.ts';
import { pagesOf } from '../../../edition/paging.ts';
import { latestReports, SIDE_BY_SIDE } from '../../../edition/views/chosen.ts';
import { fieldPages } from '../../../edition/views/policy/report.ts';
import { fieldShares, FIELDS_AND_NONE, largestShare } from '../../../edition/views/policy/shares.ts';
import { percent } from '../../../site/format.ts';
import { absolute, href } from '../../../site/hrefs.ts';

export const getStaticPaths = (async () =>
  pagesOf(latestReports(await edition()), SIDE_BY_SIDE).map((_, index) => ({
    params: { page: String(index + 1) },
    props: { page: index + 1 },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: number }> = async ({ props: { page } }) => {
  const all = await edition();
  const columns = (pagesOf(latestReports(all), SIDE_BY_SIDE)[page - 1] ?? []).map((report) => ({
    report,
    shares: fieldShares(report, all),
  }));
  const links = fieldLinks((report) => fieldPages(report, all));
  return new Response(
    sharesFile({
      title: furthestApart(columns),
      note: `各领域占全篇字数的百分比，领域为编者所分；语料版 ${all.id}。${absolute(href.fields())}`,
      columns: columns.map(({ report: { district } }) => ({
        name: shortName(district),
        slot: district.slot,
      })),
      largest: largestShare(all),
      rows: FIELDS_AND_NONE.map((field, index) => ({
        label: fieldName(field),
        cells: columns.map(({ report, shares }) => {
          const { share = 0, characters = 0 } = shares[index] ?? {};
          return {
            share,
            text: characters === 0 ? '0' : percent(share),
            href: characters === 0 ? null : absolute(links.field(report, field)),
          };
        }),
      })),
    }),
  );
};
