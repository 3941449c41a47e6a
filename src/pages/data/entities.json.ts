import type { APIRoute } from 'astro';
import { entitiesJson } from '../../data/entities.ts';
import { fileOf } from '../../data/pieces.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => fileOf(entitiesJson(await edition(), href));
