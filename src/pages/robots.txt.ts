/** Everything may be read; the sitemap says what there is. */
import type { APIRoute } from 'astro';
import { href } from '../site/hrefs.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(href.asset('sitemap-index.xml'), site).href}\n`,
  );
