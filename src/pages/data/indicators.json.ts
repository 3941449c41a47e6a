import type { APIRoute } from 'astro';
import { indicatorsJson } from '../../data/files.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => new Response(indicatorsJson(await edition(), href));
