/** The words beside a theme, page by page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { neighboursCsv } from '../../../../data/theme-tables.ts';
import { fileOf } from '../../../../data/pieces.ts';
import { edition } from '../../../../edition/index.ts';
import type { Theme } from '../../../../edition/model.ts';
import { pagesOf } from '../../../../edition/paging.ts';
import { href } from '../../../../site/hrefs.ts';

export const getStaticPaths = (async () => {
  const { themes, reports } = await edition();
  // page by page: the words of a page's reports are counted once for all themes
  return pagesOf(reports).flatMap((_, index) =>
    themes.map((theme) => ({
      params: { theme: theme.id, page: String(index + 1) },
      props: { theme, page: index + 1 },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ theme: Theme; page: number }> = async ({ props: { theme, page } }) =>
  fileOf(neighboursCsv(await edition(), theme, page, href));
