import type { APIRoute } from 'astro';
import { candidatesJson } from '../../data/strings.ts';
import { fileOf } from '../../data/pieces.ts';
import { edition } from '../../edition/index.ts';
import { candidatesOf } from '../../edition/views/candidates.ts';
import { searchFold } from '../../search/build/folding.ts';
import { href } from '../../site/hrefs.ts';

export const GET: APIRoute = async () => {
  const all = await edition();
  return fileOf(candidatesJson(all, candidatesOf(all, searchFold), href));
};
