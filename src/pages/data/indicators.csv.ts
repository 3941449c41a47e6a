import type { APIRoute } from 'astro';
import { figuresCsv } from '../../data/figures.ts';
import { fileOf } from '../../data/pieces.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => fileOf(figuresCsv(await edition(), href));
