/** All districts by name, for who looks for one: loaded when asked for. */
import type { APIRoute } from 'astro';
import { comparedNames } from '../../data/compare.ts';
import { edition } from '../../edition/index.ts';

export const GET: APIRoute = async () => new Response(`${JSON.stringify(comparedNames(await edition()))}\n`);
