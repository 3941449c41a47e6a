// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

/** `/`, `/x` and `x/` all mean a path with a slash at both ends. */
const basePath = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/g, '/');

export default defineConfig({
  output: 'static',
  site: process.env['SITE_URL'] || 'http://localhost:4321',
  base: basePath,
  trailingSlash: 'always',
  // The output and cache folders are given by src/cli/build.ts, which puts the site in its place.
  build: {
    format: 'directory',
    // The stylesheet of all pages is one file that browsers keep; a page's own few rules (under
    // Vite's 4 kB) come with the page, which saves a request and is covered by a hash in the CSP.
    inlineStylesheets: 'auto',
  },
  // Two routes that claim one address are an error, never a race.
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // No dates: they would make two builds of one corpus differ.
  integrations: [
    mdx(),
    sitemap({ entryLimit: 10_000, namespaces: { news: false, xhtml: false, image: false, video: false } }),
  ],
  markdown: {
    // Quotations stay as printed: no curled quotes, no joined dashes. mdx() takes this over.
    processor: satteri({ features: { smartPunctuation: false } }),
    // Nothing here is program text; highlighting would bring inline styles, which the CSP refuses.
    syntaxHighlight: false,
  },
  // Astro's own head markers in MDX modules; the warning says nothing that an editor could act on.
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // Resources given here replace Astro's own 'self'. The full-text index is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
