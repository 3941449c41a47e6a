/** The configurations of the hosts say the same: what is a header here is one there. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Rule {
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
}

/** `public/_headers`: a path, then its headers, indented. */
function rules(): Rule[] {
  const lines = readFileSync('public/_headers', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const found: { path: string; headers: Map<string, string> }[] = [];
  for (const line of lines) {
    const header = /^ {2}([A-Za-z-]+): (.+)$/.exec(line);
    if (header) found.at(-1)?.headers.set(header[1] ?? '', header[2] ?? '');
    else found.push({ path: line, headers: new Map() });
  }
  return found;
}

const nginx = readFileSync('src/deploy/nginx.conf', 'utf8');
const fixed = new Map(
  [...nginx.matchAll(/^ {4}add_header ([A-Za-z-]+) "([^"]+)" always;$/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  ),
);

test('what _headers sends with every file, nginx sends too', () => {
  const everywhere = rules().find(({ path }) => path === '/*');
  expect(Object.fromEntries(everywhere?.headers ?? [])).toEqual(Object.fromEntries(fixed));
  expect(fixed.size).toBe(6);
});

test('no header stands in two rules that meet: the hosts would join their values', () => {
  const all = rules();
  const meeting = all.flatMap(({ path, headers }, index) =>
    all
      .slice(index + 1)
      .filter((other) =>
        [path, other.path].some((one, i) => [other.path, path][i]?.startsWith(one.slice(0, -1))),
      )
      .flatMap((other) => [...headers.keys()].filter((name) => other.headers.has(name))),
  );
  expect(meeting).toEqual([]);
});

test('both know the same folders as kept for ever and as open to other hosts', () => {
  const kept = rules().filter(({ headers }) => headers.get('Cache-Control')?.includes('immutable'));
  expect(kept.map(({ path }) => path)).toEqual(['/_astro/*', '/search/data/*']);
  expect(nginx.match(/immutable";$/gm)).toHaveLength(kept.length);
  for (const { path } of kept) expect(nginx).toContain(`"~${path.slice(0, -1)}`);
  const opened = rules().filter(({ headers }) => headers.has('Access-Control-Allow-Origin'));
  expect(opened.map(({ path }) => path)).toEqual(['/data/*']);
});
