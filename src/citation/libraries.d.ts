/** What of the citation libraries is used here; they bring no types of their own. */
declare module '@citation-js/core' {
  interface Config {
    format: Record<string, unknown>;
  }
  export const plugins: { readonly config: { readonly get: (name: string) => Config } };
  export class Cite {
    /** Items of CSL-JSON, or text in a format of which the plugin is loaded. */
    constructor(items: readonly object[] | string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(format: 'bibtex'): string;
    format(
      format: 'ris',
      options: { readonly format: 'object' },
    ): Record<string, string | number | readonly (string | number)[]>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'citeproc' {
  interface Sys {
    readonly retrieveLocale: (language: string) => object;
    readonly retrieveItem: (id: string) => object;
  }
  interface Engine {
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [parameters: object, entries: string[]];
  }
  const CSL: {
    readonly Engine: new (sys: Sys, style: object, language: string, forceLanguage: boolean) => Engine;
  };
  export default CSL;
}
