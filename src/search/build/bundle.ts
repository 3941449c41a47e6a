/**
 * Scripts whose address is fixed, each one file without imports. Astro names its
 * scripts by their content; `api.js` is a public address, so it is made here, by
 * the bundler that Astro's own scripts go through.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { fail } from '../../diagnostics/diagnostic.ts';

const sourceOf = (room: string, name: string): string =>
  fileURLToPath(new URL(`../${room}/${name}.ts`, import.meta.url));

/** A browser script from `src/search/browser/` or its neighbour, with all it needs, small. */
export const bundle = (
  name: 'api' | 'worker' | 'suggest',
  room: 'browser' | 'suggest' = 'browser',
): Promise<string> => bundleFile(sourceOf(room, name), `${name}.js`);

const STYLES = '.css?inline';

/** `import css from './x.css?inline'` is the text of the file, as in Astro's own scripts. */
const inlineStyles: Plugin = {
  name: 'inline-styles',
  resolveId: (id, importer) =>
    id.endsWith(STYLES) && importer !== undefined ? path.resolve(path.dirname(importer), id) : null,
  load: (id) =>
    id.endsWith(STYLES)
      ? `export default ${JSON.stringify(readFileSync(id.slice(0, -'?inline'.length), 'utf8'))};`
      : null,
};

/**
 * A browser script with all it needs, small.
 * @param define What stands for names such as `import.meta.env.BASE_URL`, as code.
 */
export async function bundleFile(
  input: string,
  name: string,
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input,
    platform: 'browser',
    transform: { target: 'es2022', define: { ...define } },
    plugins: [inlineStyles],
    // Addresses of Pagefind and of the worker are made at run time, on purpose.
    checks: { emptyImportMeta: false },
    logLevel: 'silent',
  });
  try {
    const { output } = await build.generate({
      format: 'esm',
      minify: true,
      comments: false,
      codeSplitting: false,
    });
    const [script, ...others] = output;
    if (others.length > 0 || script.imports.length > 0)
      return fail('search-index-failed', { reason: `the script ${name} is not one file` });
    return script.code;
  } finally {
    await build.close();
  }
}
