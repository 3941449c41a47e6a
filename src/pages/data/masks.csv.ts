import type { APIRoute } from 'astro';
import { masksCsv } from '../../data/masks.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => new Response(masksCsv(await edition(), href));
