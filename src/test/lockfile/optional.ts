/**
 * `npm ci` refuses a lockfile that lacks an optional package of another
 * platform. `npm install` leaves such a package out where the registry in use
 * does not have it (yet), and drops it again when it installs something else.
 */
interface Package {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, Package>>;
}

export interface Missing {
  /** Where in the tree the entry belongs: `node_modules/a/node_modules/a-darwin-arm64`. */
  readonly place: string;
  readonly entry: Readonly<Record<string, string | boolean | readonly string[]>>;
}

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** Where Node would find `name` from the package at `from`. */
function resolve(lock: Lockfile, from: string, name: string): string | null {
  for (let base = from; ;) {
    const place = `${base ? `${base}/` : ''}node_modules/${name}`;
    if (lock.packages[place]) return place;
    if (!base) return null;
    const up = base.lastIndexOf('/node_modules/');
    base = up < 0 ? '' : base.slice(0, up);
  }
}

/** Platform packages say in their names what they are for: `x-linux-arm64-musl`. */
function platformOf(name: string): Record<string, readonly string[]> {
  const words = (name.split('/').at(-1) ?? '').split('-');
  const cpu = words.find((word) => /^(?:arm64|x64|arm|ia32|wasm32)$/.test(word));
  const os = words.find((word) => /^(?:android|darwin|linux|win32|windows|freebsd)$/.test(word));
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') && os === 'linux' ? 'glibc' : null;
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc ? { libc: [libc] } : {}),
    ...(os ? { os: [os === 'windows' ? 'win32' : os] } : {}),
  };
}

/** The platform packages that the lockfile should name and does not. */
export function missingOptional(lock: Lockfile): Missing[] {
  return Object.entries(lock.packages).flatMap(([from, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => {
      const found = resolve(lock, from, name);
      if (!EXACT.test(version) || (found && lock.packages[found]?.version === version)) return [];
      const entry = { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true };
      return [{ place: `${from}/node_modules/${name}`, entry }];
    }),
  );
}
