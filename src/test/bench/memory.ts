/** Peak memory and processor time of a process and all that it started, from /proc. On other systems they are unknown. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';

interface Sample {
  readonly name: string;
  readonly parent: number;
  /** KiB in memory now. */
  readonly now: number;
  /** Hundredths of a second of the processor so far: its own, and those of its ended children. */
  readonly ticks: number;
  readonly ended: number;
}

function processes(): Map<number, Sample> {
  const found = new Map<number, Sample>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    let status: string;
    let times: string[];
    try {
      status = readFileSync(`/proc/${entry}/status`, 'utf8');
      // proc(5): after the name, which may hold blanks, the twelfth field is utime
      const [, stat = ''] = readFileSync(`/proc/${entry}/stat`, 'utf8').split(/\) (?=\S \d)/);
      times = stat.split(' ').slice(11, 15);
    } catch {
      continue;
    }
    const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '';
    found.set(Number(entry), {
      name: field('Name'),
      parent: Number(field('PPid')),
      now: Number.parseInt(field('VmRSS'), 10) || 0,
      ticks: Number(times[0]) + Number(times[1]),
      ended: Number(times[2]) + Number(times[3]),
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
  /** Seconds of the processor of all processes together; null where unknown. */
  readonly processor: number | null;
}

const GIB = 1024 * 1024;

/** Looks every 100 ms until `stop` is called. */
export function watchMemory(root: number): { readonly stop: () => Peak } {
  const each = new Map<string, number>();
  let together = 0;
  let ticks = 0;
  const look = (): void => {
    const all = processes();
    const own = [...all].filter(([pid]) => belongs(pid, root, all)).map(([, sample]) => sample);
    together = Math.max(together, own.reduce((sum, { now }) => sum + now, 0) / GIB);
    // an ended child's time is its parent's: together they never go back
    ticks = Math.max(
      ticks,
      own.reduce((sum, one) => sum + one.ticks + one.ended, 0),
    );
    for (const { name, now } of own) each.set(name, Math.max(each.get(name) ?? 0, now / GIB));
  };
  if (!existsSync('/proc/self/status')) return { stop: () => ({ together: null, each, processor: null }) };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return { together, each, processor: ticks / 100 };
    },
  };
}
