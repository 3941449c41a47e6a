/**
 * The service worker, for readers who have stored the site and for nobody else. While there is a connection every
 * page is the network's, as without a worker; without one a page is the stored version's, and says so.
 */
import * as navigationPreload from 'workbox-navigation-preload';
import { createPartialResponse } from 'workbox-range-requests';
import { registerRoute } from 'workbox-routing';
import { CacheOnly, NetworkOnly } from 'workbox-strategies';
import { keyOf, pathIn, withSlash } from '../shared/address.ts';
import { isControl } from '../shared/files.ts';
import { keptNotice, missingNotice, withNotice } from '../shared/notice.ts';
import { LOCK, Names, NOTHING, readState, TAKING, TIDY } from '../shared/state.ts';
import type { Kept } from '../shared/state.ts';
import { Marks } from './marks.ts';
import { scope } from './scope.ts';

const root = scope.registration.scope;
const names = new Names(root);
const marks = new Marks(names);
const offlinePage = new URL('offline/', root).href;

/** Seconds after which a reader who has the page at hand need not wait for a weak connection. */
const PATIENCE = 3;
const network = new NetworkOnly();
const impatient = new NetworkOnly({ networkTimeoutSeconds: PATIENCE });

/** A file as it is stored, whatever was asked of it. Throws where it is not. */
function stored(version: string, address: string, event: ExtendableEvent): Promise<Response> {
  const strategy = new CacheOnly({ cacheName: names.version(version) });
  return strategy.handle({ event, request: keyOf(address) });
}

const isStored = async (version: string, key: string): Promise<boolean> =>
  (await caches.match(key, { cacheName: names.version(version) })) !== undefined;

async function noticed(page: Response, notice: string, status: number): Promise<Response> {
  return new Response(withNotice(await page.text(), notice), { status, headers: page.headers });
}

/** A page without a connection. It and all that it asks for are of one version. */
async function pageOf(kept: Kept, address: string, event: FetchEvent): Promise<Response> {
  const { version } = kept;
  await marks.set(event.resultingClientId, version);
  try {
    const page = await stored(version, address, event);
    const isPage = page.headers.get('content-type')?.startsWith('text/html') === true;
    return isPage ? await noticed(page, keptNotice(kept, offlinePage), 200) : page;
  } catch {
    const folder = withSlash(keyOf(address));
    if (folder !== null && (await isStored(version, folder)))
      return Response.redirect(folder + new URL(address).search, 302);
    return noticed(await stored(version, offlinePage, event), missingNotice(), 503);
  }
}

async function navigate(event: FetchEvent, request: Request): Promise<Response> {
  // A device whose store is damaged has at least the network.
  const { kept } = await readState(names).catch(() => NOTHING);
  if (!kept) return network.handle({ event, request });
  const atHand = await isStored(kept.version, keyOf(request.url)).catch(() => false);
  try {
    const answer = await (atHand ? impatient : network).handle({ event, request });
    if (answer.status < 500 || !atHand) return answer;
  } catch {
    // no connection, or too weak a one
  }
  return pageOf(kept, request.url, event);
}

/** What a page asks for that came from the device, or may have. */
async function subresource(event: FetchEvent, request: Request): Promise<Response> {
  const version = await marks.of(event.clientId);
  if (version === null) return fetch(request);
  // a worker of the page, such as that of the search, asks in its own name
  if (event.resultingClientId !== '') await marks.set(event.resultingClientId, version);
  try {
    const file = await stored(version, request.url, event);
    return request.headers.has('range') ? await createPartialResponse(request, file) : file;
  } catch {
    return Response.error();
  }
}

const isOwn = (url: URL, request: Request): boolean => {
  const path = pathIn(root, url.href);
  return path !== null && !isControl(path) && !request.headers.has(TAKING);
};

registerRoute(
  ({ url, request }) => request.mode === 'navigate' && isOwn(url, request),
  ({ event, request }) => navigate(event as FetchEvent, request),
);
registerRoute(
  ({ url, request, event }) =>
    request.mode !== 'navigate' && isOwn(url, request) && marks.may((event as FetchEvent).clientId),
  ({ event, request }) => subresource(event as FetchEvent, request),
);

/**
 * Versions that nobody reads any more go; what is stored, what is begun and what is open stays. Where that is not
 * fully known it throws before anything is deleted.
 */
async function tidy(): Promise<void> {
  const { kept, taking } = await readState(names);
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  const read = await marks.onlyOpen(new Set(open.map(({ id }) => id)));
  for (const cache of await caches.keys()) {
    const version = names.versionOf(cache);
    if (version === null || version === kept?.version || version === taking?.version) continue;
    if (!read.has(version)) await caches.delete(cache);
  }
}

navigationPreload.enable();
scope.addEventListener('install', () => {
  // Nothing but programs changes with the worker: what is read is told by marks and pointer, not by which worker reads.
  void scope.skipWaiting();
});
scope.addEventListener('activate', (event) => {
  // Never while a page stores, and pages need not wait for it: the next time will do.
  event.waitUntil(
    navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? tidy() : undefined)),
  );
});
scope.addEventListener('message', (event) => {
  if (event.data === TIDY) event.waitUntil(navigator.locks.request(LOCK, tidy));
});
