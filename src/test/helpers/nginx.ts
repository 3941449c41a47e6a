/** nginx with the site's own configuration, on a port of its own, without touching the machine's. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { checkout } from './build.ts';
import { aptInstall, isDebian, isRoot } from './debian.ts';

const PACKAGES = ['nginx-light', 'libnginx-mod-http-brotli-static'];
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const find = (): string | undefined =>
  ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((file) => existsSync(file) && existsSync(BROTLI));

/**
 * Where nginx stands, with its module for Brotli. On Debian and Ubuntu, as root, it is installed where it is
 * missing, and a failure is an error: a CI machine tests it. On other machines null.
 */
export function nginxPath(): string | null {
  const found = find();
  if (found !== undefined) return found;
  if (!isRoot() || !isDebian()) return null;
  aptInstall(PACKAGES);
  const installed = find();
  if (installed === undefined) throw new Error(`apt installed ${PACKAGES.join(', ')}, but no nginx is there`);
  return installed;
}

/** Nothing else listens there at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The lines of the configuration that are the host's; the test fails where one is not there just once. */
function own(text: string, lines: Readonly<Record<string, string>>): string {
  return Object.entries(lines).reduce((result, [from, to]) => {
    if (result.split(from).length !== 2) throw new Error(`src/deploy/nginx.conf: "${from}" stands not once`);
    return result.replace(from, to);
  }, text);
}

export interface Nginx {
  /** Without a closing slash. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/**
 * @param folder A folder that is this server's alone; its logs and its configuration go there.
 * @param root Holds the site in the folder that `basePath` names.
 */
export async function startNginx(
  program: string,
  folder: string,
  root: string,
  basePath: string,
): Promise<Nginx> {
  const port = await freePort();
  const site = own(readFileSync(path.join(checkout, 'src/deploy/nginx.conf'), 'utf8'), {
    'listen 80;': `listen 127.0.0.1:${port};`,
    'root /srv/www/duidu;': `root ${root};`,
    '=404 /404.html;': `=404 ${basePath}404.html;`,
  });
  mkdirSync(path.join(folder, 'temp'), { recursive: true });
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${path.join(folder, 'temp', name)};`,
  );
  const main = [
    `load_module ${BROTLI};`,
    'daemon off;',
    'worker_processes 1;',
    ...(isRoot() ? ['user root;'] : []),
    `pid ${path.join(folder, 'nginx.pid')};`,
    `error_log ${path.join(folder, 'error.log')};`,
    'events { worker_connections 256; }',
    'http {',
    'access_log off;',
    ...temp,
    site,
    '}',
  ];
  const config = path.join(folder, 'nginx.conf');
  writeFileSync(config, main.join('\n'));
  const args = ['-p', folder, '-c', config];
  const checked = spawnSync(program, [...args, '-t'], { encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(`nginx refuses its configuration:\n${checked.stderr}`);
  const child = spawn(program, args, { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  await answering(child, origin);
  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        child.once('close', () => {
          resolve();
        });
        child.kill('SIGQUIT');
      }),
  };
}

async function answering(child: ChildProcess, origin: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    try {
      await fetch(origin, { method: 'HEAD' });
      return;
    } catch {
      await wait(50);
    }
  }
  throw new Error('nginx does not answer');
}
