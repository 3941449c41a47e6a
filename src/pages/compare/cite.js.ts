/** What cites a comparison of chosen districts, loaded by `choose.js` when somebody asks for it. */
import type { APIRoute } from 'astro';
import { citedViews } from '../../citation/views.ts';
import { edition } from '../../edition/index.ts';
import { bundleFile } from '../../search/build/bundle.ts';

// From the checkout, where the build runs (see `cli/build.ts`).
const SOURCE = 'src/scripts/compare/cite.ts';

export const GET: APIRoute = async () => {
  const { id, site } = await edition();
  return new Response(
    await bundleFile(SOURCE, 'compare/cite.js', {
      'import.meta.env.BASE_URL': JSON.stringify(import.meta.env.BASE_URL),
      VIEW_FORMATS: JSON.stringify(citedViews(id, site.changes[0]?.date ?? '', 'texts', true)),
    }),
  );
};
