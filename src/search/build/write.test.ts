/** The whole index of a small edition, with Pagefind's own program beside it, on disk. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { digests, filesBelow } from '../../test/helpers/build.ts';
import { temporaryFolder } from '../../test/helpers/temp.ts';
import { madeUp } from '../../test/search/made-up.ts';
import type { SearchEdition } from './input.ts';
import { proveIndex } from './prove.ts';
import { writeSearchIndex } from './write.ts';

const long = '千亿强区，首创之区。'.repeat(60);
/** Repeated units, an empty one, dropped characters, variants, astral and Traditional characters, more than a block. */
const edition = madeUp([
  ['營商环境，“智慧岛”。', '一、总体要求', 'A区 完成２个\u00a0项目；増長*％', ' \u3000', '𠮷𠮷😀'],
  [long, '一、总体要求', long],
  ['人人人'],
]);

async function written(one: SearchEdition = edition): Promise<string> {
  const outDir = temporaryFolder();
  await writeSearchIndex({ edition: one, outDir });
  return outDir;
}

const onlyFile = (folder: string, pattern: RegExp): string => {
  const name = readdirSync(folder).find((file) => pattern.test(file));
  if (name === undefined) throw new Error(`no ${pattern.source} in ${folder}`);
  return path.join(folder, name);
};

test('the files are those that the browser asks for, and no others', async () => {
  const outDir = await written();
  const kinds = new Set(
    filesBelow(outDir).map((file) =>
      file.replace(/data\/[0-9a-f]{12}/, 'data/*').replace(/und_[0-9a-f]+/, 'und_*'),
    ),
  );
  expect([...kinds].sort()).toEqual([
    'pagefind/filter/und_*.pf_filter',
    'pagefind/fragment/und_*.pf_fragment',
    'pagefind/index/und_*.pf_index',
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind.js',
    'pagefind/pagefind.und_*.pf_meta',
    'pagefind/wasm.unknown.pagefind',
    'search/api.js',
    'search/data/*/forms.json',
    'search/data/*/lengths-0.bin',
    'search/data/*/letters-0.bin',
    'search/data/*/themes-0.bin',
    'search/data/*/units-0.bin',
    'search/entry.json',
    'search/quick.json',
    'search/worker.js',
  ]);
});

test('two builds give the same bytes, wherever they stand', async () => {
  expect(digests(await written())).toEqual(digests(await written()));
});

test('scripts hold no path of this machine and nothing of the build', async () => {
  const outDir = await written();
  for (const name of ['api.js', 'worker.js']) {
    const script = readFileSync(path.join(outDir, 'search', name), 'utf8');
    expect(script).not.toMatch(/node:|opencc|file:|\/src\//);
    expect(gzipSync(script).length).toBeLessThan(10 * 1024);
  }
});

test('the quick answer is offered while the text is small', async () => {
  const outDir = await written();
  const { content } = JSON.parse(readFileSync(path.join(outDir, 'search/quick.json'), 'utf8')) as {
    content: { reports: { texts: string[] }[] };
  };
  expect(content.reports.map(({ texts }) => texts)).toEqual(
    edition.reports.map(({ text }) => text.units.map((unit) => unit.text)),
  );
});

describe('the proof', () => {
  const index = (outDir: string): string => path.join(outDir, 'pagefind/index');
  const unpack = (file: string): Buffer => gunzipSync(readFileSync(file));
  const pack = (file: string, bytes: Uint8Array): void => {
    writeFileSync(file, gzipSync(bytes));
  };
  const flip = (file: string, at: number): void => {
    const bytes = unpack(file);
    bytes.writeUInt8((bytes.at(at) ?? 0) ^ 1, at < 0 ? bytes.length + at : at);
    pack(file, bytes);
  };
  const harms: Record<string, (outDir: string) => void> = {
    'a character of a record': (outDir) => {
      const file = onlyFile(path.join(outDir, 'pagefind/fragment'), /./);
      pack(
        file,
        Buffer.from(
          unpack(file)
            .toString()
            .replace(/[一要项]/, '人'),
        ),
      );
    },
    'a position in the index': (outDir) => {
      const file = onlyFile(index(outDir), /./);
      const bytes = unpack(file);
      // The first weight is followed by the first position.
      const at = bytes.indexOf(Buffer.from([0x38, 0x18])) + 2;
      bytes.writeUInt8((bytes.at(at) ?? 0) ^ 1, at);
      pack(file, bytes);
    },
    'a token of the index': (outDir) => {
      const file = onlyFile(index(outDir), /./);
      const bytes = unpack(file);
      const at = bytes.indexOf('人人');
      bytes.set(Buffer.from('人要'), at);
      pack(file, bytes);
    },
    'a unit place': (outDir) => {
      flip(onlyFile(path.join(outDir, 'search/data'), /./) + '/units-0.bin', -1);
    },
    'a length': (outDir) => {
      flip(onlyFile(path.join(outDir, 'search/data'), /./) + '/lengths-0.bin', -1);
    },
    'a count of a character': (outDir) => {
      flip(onlyFile(path.join(outDir, 'search/data'), /./) + '/letters-0.bin', -1);
    },
    'a unit of a theme': (outDir) => {
      flip(onlyFile(path.join(outDir, 'search/data'), /./) + '/themes-0.bin', -1);
    },
    'a theme in the quick file': (outDir) => {
      const file = path.join(outDir, 'search/quick.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('"even":[', '"even":[1,'));
    },
    'the folding table': (outDir) => {
      const file = path.join(outDir, 'search/entry.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('營营', '營人'));
    },
    'the quick text': (outDir) => {
      const file = path.join(outDir, 'search/quick.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('智慧', '知慧'));
    },
    'a report of another district': (outDir) => {
      const file = path.join(outDir, 'search/entry.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('["district-0",2]', '["district-1",2]'));
    },
  };
  test.each(Object.entries(harms))('notices %s', async (_, harm) => {
    const outDir = await written();
    proveIndex(edition, outDir);
    harm(outDir);
    expect(() => {
      proveIndex(edition, outDir);
    }).toThrow();
  });

  test('holds the index to the edition, not to itself', async () => {
    const outDir = await written();
    const others = [
      madeUp([...edition.reports.map(({ text }) => text.units.map((unit) => unit.text)), ['多一篇']]),
      madeUp(edition.reports.slice(0, 2).map(({ text }) => text.units.map((unit) => unit.text))),
      madeUp(
        edition.reports.map(({ text }) =>
          text.units.map((unit) => unit.text.replace('総', '总').replace('商', '伤')),
        ),
      ),
    ];
    for (const other of others)
      expect(() => {
        proveIndex(other, outDir);
      }).toThrow('search-index-unfaithful');
  });
});
