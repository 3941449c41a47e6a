/**
 * Serves a built site as a static host would: compressed, folders by their
 * index page, 404.html for what does not exist, and nothing outside the base path.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.rng': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
};
const PACKED_ALREADY = new Set(['.png', '.jpg', '.webp', '.woff2', '.zip', '.gz']);

export interface SiteFolder {
  readonly folder: string;
  /** With a slash at both ends. */
  readonly basePath: string;
}

type Answer =
  | { readonly kind: 'file'; readonly status: 200 | 404; readonly file: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'nothing' };

const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();
const isFolder = (file: string): boolean => existsSync(file) && statSync(file).isDirectory();

/** What stands at an address. */
export function answer({ folder, basePath }: SiteFolder, address: string): Answer {
  const notFound = path.join(folder, '404.html');
  const missing: Answer = isFile(notFound)
    ? { kind: 'file', status: 404, file: notFound }
    : { kind: 'nothing' };
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(address, 'http://site').pathname);
  } catch {
    return missing;
  }
  if (!pathname.startsWith(basePath) || pathname.includes('\0')) return missing;
  const file = path.join(folder, pathname.slice(basePath.length));
  if (file !== folder && !file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep))
    return missing;
  if (isFile(file)) return pathname.endsWith('/') ? missing : { kind: 'file', status: 200, file };
  const index = path.join(file, 'index.html');
  if (!isFolder(file) || !isFile(index)) return missing;
  if (!pathname.endsWith('/')) return { kind: 'redirect', to: `${encodeURI(pathname)}/` };
  return { kind: 'file', status: 200, file: index };
}

function respond(site: SiteFolder, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const found = answer(site, request.url ?? '/');
  if (found.kind === 'redirect') {
    response.writeHead(301, { location: found.to }).end();
    return;
  }
  if (found.kind === 'nothing') {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404\n');
    return;
  }
  const ending = path.extname(found.file);
  const packed = !PACKED_ALREADY.has(ending) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  response.writeHead(found.status, {
    'content-type': TYPES[ending] ?? 'application/octet-stream',
    'cache-control': found.file.includes(`${path.sep}_astro${path.sep}`)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A reader who leaves in mid-file is no error worth telling.
  const done = (): void => undefined;
  if (packed) pipeline(createReadStream(found.file), createGzip(), response, done);
  else pipeline(createReadStream(found.file), response, done);
}

export function siteServer(site: SiteFolder): Server {
  return createServer((request, response) => {
    respond({ ...site, folder: path.resolve(site.folder) }, request, response);
  });
}
