/** Second half of `npm start`: serves the built site on http://localhost:4321 and says so. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { fail } from '../diagnostics/diagnostic.ts';
import { run } from './run.ts';
import { readSettings } from './settings.ts';
import { siteServer } from './static-server.ts';

const PORT = 4321;

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

function listen(server: Server, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(PORT, host, resolve);
  });
}

async function main(): Promise<void> {
  const { outDir, basePath } = readSettings();
  if (!existsSync(path.join(outDir, 'index.html'))) fail('nothing-built', { folder: outDir });
  const site = { folder: outDir, basePath };
  // `localhost` is either of the two; a machine without IPv6 does with the first.
  const ipv4 = siteServer(site);
  await listen(ipv4, '127.0.0.1').catch((error: unknown) => {
    if (codeOf(error) === 'EADDRINUSE') fail('port-taken', { port: PORT });
    throw error;
  });
  await listen(siteServer(site), '::1').catch((error: unknown) => {
    if (codeOf(error) === 'EADDRINUSE') {
      ipv4.close();
      fail('port-taken', { port: PORT });
    }
  });
  console.log(`\n区策对读: http://localhost:${PORT}${basePath}  (stop with Ctrl+C)`);
}

await run(main);
