/** One browser and one server for a whole suite. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { serve } from './site.ts';
import type { Served } from './site.ts';

export interface OnSite {
  readonly browser: () => Browser;
  /** The full address of a path such as `/reports/`. */
  readonly at: (path: string) => string;
}

/** Call it once, outside any test. */
export function browserOn(folder: string): OnSite {
  const open: { browser?: Browser; served?: Served } = {};
  beforeAll(async () => {
    open.browser = await launchBrowser();
    open.served = await serve(folder);
  });
  afterAll(async () => {
    await open.browser?.close();
    await open.served?.close();
  });
  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the browser is there only inside tests');
    return value;
  };
  return {
    browser: () => started(open.browser),
    at: (path) => started(open.served).origin + path,
  };
}
