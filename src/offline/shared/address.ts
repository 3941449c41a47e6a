/** Under which address a file is kept, whatever way a link writes it. */

/** The path in the site of an address; null where it is not of the site. */
export function pathIn(root: string, address: string): string | null {
  const { origin, pathname } = new URL(address);
  const site = new URL(root);
  return origin === site.origin && pathname.startsWith(site.pathname)
    ? pathname.slice(site.pathname.length)
    : null;
}

/** The address of a file of the build: `themes/index.html` is kept as `themes/`. */
export const addressOf = (root: string, file: string): string =>
  new URL(file.replace(/(^|\/)index\.html$/, '$1').replace(/[%?#]/g, encodeURIComponent), root).href;

/** What is asked for, without query and fragment: files are what they are whatever was asked of them. */
export function keyOf(address: string): string {
  const url = new URL(address);
  return url.origin + url.pathname.replace(/\/index\.html$/, '/');
}

/** With its closing slash, as a host redirects; null where it has one, or names a file. */
export function withSlash(key: string): string | null {
  const last = key.slice(key.lastIndexOf('/') + 1);
  return last === '' || last.includes('.') ? null : `${key}/`;
}
