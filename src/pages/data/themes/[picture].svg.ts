/** The pictures of the list of themes, as files of their own. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { largestRate, matrixFile } from '../../../charts/matrix.ts';
import { networkMarkup } from '../../../charts/network.ts';
import { svgFile } from '../../../charts/svg.ts';
import { meetingHrefs, themeNetwork } from '../../../components/theme/network.ts';
import { acrossThemes, meetMost, mostApart } from '../../../components/theme/sentences.ts';
import { edition } from '../../../edition/index.ts';
import { shortName } from '../../../edition/names.ts';
import { byDifference, byField, latestMatrix } from '../../../edition/views/matrix.ts';
import { backbone, meetingsOf } from '../../../edition/views/network.ts';
import { decimal } from '../../../site/format.ts';
import { absolute, href } from '../../../site/hrefs.ts';
import { KIND, UNSTATED } from '../../../site/strings.ts';

type Order = 'field' | 'difference';
type Props = { readonly order: Order; readonly page: number } | { readonly order: null; readonly page: 0 };

export const getStaticPaths = (async () => {
  const { pages } = latestMatrix(await edition());
  const orders: Order[] = ['field', 'difference'];
  return [
    ...orders.flatMap((order) =>
      pages.map((_, index) => ({
        params: { picture: `matrix-${order}-${index + 1}` },
        props: { order, page: index + 1 },
      })),
    ),
    { params: { picture: 'network' }, props: { order: null, page: 0 } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { order, page } }) => {
  const all = await edition();
  const from = `语料版 ${all.id}。${absolute(href.themes())}`;
  if (order === null) {
    const meetings = meetingsOf(all.themes);
    const { layout, links } = themeNetwork(backbone(meetings), meetingHrefs(all.reports));
    const drawn = {
      ...layout,
      nodes: layout.nodes.map((node) => ({ ...node, href: absolute(node.href) })),
    };
    const markup = networkMarkup(
      drawn,
      links.map((link) => ({ ...link, href: absolute(link.href) })),
    );
    const { width, height } = layout;
    const note = `线上的数是同在的段，粗细为纽曼权重；${from}`;
    return new Response(svgFile({ title: meetMost(meetings), note, width, height }, ...markup));
  }
  const matrix = latestMatrix(all);
  const { reports: here, rows } = matrix.pages[page - 1] ?? { reports: [], rows: [] };
  const groups = order === 'field' ? byField(rows) : [{ label: '', rows: byDifference(rows) }];
  return new Response(
    matrixFile({
      title: order === 'field' ? acrossThemes(matrix.voices) : mostApart(byDifference(rows)),
      note: `实条为${KIND.direct}，空条为${KIND.near}，长度为每万字次数，数在前；${from}`,
      columns: here.map(({ district }) => ({ name: shortName(district), slot: district.slot })),
      largest: largestRate(matrix.rows),
      differenceLabel: '差别 G²',
      absent: UNSTATED,
      groups: groups.map((group) => ({
        label: group.label,
        rows: group.rows.map(({ theme, cells, difference }) => ({
          label: theme.label,
          difference: decimal(difference),
          cells: cells.map(({ report, ...cell }) => ({
            ...cell,
            href: absolute(href.themeIn(theme.id, report, 'direct')),
            nearHref: absolute(href.themeIn(theme.id, report, 'near')),
          })),
        })),
      })),
    }),
  );
};
