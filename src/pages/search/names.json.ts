import type { APIRoute } from 'astro';
import { searchNames } from '../../data/search.ts';
import { edition } from '../../edition/index.ts';

export const GET: APIRoute = async () => new Response(`${JSON.stringify(searchNames(await edition()))}\n`);
