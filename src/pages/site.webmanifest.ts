/** What a system needs to keep the site among its programs. */
import type { APIRoute } from 'astro';
import { href } from '../site/hrefs.ts';
import { SITE_LINE, SITE_NAME } from '../site/strings.ts';

const icon = (size: number, purpose: string, file: string) => ({
  src: href.asset(`icons/${file}-${size}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(
      {
        id: href.home(),
        name: SITE_NAME,
        short_name: SITE_NAME,
        description: SITE_LINE,
        lang: 'zh-CN',
        dir: 'ltr',
        start_url: href.home(),
        scope: href.home(),
        // A reader goes back, and looks at the address: the smallest frame that has both.
        display: 'standalone',
        display_override: ['minimal-ui'],
        theme_color: '#fbfaf6',
        background_color: '#fbfaf6',
        categories: ['books', 'education'],
        icons: [
          { src: href.asset('favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          icon(192, 'any', 'any'),
          icon(512, 'any', 'any'),
          icon(192, 'maskable', 'maskable'),
          icon(512, 'maskable', 'maskable'),
        ],
        shortcuts: [
          { name: '检索', url: href.search() },
          { name: '对读', url: href.compare() },
          { name: '离线阅读', url: href.offline() },
        ],
      },
      null,
      1,
    )}\n`,
    { headers: { 'content-type': 'application/manifest+json' } },
  );
