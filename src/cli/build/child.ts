/**
 * A process that does a share of a build. It ends with the build: when the build's process is gone, however
 * it went, the channel between them closes. What it has to say of an error goes through the channel, so that
 * an error that two processes meet is told once.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { editorMessage } from '../../diagnostics/problems.ts';
import type { Part } from './claims.ts';
import type { RenderFolders } from './render.ts';

/** What a child is to do. */
export type Job =
  | {
      readonly kind: 'render';
      readonly folders: RenderFolders;
      readonly part: Part;
      /** A file for which it waits before it begins. */
      readonly after: string | null;
    }
  | {
      readonly kind: 'index';
      readonly site: string;
      /** A file for what the offline step must know of the reports. */
      readonly listed: string;
      /** A file that it makes when it is done. */
      readonly written: string;
    };

/** An error of a child, told as the child told it. */
export class ChildError extends Error {
  override readonly name = 'ChildError';
}

export interface Child {
  /** @throws ChildError */
  readonly done: Promise<void>;
  readonly kill: () => Promise<void>;
}

/**
 * Megabytes of a semi-space, of which V8 has several for what is young: those that it would take by itself are a
 * hundred megabytes more for each process, and save none of them time.
 */
const YOUNG = 16;

export function startChild(job: Job): Child {
  const child = fork(fileURLToPath(new URL('share.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, `--max-semi-space-size=${String(YOUNG)}`],
  });
  let told: string | null = null;
  child.on('message', (message) => {
    told = typeof message === 'string' ? message : null;
  });
  const closed = once(child, 'close').then(([code]) => {
    if (code !== 0)
      throw new ChildError(
        told ?? `a process that did a share of the build (${job.kind}) ended with ${String(code)}`,
      );
  });
  // looked at when the build comes to it; until then it is no unhandled one
  closed.catch(() => undefined);
  child.send(job);
  return {
    done: closed,
    kill: async () => {
      child.kill('SIGKILL');
      await closed.catch(() => undefined);
    },
  };
}

/** The other end: does the job that it is sent. */
export function serveJob(work: (job: Job) => Promise<void>): void {
  process.once('disconnect', () => process.exit(1));
  process.once('message', (job) => {
    work(job as Job).then(
      () => {
        process.disconnect();
        process.exit(0);
      },
      (error: unknown) => {
        const message =
          editorMessage(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
        process.send?.(message, () => process.exit(1));
      },
    );
  });
}
