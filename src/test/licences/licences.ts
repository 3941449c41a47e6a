/**
 * Under which licence each package stands that `npm ci` may install, as the lockfile says. The lockfile
 * names the packages of all platforms, which no folder of one machine does.
 */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; null where nobody says. */
  readonly licence: string | null;
  /** Needed to develop and test only, not to build. */
  readonly dev: boolean;
}

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13);

/** By name, then version; the same package in two places is one. */
export function licencesIn(packages: Readonly<Record<string, Locked>>): Licensed[] {
  // `npm run lock` adds packages of other platforms, of which it knows the name only: they are parts of another
  const wholes = new Map<string, string>();
  for (const { license, optionalDependencies = {} } of Object.values(packages))
    for (const part of Object.keys(optionalDependencies))
      if (license !== undefined) wholes.set(part, license);
  const found = new Map<string, Licensed>();
  for (const [place, { version = '', license, dev = false, os, cpu }] of Object.entries(packages)) {
    if (place === '') continue;
    const name = nameOf(place);
    const licence = license ?? ((os ?? cpu) ? wholes.get(name) : undefined) ?? null;
    found.set(`${name} ${version}`, { name, version, licence, dev });
  }
  return [...found.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  );
}

/** Ask for a notice at most. */
export const PERMISSIVE: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
];

export interface Accepted {
  /** Names that begin so. */
  readonly name: string;
  readonly licences: readonly string[];
  readonly why: string;
}

/** Others, each with what it is used for. None of their code is in the built site. */
export const ACCEPTED: readonly Accepted[] = [
  {
    name: '@img/sharp-',
    licences: ['LGPL-3.0-or-later'],
    why: 'the picture library that Astro brings along; the build makes no pictures with it, and links to it only',
  },
  {
    name: 'citeproc',
    licences: ['CPAL-1.0', 'AGPL-1.0'],
    why: 'sets citations at build, unchanged, under the CPAL; the site has what it wrote and none of its code',
  },
  { name: 'lightningcss', licences: ['MPL-2.0'], why: 'Vite packs stylesheets with it, unchanged' },
  { name: 'axe-core', licences: ['MPL-2.0'], why: 'looks at pages in the tests, unchanged' },
];

/** Licences of an expression that are neither permissive nor accepted; `unknown` where there is none. */
export function unacceptable({ name, licence }: Licensed): string[] {
  if (licence === null) return ['unknown'];
  const accepted = ACCEPTED.filter((one) => name.startsWith(one.name)).flatMap(({ licences }) => licences);
  return licence
    .replace(/[()]/g, '')
    .split(/ (?:AND|OR) /)
    .filter((one) => !PERMISSIVE.includes(one) && !accepted.includes(one));
}
