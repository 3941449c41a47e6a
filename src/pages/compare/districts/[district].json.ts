/** Which report speaks for a district: its latest. A file each, so that nobody loads the names of all. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedDistricts } from '../../../data/compare.ts';
import { edition } from '../../../edition/index.ts';
import type { ComparedDistrict } from '../../../compare/model.ts';

export const getStaticPaths = (async () =>
  comparedDistricts(await edition()).map(({ id, found }) => ({
    params: { district: id },
    props: { found },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ found: ComparedDistrict }> = ({ props: { found } }) =>
  new Response(`${JSON.stringify(found)}\n`);
