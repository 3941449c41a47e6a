import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chanceOffences, covers, importOffences, pageRegexes, strangeRooms, unfinished } from './rules.ts';
import { keptFiles, readSource } from './sources.ts';
import { exceptions, topLevel } from './table.ts';

const kept = keptFiles();
const sources = kept
  .filter((file) => /^src\/.*\.(ts|astro|mjs)$/.test(file) && !file.startsWith('src/test/fixtures/'))
  .map((file) => readSource(file));

describe('the tree', () => {
  test('there are files to look at', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  test('the top level holds what was agreed, and dotfiles', () => {
    const names = new Set(
      kept.map((file) => file.split('/')[0] ?? '').filter((name) => !name.startsWith('.')),
    );
    expect([...names].filter((name) => !topLevel.includes(name))).toEqual([]);
  });

  test('every folder under src is a room', () => {
    expect(strangeRooms(sources)).toEqual([]);
  });

  test('each room touches only what it may', () => {
    expect(importOffences(sources)).toEqual([]);
  });

  test('every exception still speaks of something', () => {
    expect(exceptions.filter(({ path }) => !kept.some((file) => covers(path, file)))).toEqual([]);
  });

  test('no clock, no chance, no locale where texts are read', () => {
    expect(chanceOffences(sources)).toEqual([]);
  });

  test('pages read no text with regular expressions', () => {
    expect(pageRegexes(sources)).toEqual([]);
  });

  test('nothing is unfinished, silenced or untyped', () => {
    expect(unfinished(sources)).toEqual([]);
  });

  test('tests that stand beside pages would become pages', () => {
    expect(kept.filter((file) => /^src\/pages\/.*\.test\.ts$/.test(file))).toEqual([]);
  });

  test('the lockfile binds nobody to one registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved": "http');
  });
});

describe('the rules see what they should', () => {
  const rule = (file: string, text: string) => readSource(file, text);

  test('imports', () => {
    const cases: [string, string, number][] = [
      ['src/corpus/x.ts', "import { z } from 'astro/zod';", 1],
      ['src/corpus/x.ts', "import { a } from '../edition/a.ts';", 1],
      ['src/corpus/x.ts', "import { readFile } from 'node:fs/promises';", 1],
      ['src/extract/x.ts', "import { a } from '../collate/a.ts';", 1],
      ['src/extract/x.ts', "const a = await import('../collate/a.ts');", 1],
      ['src/extract/x.ts', "export { a } from '../collate/a.ts';", 1],
      ['src/components/X.astro', "---\nimport { a } from '../edition/a.ts';\n---\n<p/>", 1],
      ['src/components/X.astro', "---\nimport type { A } from '../edition/a.ts';\n---\n<p/>", 0],
      ['src/components/X.astro', "---\nimport { type A } from '../edition/a.ts';\n---\n<p/>", 0],
      ['src/components/X.astro', "<p/><script>import { getCollection } from 'astro:content';</script>", 1],
      ['src/charts/x.ts', "import { scaleLinear } from 'd3-scale';", 0],
      ['src/corpus/x.test.ts', "import { test } from 'vitest';", 0],
      ['src/cli/build/render.ts', "import { build } from 'astro';", 0],
      ['src/components/prose/X.astro', "---\nimport { a } from '../../edition/a.ts';\n---\n<p/>", 0],
      ['src/cli/extract.ts', "import { build } from 'astro';", 1],
      ['src/components/x.ts', "import { HTMLString } from 'astro/runtime/server/index.js';", 1],
      ['src/components/markup.ts', "import { HTMLString } from 'astro/runtime/server/index.js';", 0],
    ];
    for (const [file, text, offences] of cases) {
      expect(importOffences([rule(file, text)]), `${file}: ${text}`).toHaveLength(offences);
    }
  });

  test('chance, expressions, unfinished work', () => {
    const offends = ['new Date()', 'Date.now()', 'Math.random()', 'a.localeCompare(b)', 'n.toLocaleString()'];
    for (const code of offends) {
      expect(chanceOffences([rule('src/corpus/x.ts', code)]), code).toHaveLength(1);
      expect(chanceOffences([rule('src/cli/x.ts', code)]), code).toHaveLength(0);
    }
    expect(pageRegexes([rule('src/pages/x.astro', '---\nconst a = /区/.test(b);\n---\n')])).toHaveLength(1);
    expect(pageRegexes([rule('src/pages/x.astro', '---\nconst a = b / c / d;\n---\n')])).toHaveLength(0);
    expect(unfinished([rule('src/corpus/x.ts', 'const a: an' + 'y = 1;')])).toHaveLength(1);
    expect(unfinished([rule('src/corpus/x.ts', '// TO' + 'DO later')])).toHaveLength(1);
    expect(strangeRooms([rule('src/attic/x.ts', '')])).toEqual(['attic']);
  });
});
