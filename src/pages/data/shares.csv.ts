import type { APIRoute } from 'astro';
import { sharesCsv } from '../../data/parallels.ts';
import { fileOf } from '../../data/pieces.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => fileOf(sharesCsv(await edition(), href));
