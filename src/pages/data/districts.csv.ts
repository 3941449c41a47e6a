import type { APIRoute } from 'astro';
import { districtsCsv } from '../../data/tables.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => new Response(districtsCsv(await edition(), href));
