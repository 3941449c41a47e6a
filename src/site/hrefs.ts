/**
 * Every address of the site is made here: root-relative, base path included,
 * folders with a closing slash.
 */
export * as href from './addresses.ts';

/** An address with the host (`SITE_URL`), for what leaves the site. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;
