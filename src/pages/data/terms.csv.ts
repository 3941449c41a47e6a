import type { APIRoute } from 'astro';
import { termsCsv } from '../../data/terms.ts';
import { fileOf } from '../../data/pieces.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => fileOf(termsCsv(await edition(), href));
