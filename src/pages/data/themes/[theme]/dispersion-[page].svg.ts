/** Where in the reports a theme comes up, as a file of its own. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { dispersionFile } from '../../../../charts/dispersion.ts';
import { mentionAnchor } from '../../../../components/reading/page.ts';
import { whereSaid } from '../../../../components/theme/sentences.ts';
import { edition } from '../../../../edition/index.ts';
import type { Report, Theme } from '../../../../edition/model.ts';
import { shortName } from '../../../../edition/names.ts';
import { pagesOf } from '../../../../edition/paging.ts';
import { dispersionOf } from '../../../../edition/views/dispersion.ts';
import { loudestOf } from '../../../../edition/views/findings.ts';
import { absolute, href } from '../../../../site/hrefs.ts';
import { KIND } from '../../../../site/strings.ts';

export const getStaticPaths = (async () => {
  const { themes, reports } = await edition();
  return themes.flatMap((theme) =>
    pagesOf(reports).map((here, index) => ({
      params: { theme: theme.id, page: String(index + 1) },
      props: { theme, here },
    })),
  );
}) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  theme: Theme;
  here: readonly Report[];
}

export const GET: APIRoute<Props> = async ({ props: { theme, here } }) => {
  const { id, reports } = await edition();
  return new Response(
    dispersionFile(
      `${theme.label}：${whereSaid(loudestOf(theme, here), reports)}`,
      `长画为${KIND.direct}，短画为${KIND.near}，线长就是篇幅；语料版 ${id}。${absolute(href.theme(theme.id))}`,
      dispersionOf(theme, here).map(({ report, mentions, length, marks, counts }) => ({
        name: shortName(report.district),
        slot: report.district.slot,
        total: `${counts.direct} ＋ ${counts.near}`,
        length,
        marks: marks.map((mark, place) => ({
          ...mark,
          href: absolute(
            href.report(report.id, mentions[place] ? mentionAnchor(mentions[place]) : undefined),
          ),
        })),
      })),
    ),
  );
};
