import type { APIRoute } from 'astro';
import { entitiesCsv } from '../../data/entities.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => new Response(entitiesCsv(await edition(), href));
