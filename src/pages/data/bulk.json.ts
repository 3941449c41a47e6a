import type { APIRoute } from 'astro';
import { bulkJson } from '../../data/tables.ts';
import { fileOf } from '../../data/pieces.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => fileOf(bulkJson(await edition(), { ...href, file: href.dataFile }));
