import type { APIRoute } from 'astro';
import { bulkJson } from '../../data/tables.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () =>
  new Response(bulkJson(await edition(), { ...href, file: href.dataFile }));
