import type { APIRoute } from 'astro';
import { figuresCsv } from '../../data/figures.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => new Response(figuresCsv(await edition(), href));
