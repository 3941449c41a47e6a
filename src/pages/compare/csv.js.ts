/** What writes a comparison as a table, loaded by `choose.js` when somebody takes one home. */
import type { APIRoute } from 'astro';
import { bundleFile } from '../../search/build/bundle.ts';

// From the checkout, where the build runs (see `cli/build.ts`).
const SOURCE = 'src/compare/csv.ts';

export const GET: APIRoute = async () =>
  new Response(
    await bundleFile(SOURCE, 'compare/csv.js', {
      'import.meta.env.BASE_URL': JSON.stringify(import.meta.env.BASE_URL),
    }),
  );
