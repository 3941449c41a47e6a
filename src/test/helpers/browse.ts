/** Opens pages of a served site and keeps what the browser complained of and asked for. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught exceptions, CSP violations, answers of 400 and above. */
  readonly errors: string[];
  /** Addresses of other hosts that the page asked for. */
  readonly foreign: string[];
}

/** Runs `use` on one page in a context of its own and closes both. */
export async function visit<T>(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
  use: (visit: Visit) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await use(await open(context, address));
  } finally {
    await context.close();
  }
}

async function open(context: BrowserContext, address: string): Promise<Visit> {
  const { origin } = new URL(address);
  const errors: string[] = [];
  const foreign: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(`${origin}/`)) foreign.push(url);
  });
  context.on('response', (response) => {
    const status = response.status();
    if (status >= 400) errors.push(`${status} for ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('dialog', (dialog) => {
    errors.push(`a dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, errors, foreign };
}
