import type { APIRoute } from 'astro';
import { sharesCsv } from '../../data/parallels.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => new Response(sharesCsv(await edition(), href));
