/**
 * What redraws a comparison in the browser, one file: were it a part of the page's own script, its loader would
 * become a file that other pages load too.
 */
import type { APIRoute } from 'astro';
import { bundleFile } from '../../search/build/bundle.ts';

// From the checkout, where the build runs (see `cli/build.ts`).
const SOURCE = 'src/scripts/compare/choose.ts';

export const GET: APIRoute = async () =>
  new Response(
    await bundleFile(SOURCE, 'compare/choose.js', {
      'import.meta.env.BASE_URL': JSON.stringify(import.meta.env.BASE_URL),
    }),
  );
