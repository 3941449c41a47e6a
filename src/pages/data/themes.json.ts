import type { APIRoute } from 'astro';
import { themesJson } from '../../data/files.ts';
import { fileOf } from '../../data/pieces.ts';
import { edition } from '../../edition/index.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => fileOf(themesJson(await edition(), href));
