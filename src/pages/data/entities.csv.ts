import type { APIRoute } from 'astro';
import { entitiesCsv } from '../../data/entities.ts';
import { fileOf } from '../../data/pieces.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => fileOf(entitiesCsv(await edition(), href));
