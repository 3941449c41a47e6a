import type { APIRoute } from 'astro';
import { seedsCsv } from '../../data/tables.ts';
import { fileOf } from '../../data/pieces.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => fileOf(seedsCsv(await edition(), href));
