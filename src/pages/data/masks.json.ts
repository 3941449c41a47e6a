import type { APIRoute } from 'astro';
import { masksJson } from '../../data/masks.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => new Response(masksJson(await edition(), href));
