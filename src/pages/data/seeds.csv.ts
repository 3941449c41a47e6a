import type { APIRoute } from 'astro';
import { seedsCsv } from '../../data/tables.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => new Response(seedsCsv(await edition(), href));
