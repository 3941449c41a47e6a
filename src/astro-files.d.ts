/**
 * For tools that read TypeScript alone, such as the linter: an import of a
 * component is a component. `astro check` looks into the files themselves and
 * knows their props.
 */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  const component: AstroComponentFactory;
  export default component;
}
