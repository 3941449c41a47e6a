/** Addresses, as `href.…` (`addresses.ts` makes them), and with the host. */
export * as href from './addresses.ts';

/** An address with the host (`SITE_URL`), for what leaves the site. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;
