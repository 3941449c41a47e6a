/**
 * The target is whole at every moment: a build works in folders of its own and
 * renames them into place last. All of this happens under the lock, so any such
 * folder found at the start was left by a build that was killed.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fail } from '../../diagnostics/diagnostic.ts';

export interface BuildFolders {
  readonly target: string;
  /** Where Astro renders. It lies in the checkout, since Astro's own chunks look for packages from there. */
  readonly site: string;
  /** Astro's cache: new for each build, so that a build depends on its input alone. */
  readonly cache: string;
  /** What the processes of one build work out for one another. */
  readonly store: string;
  /** The finished site beside the target, on the same disk. */
  readonly next: string;
  /** The old site, for the moment between two renames. */
  readonly previous: string;
  readonly work: string;
}

export function buildFolders(checkout: string, target: string): BuildFolders {
  const work = path.join(checkout, '.dist.building');
  const beside = (suffix: string): string =>
    path.join(path.dirname(target), `.${path.basename(target)}.${suffix}`);
  return {
    target,
    work,
    site: path.join(work, 'site'),
    cache: path.join(work, 'cache'),
    // Named by the process: what a killed build's child still works out never gets into the next build's.
    store: path.join(work, `${process.pid}-store`),
    next: beside('next'),
    previous: beside('previous'),
  };
}

const contains = (outer: string, inner: string): boolean => {
  const relative = path.relative(outer, inner);
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
};

/** Refuses a target whose replacement would cost someone more than an old site. */
export function assertSafeTarget(target: string, checkout: string, inputs: readonly string[]): void {
  const refuse = (why: string): never => fail('out-dir-unsafe', { outDir: target, why });
  if (contains(target, checkout)) refuse('holds the checkout');
  for (const input of inputs) {
    if (contains(target, input)) refuse(`holds the input ${input}`);
    if (contains(input, target)) refuse(`lies inside the input ${input}`);
  }
  if (!existsSync(target)) return;
  const entries = readdirSync(target);
  if (entries.length > 0 && !entries.includes('index.html'))
    refuse('holds something other than a built site');
}

/** Puts back what a killed build had set aside, and clears what it left behind. */
export function recover({ target, work, next, previous }: BuildFolders): void {
  if (existsSync(previous) && !existsSync(target)) renameSync(previous, target);
  for (const leftover of [previous, next, work]) rmSync(leftover, { recursive: true, force: true });
}

/** Renames where both are on one disk: a copy of many files takes minutes. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** Puts the finished site in the target's place. */
export function replaceTarget({ target, work, site, next, previous }: BuildFolders): void {
  mkdirSync(path.dirname(target), { recursive: true });
  moveFolder(site, next);
  if (existsSync(target)) renameSync(target, previous);
  renameSync(next, target);
  for (const leftover of [previous, work]) rmSync(leftover, { recursive: true, force: true });
}
