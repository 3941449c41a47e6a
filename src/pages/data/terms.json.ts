import type { APIRoute } from 'astro';
import { termsJson } from '../../data/files.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => new Response(termsJson(await edition(), href));
