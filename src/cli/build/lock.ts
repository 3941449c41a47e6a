/**
 * One build at a time in a checkout: Astro writes its types into the checkout,
 * and two builds would also race for the target.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { lock } from 'proper-lockfile';
import { fail } from '../../diagnostics/diagnostic.ts';

/** How long a lock may stand without a sign of life (one comes every third of this). */
const STALE_MS = 30_000;
/** The same where the holder's process is known to be gone: the least that proper-lockfile allows. */
const STALE_DEAD_MS = 2_000;
const RETRY_MS = 250;

export interface BuildLock {
  /** Throws where another build has taken the lock over: then nothing may be replaced any more. */
  readonly assertHeld: () => void;
  /** `cleanUp` runs only while the lock is held: what lies there may be another build's by now. */
  readonly release: (cleanUp: () => void) => Promise<void>;
}

/** True only where the holder is provably gone; a reused process number merely means a longer wait. */
function holderIsDead(holderFile: string): boolean {
  let pid: number;
  try {
    pid = Number(readFileSync(holderFile, 'utf8'));
  } catch {
    return false;
  }
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ELOCKED';

/** Waits for its turn. `onWait` is called once, when another build is found at work. */
export async function takeLock(checkout: string, onWait: () => void): Promise<BuildLock> {
  const lockfilePath = path.join(checkout, '.dist.lock');
  const holderFile = path.join(checkout, '.dist.holder');
  let lost: Error | null = null;
  const onCompromised = (error: Error): void => {
    lost = error;
  };
  for (let waited = false; ; waited = true) {
    const stale = holderIsDead(holderFile) ? STALE_DEAD_MS : STALE_MS;
    try {
      const release = await lock(checkout, {
        lockfilePath,
        realpath: false,
        stale,
        update: stale / 3,
        onCompromised,
      });
      writeFileSync(holderFile, String(process.pid));
      return {
        assertHeld: () => {
          if (lost) fail('build-lock-lost', { reason: lost.message });
        },
        release: async (cleanUp) => {
          if (lost) return;
          cleanUp();
          rmSync(holderFile, { force: true });
          await release();
        },
      };
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (!waited) onWait();
      await sleep(RETRY_MS);
    }
  }
}
