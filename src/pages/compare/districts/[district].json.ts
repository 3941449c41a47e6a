/** Which report speaks for a district: its latest. A file each, so that nobody loads the names of all. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedDistricts } from '../../../data/compare.ts';
import { edition } from '../../../edition/index.ts';
import type { ComparedDistrict } from '../../../compare/model.ts';

export const getStaticPaths = (async () =>
  comparedDistricts(await edition()).map(({ id, report }) => ({
    params: { district: id },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<ComparedDistrict> = ({ props: { report } }) =>
  new Response(`${JSON.stringify({ report })}\n`);
