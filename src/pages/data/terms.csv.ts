import type { APIRoute } from 'astro';
import { termsCsv } from '../../data/terms.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => new Response(termsCsv(await edition(), href));
