import type { APIRoute, GetStaticPaths } from 'astro';
import { schemaJson } from '../../../data/files.ts';
import { lists } from '../../../data/schemas.ts';
import type { ListName } from '../../../data/schemas.ts';

const names = Object.keys(lists) as ListName[];

export const getStaticPaths = (() =>
  names.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: ListName }> = ({ props }) => new Response(schemaJson(props.name));
