import type { APIRoute } from 'astro';
import { parallelsJson } from '../../data/parallels.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => new Response(parallelsJson(await edition(), href));
