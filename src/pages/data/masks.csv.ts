import type { APIRoute } from 'astro';
import { masksCsv } from '../../data/masks.ts';
import { fileOf } from '../../data/pieces.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => fileOf(masksCsv(await edition(), href));
