/** How many processes render a site. */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../settings.ts';

/** Reports from which a second process saves more than it costs: each bundles the site and reads the texts. */
const LARGE = 40;
/** More than these wait for one another and for memory, about 2 GB each at a thousand reports. */
const MOST = 4;

const reportsIn = ({ content }: Pick<Settings, 'content'>): number =>
  readdirSync(path.join(content, 'reports'), { recursive: true }).filter((name) =>
    String(name).endsWith('.yaml'),
  ).length;

/**
 * One for a small site, one for each processor for a large one, or what `BUILD_PROCESSES` says.
 * @throws Diagnostic where that is no whole number from 1 on.
 */
export function processesFor(
  settings: Pick<Settings, 'content'>,
  env: NodeJS.ProcessEnv = process.env,
): number {
  const wanted = env['BUILD_PROCESSES'];
  if (wanted) {
    if (!/^[1-9]\d?$/.test(wanted)) fail('build-processes', { found: wanted });
    return Number(wanted);
  }
  return reportsIn(settings) < LARGE ? 1 : Math.min(MOST, availableParallelism());
}
