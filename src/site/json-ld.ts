/** What a page says of itself to machines: schema.org as JSON-LD. Addresses are absolute. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One thing, of a class of schema.org. */
export type Thing = { readonly '@type': string } & Readonly<Record<string, Json>>;

/** What would end a script element or start a comment in it stands as an escape; JSON reads it the same. */
export const jsonLd = (thing: Thing): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...thing })
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

interface Step {
  readonly label: string;
  readonly href: string;
}

/** The pages above this one, from the home page down. */
export const breadcrumbs = (trail: readonly Step[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ label, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: href,
  })),
});

/** @param search Address of the search page with an empty query: `…/search/?q=`. */
export const website = (name: string, home: string, search: string): Thing => ({
  '@type': 'WebSite',
  name,
  url: home,
  inLanguage: 'zh-CN',
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${search}{q}` },
    'query-input': 'required name=q',
  },
});

/** A report and its files; `place` and `name` bear the mark of inference where there is one. */
export const report = (given: {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly year: string;
  readonly url: string;
  readonly files: readonly (readonly [type: string, url: string])[];
}): Thing => ({
  '@type': 'Report',
  reportNumber: given.id,
  name: given.name,
  url: given.url,
  inLanguage: 'zh-CN',
  temporalCoverage: given.year,
  about: { '@type': 'AdministrativeArea', name: given.place },
  encoding: given.files.map(([encodingFormat, contentUrl]) => ({
    '@type': 'MediaObject',
    encodingFormat,
    contentUrl,
  })),
});

export const definedTerm = (
  name: string,
  description: string,
  url: string,
  set: { readonly name: string; readonly url: string },
): Thing => ({
  '@type': 'DefinedTerm',
  name,
  description,
  url,
  inDefinedTermSet: { '@type': 'DefinedTermSet', ...set },
});

export const definedTermSet = (name: string, description: string, url: string): Thing => ({
  '@type': 'DefinedTermSet',
  name,
  description,
  url,
});

export interface DatasetFile {
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly type: string;
}

/** The catalogue of data files; `version` is the hash of the corpus. */
export const dataCatalog = (
  name: string,
  description: string,
  url: string,
  version: string,
  files: readonly DatasetFile[],
): Thing => ({
  '@type': 'DataCatalog',
  name,
  description,
  url,
  inLanguage: 'zh-CN',
  dataset: files.map((file) => ({
    '@type': 'Dataset',
    name: file.name,
    description: file.description,
    version,
    isAccessibleForFree: true,
    distribution: { '@type': 'DataDownload', encodingFormat: file.type, contentUrl: file.url },
  })),
});
