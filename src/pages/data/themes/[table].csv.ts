/** The tables of the list of themes. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { matrixCsv, networkCsv } from '../../../data/theme-tables.ts';
import { fileOf } from '../../../data/pieces.ts';
import { edition } from '../../../edition/index.ts';
import { href } from '../../../site/hrefs.ts';

const tables = { matrix: matrixCsv, network: networkCsv } as const;
type Table = keyof typeof tables;

export const getStaticPaths = (() =>
  (Object.keys(tables) as Table[]).map((table) => ({
    params: { table },
    props: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = async ({ props }) =>
  fileOf(tables[props.table](await edition(), href));
