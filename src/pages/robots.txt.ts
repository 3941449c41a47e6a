/** Everything may be read; the sitemap says what there is. */
import type { APIRoute } from 'astro';
import { absolute, href } from '../site/hrefs.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(href.asset('sitemap-index.xml'))}\n`);
