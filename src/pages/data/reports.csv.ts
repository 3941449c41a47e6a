import type { APIRoute } from 'astro';
import { reportsCsv } from '../../data/tables.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => new Response(reportsCsv(await edition(), href));
