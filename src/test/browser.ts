/** Finds a Chromium on this machine, or gets one, or says how to get one. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { aptInstall, isDebian, isRoot } from './helpers/debian.ts';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const CACHES = ['.cache/ms-playwright', 'Library/Caches/ms-playwright', 'AppData/Local/ms-playwright'];
const IN_CACHE = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
];

/** Browsers that `playwright-core install` has put into its cache, newest first. */
function cachedBrowsers(): string[] {
  const own = process.env['PLAYWRIGHT_BROWSERS_PATH'];
  const caches = [...(own ? [own] : []), ...CACHES.map((cache) => path.join(homedir(), cache))];
  return caches.filter(existsSync).flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => name.startsWith('chromium-'))
      .sort()
      .reverse()
      .flatMap((name) => IN_CACHE.map((file) => path.join(cache, name, file))),
  );
}

function find(): string | null {
  const named = process.env['CHROME_PATH'];
  if (named) return named;
  return [...USUAL_PLACES, ...cachedBrowsers()].find(existsSync) ?? null;
}

const HELP =
  'No Chromium was found. Install Google Chrome or Chromium, or run "npx playwright-core install chromium", ' +
  'or name one in CHROME_PATH; then run the tests again.';

/** The path of a browser. On Debian and Ubuntu, as root, it is installed where it is missing. */
export function browserPath(): string {
  const found = find();
  if (found) return found;
  if (!isRoot() || !isDebian()) throw new Error(HELP);
  try {
    aptInstall(['chromium', 'fonts-noto-cjk']);
  } catch (error) {
    throw new Error(HELP, { cause: error });
  }
  const installed = find();
  if (!installed) throw new Error(HELP);
  return installed;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      // Chromium refuses to run its sandbox as root.
      ...(isRoot() ? ['--no-sandbox'] : []),
    ],
  });
}
