/** Astro renders the pages: all of them, or this process's part of them. */
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { checkout } from '../settings.ts';
import { claimsOf, orderFor } from './claims.ts';
import type { Part } from './claims.ts';
import { mdxDiagnostic } from './mdx-error.ts';

export interface RenderFolders {
  readonly site: string;
  readonly cache: string;
}

const bare = (pathname: string): string => pathname.replace(/^\/+|\/+$|(?:\/|^)index\.html$|\.html$/g, '');

/**
 * Astro lists all paths and renders them in the order of the list, one at a time; a page that is another
 * process's gets an empty answer, of which Astro writes no file.
 */
function partly(part: Part, whole: AstroPrerenderer): AstroPrerenderer {
  const mine = claimsOf(part);
  let queue: { readonly pathname: string; readonly place: number }[] = [];
  let at = 0;
  return {
    ...whole,
    name: 'part',
    getStaticPaths: async () => {
      const paths = await whole.getStaticPaths();
      const order = orderFor(part, paths.length);
      queue = order.flatMap((place) => {
        const { pathname } = paths[place] ?? {};
        return pathname === undefined ? [] : [{ pathname, place }];
      });
      return order.flatMap((place): PathWithRoute[] => {
        const one = paths[place];
        return one ? [one] : [];
      });
    },
    render: async (request, options) => {
      const next = queue[at];
      at += 1;
      const asked = bare(decodeURI(new URL(request.url).pathname));
      if (!next || !asked.endsWith(bare(next.pathname)))
        throw new Error(`Astro asked for ${asked} where ${next?.pathname ?? 'nothing'} was next`);
      return mine(next.place) ? whole.render(request, options) : new Response(null);
    },
  };
}

const inParts = (part: Part): AstroIntegration => ({
  name: 'parts',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((whole) => partly(part, whole));
    },
  },
});

/** @param onStart Called when Astro has written its types into the checkout: from then on another may start. */
export async function renderPages(
  { site, cache }: RenderFolders,
  part: Part | null,
  onStart: () => void = () => undefined,
): Promise<void> {
  const { build } = await import('astro');
  const logger = { entrypoint: new URL('log.ts', import.meta.url) };
  const started: AstroIntegration = { name: 'started', hooks: { 'astro:build:start': onStart } };
  try {
    await build({
      root: checkout,
      outDir: site,
      cacheDir: cache,
      logLevel: 'info',
      logger,
      integrations: part ? [started, inParts(part)] : [started],
    });
  } catch (error) {
    throw mdxDiagnostic(error) ?? error;
  }
}
