/** Hostile input, shortly; `node src/test/bench/fuzz.ts` runs the same at length. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { assert, describe, expect, test } from 'vitest';
import { seedId } from '../../corpus/ids.ts';
import { loadSeed } from '../../corpus/load.ts';
import { readContent } from '../../edition/content/read.ts';
import { parseYaml } from '../../edition/content/yaml-source.ts';
import { temporaryFolder } from '../helpers/temp.ts';
import { LONG_PARAGRAPHS, YAML_BOMB } from './hostile.ts';
import { properties } from './properties.ts';
import { assertFound, assertWhole, editionOf, OWN_WORDS, readOrRefuse } from './reading.ts';

const content = await readContent(new URL('../../../content/', import.meta.url));

describe('whatever comes in', () => {
  test.each(properties(content))('$name', { timeout: 120_000 }, ({ property, runs }) => {
    fc.assert(property, { numRuns: runs, seed: 20261123 });
  });
});

describe('what would fill the memory or lead elsewhere', () => {
  test('anchors of anchors are refused at once', () => {
    const from = performance.now();
    expect(() => parseYaml({ file: 'a.yaml', text: YAML_BOMB, linesBefore: 0 })).toThrow('content-yaml');
    expect(() => parseYaml({ file: 'a.yaml', text: 'a: *nowhere', linesBefore: 3 })).toThrow('a.yaml:4');
    expect(performance.now() - from).toBeLessThan(2000);
  });

  test('a seed that is a link out of its folder is refused, one within it is read', async () => {
    const folder = temporaryFolder();
    const seeds = path.join(folder, 'seeds');
    mkdirSync(seeds);
    writeFileSync(path.join(folder, 'secret.txt'), '不是语料');
    writeFileSync(path.join(seeds, 'a.txt'), '一、要抓好落实。');
    symlinkSync('../secret.txt', path.join(seeds, 'out.txt'));
    symlinkSync('a.txt', path.join(seeds, 'in.txt'));
    const root = pathToFileURL(`${seeds}/`);
    await expect(loadSeed(root, seedId('out.txt'))).rejects.toThrow('seed-outside');
    expect((await loadSeed(root, seedId('in.txt'))).text).toBe('一、要抓好落实。');
  });
});

describe('one paragraph that fills the whole file', () => {
  test.each(Object.entries(LONG_PARAGRAPHS))(
    'of %s is read whole, in time',
    { timeout: 60_000 },
    (_, said) => {
      const text = said.repeat(Math.ceil(100_000 / said.length));
      const from = performance.now();
      const document = readOrRefuse(new TextEncoder().encode(`${text}\n\n${OWN_WORDS}\n`));
      assert(document !== null);
      assertWhole(document);
      expect(document.text.startsWith(text)).toBe(true);
      assertFound(editionOf(document, content));
      // a few seconds; at the square of the length it would be minutes
      expect(performance.now() - from).toBeLessThan(20_000);
    },
  );
});
