import type { APIRoute } from 'astro';
import { themesJson } from '../../data/files.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => new Response(themesJson(await edition(), href));
