/** A host on one address whose site can be replaced, held up, and taken off the net. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteServer } from '../../cli/static-server.ts';

export interface ChangingSite {
  /** Without a closing slash. */
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** Puts another folder in place. */
  show: (folder: string) => void;
  /** What to do before an answer; the answer is given when it is done. */
  before: (what: (path: string) => Promise<void> | void) => void;
  cut: () => Promise<void>;
  mend: () => Promise<void>;
}

export async function changingSite(first: string): Promise<ChangingSite> {
  let site = siteServer({ folder: first, basePath: '/' });
  let hold: (path: string) => Promise<void> | void = () => undefined;
  const asked: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    asked.push(path);
    await hold(path);
    // who asked may have gone meanwhile
    if (!response.destroyed) site.emit('request', request, response);
  };
  let server: Server | null = null;
  let port = 0;
  const mend = async (): Promise<void> => {
    const opened = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => opened.listen(port, '127.0.0.1', resolve));
    ({ port } = opened.address() as AddressInfo);
    server = opened;
  };
  const cut = async (): Promise<void> => {
    const open = server;
    server = null;
    if (!open) return;
    const closed = new Promise((resolve) => open.close(resolve));
    open.closeAllConnections();
    await closed;
  };
  await mend();
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    show: (folder) => {
      site = siteServer({ folder, basePath: '/' });
    },
    before: (what) => {
      hold = what;
    },
    cut,
    mend,
  };
}
