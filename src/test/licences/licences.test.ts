import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exceptions, table } from '../rooms/table.ts';
import { ACCEPTED, licencesIn, unacceptable } from './licences.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Parameters<typeof licencesIn>[0];
};
const all = licencesIn(lock.packages);

test('every package has a known licence that asks for a notice at most, or is accepted with a reason', () => {
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((one) => unacceptable(one).length > 0)).toEqual([]);
});

test('what is accepted is there', () => {
  for (const { name, licences } of ACCEPTED)
    expect(
      all.some((one) => one.name.startsWith(name) && licences.some((own) => one.licence?.includes(own))),
    ).toBe(true);
});

describe('the page of licences', () => {
  const page = readFileSync('src/deploy/LICENCES.md', 'utf8');
  const rows = [...page.matchAll(/^\| `([^`]+)`[^|]*\| ([^|]+?) *\|/gm)];

  test('says what the packages say', () => {
    expect(rows.length).toBeGreaterThan(3);
    for (const [, name, licence] of rows)
      expect([name, all.find((one) => one.name === name)?.licence]).toEqual([name, licence]);
  });

  test('has every package that a script of the site may import', () => {
    const rooms = ['scripts', 'offline', ...(table['scripts']?.rooms ?? [])];
    const rules = [
      ...rooms.map((room) => table[room]),
      ...exceptions.filter(({ path }) => rooms.some((room) => path.startsWith(`src/${room}/`))),
    ];
    const allowed = rules.flatMap((rule) => rule?.packages ?? []).filter((name) => name !== 'node:');
    expect(allowed).toContain('diff');
    const named = rows.map(([, name]) => name);
    expect(allowed.filter((name) => !named.includes(name))).toEqual([]);
  });

  test('has the whole licence of what asks that it go along', () => {
    expect(page).toContain(readFileSync('node_modules/diff/LICENSE', 'utf8').trim());
  });
});

describe('an expression', () => {
  const one = (name: string, licence: string | null): string[] =>
    unacceptable({ name, licence, version: '1.0.0', dev: false });
  test('is taken apart', () => {
    expect(one('a', '(MIT OR GPL-3.0-only)')).toEqual(['GPL-3.0-only']);
    expect(one('a', 'MIT AND Apache-2.0')).toEqual([]);
    expect(one('a', null)).toEqual(['unknown']);
    expect(one('a', 'SEE LICENSE IN x')).toEqual(['SEE LICENSE IN x']);
  });
  test('of a part for another platform is that of the whole', () => {
    const found = licencesIn({
      '': {},
      'node_modules/a': { version: '1.0.0', license: 'MIT', optionalDependencies: { 'a-win32': '1.0.0' } },
      'node_modules/a-win32': { version: '1.0.0', os: ['win32'] },
      'node_modules/b': { version: '1.0.0' },
    });
    expect(found.map(({ name, licence }) => [name, licence])).toEqual([
      ['a', 'MIT'],
      ['a-win32', 'MIT'],
      ['b', null],
    ]);
  });
});
