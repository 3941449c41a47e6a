import type { APIRoute } from 'astro';
import { masksJson } from '../../data/masks.ts';
import { fileOf } from '../../data/pieces.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => fileOf(masksJson(await edition(), href));
