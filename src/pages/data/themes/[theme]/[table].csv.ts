/** The tables of one theme's page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { figuresCsv, formsCsv, linesCsv, meetingsCsv, ratesCsv } from '../../../../data/theme-tables.ts';
import { fileOf } from '../../../../data/pieces.ts';
import { edition } from '../../../../edition/index.ts';
import type { Theme } from '../../../../edition/model.ts';
import { href } from '../../../../site/hrefs.ts';

const tables = {
  figures: figuresCsv,
  rates: ratesCsv,
  lines: linesCsv,
  forms: formsCsv,
  meetings: meetingsCsv,
} as const;
type Table = keyof typeof tables;

export const getStaticPaths = (async () =>
  (await edition()).themes.flatMap((theme) =>
    (Object.keys(tables) as Table[]).map((table) => ({
      params: { theme: theme.id, table },
      props: { theme, table },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ theme: Theme; table: Table }> = async ({ props }) =>
  fileOf(tables[props.table](await edition(), props.theme, href));
