/** Peak memory of a process and all that it started, from /proc. On other systems it is unknown. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';

interface Sample {
  readonly name: string;
  readonly parent: number;
  /** KiB in memory now. */
  readonly now: number;
}

function processes(): Map<number, Sample> {
  const found = new Map<number, Sample>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    let status: string;
    try {
      status = readFileSync(`/proc/${entry}/status`, 'utf8');
    } catch {
      continue;
    }
    const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '';
    found.set(Number(entry), {
      name: field('Name'),
      parent: Number(field('PPid')),
      now: Number.parseInt(field('VmRSS'), 10) || 0,
    });
  }
  return found;
}

function belongs(pid: number, root: number, all: ReadonlyMap<number, Sample>): boolean {
  for (let one = pid; one > 1; one = all.get(one)?.parent ?? 0) if (one === root) return true;
  return false;
}

export interface Peak {
  /** GiB of all processes together, at their worst moment; null where unknown. */
  readonly together: number | null;
  /** GiB of each by name, each at its own worst moment. */
  readonly each: ReadonlyMap<string, number>;
}

const GIB = 1024 * 1024;

/** Looks every 100 ms until `stop` is called. */
export function watchMemory(root: number): { readonly stop: () => Peak } {
  const each = new Map<string, number>();
  let together = 0;
  const look = (): void => {
    const all = processes();
    const own = [...all].filter(([pid]) => belongs(pid, root, all)).map(([, sample]) => sample);
    together = Math.max(together, own.reduce((sum, { now }) => sum + now, 0) / GIB);
    for (const { name, now } of own) each.set(name, Math.max(each.get(name) ?? 0, now / GIB));
  };
  if (!existsSync('/proc/self/status')) return { stop: () => ({ together: null, each }) };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return { together, each };
    },
  };
}
