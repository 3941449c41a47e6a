/**
 * The public data as an outsider reads it: JSON files, JSON Schemas, the seeds'
 * bytes, and nothing of the program. Offsets are code points.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, inject, test } from 'vitest';
import { checkout, filesBelow, tiny } from '../helpers/build.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}
interface SourceRange extends Range {
  readonly seed: string;
}
interface Sections {
  readonly id: string;
  readonly heading: string;
  readonly runIn: boolean;
  readonly paragraph: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly source: readonly SourceRange[];
}
interface Reports {
  readonly reports: readonly {
    readonly id: string;
    readonly sections: readonly Sections[];
    readonly paragraphs: readonly {
      readonly id: string;
      readonly text: string;
      readonly source: readonly SourceRange[];
    }[];
    readonly asides: readonly {
      readonly id: string;
      readonly text: string;
      readonly source: readonly SourceRange[];
    }[];
  }[];
}
interface Seeds {
  readonly seeds: readonly {
    readonly seed: string;
    readonly sha256: string;
    readonly encoding: string;
    readonly characters: number;
    readonly tiles: readonly Range[];
  }[];
}
interface Themes {
  readonly themes: readonly {
    readonly id: string;
    readonly forms: readonly { readonly form: string; readonly kind: string }[];
    readonly counts: Readonly<Record<string, { readonly direct: number; readonly near: number }>>;
    readonly mentions: readonly {
      readonly report: string;
      readonly paragraph: string;
      readonly start: number;
      readonly end: number;
      readonly form: string;
      readonly kind: string;
    }[];
  }[];
}

const sites = [
  { name: 'the site', folder: inject('site'), seeds: path.join(checkout, 'seeds') },
  { name: 'the tiny corpus', folder: inject('tinySite'), seeds: path.join(tiny, 'seeds') },
];

const read = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, 'data', file), 'utf8'));
const codePoints = (text: string): string[] => [...text];
const slice = (text: readonly string[], { start, end }: Range): string => text.slice(start, end).join('');

function decode(seeds: string, { seed, encoding }: { seed: string; encoding: string }): string[] {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return codePoints(decoder.decode(readFileSync(path.join(seeds, seed))));
}

/** Every text unit of a report, by its id. */
function unitsOf(report: Reports['reports'][number]): Map<string, string> {
  const headings = report.sections.filter((section) => !section.runIn);
  return new Map([
    ...report.paragraphs.map(({ id, text }) => [id, text] as const),
    ...headings.map(({ id, heading }) => [id, heading] as const),
  ]);
}

describe.each(sites)('$name', ({ folder, seeds }) => {
  const { reports } = read(folder, 'reports.json') as Reports;
  const seedList = (read(folder, 'seeds.json') as Seeds).seeds;
  const texts = new Map(seedList.map((seed) => [seed.seed, decode(seeds, seed)]));
  const joined = (source: readonly SourceRange[]): string =>
    source.map((range) => slice(texts.get(range.seed) ?? [], range)).join('');

  test('every data file obeys the schema that it names', () => {
    const files = filesBelow(path.join(folder, 'data')).filter((file) => /^(?!schema\/).*\.json$/.test(file));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const data = read(folder, file) as { $schema: string };
      const schema = read(folder, path.join(path.dirname(file), data.$schema)) as object;
      const ajv = new Ajv2020({ allErrors: true, strict: false });
      const valid = ajv.validate(schema, data);
      expect(valid ? [] : ajv.errors?.slice(0, 5), file).toEqual([]);
    }
  });

  test('tiles cover every seed without gap or overlap', () => {
    for (const { seed, sha256, characters, tiles } of seedList) {
      expect(
        createHash('sha256')
          .update(readFileSync(path.join(seeds, seed)))
          .digest('hex'),
      ).toBe(sha256);
      expect(texts.get(seed)).toHaveLength(characters);
      let end = 0;
      for (const tile of tiles) {
        expect(tile.start, seed).toBe(end);
        expect(tile.end, seed).toBeGreaterThan(tile.start);
        end = tile.end;
      }
      expect(end, seed).toBe(characters);
    }
  });

  test('every paragraph, heading and aside is its source spans, joined', () => {
    for (const report of reports) {
      for (const { id, text, source } of [...report.paragraphs, ...report.asides]) {
        expect(joined(source), `${report.id} ${id}`).toBe(text);
      }
      for (const { id, heading, source } of report.sections) {
        expect(joined(source), `${report.id} ${id}`).toBe(heading);
      }
    }
  });

  test('a run-in heading stands where it says', () => {
    for (const report of reports) {
      const units = unitsOf(report);
      for (const { id, heading, runIn, paragraph, start, end } of report.sections) {
        if (!runIn) continue;
        const text = codePoints(units.get(paragraph ?? '') ?? '');
        expect(slice(text, { start: start ?? 0, end: end ?? 0 }), `${report.id} ${id}`).toBe(heading);
      }
    }
  });

  test('every mention is its form, and direct counts are what a search for the forms finds', () => {
    const { themes } = read(folder, 'themes.json') as Themes;
    for (const { id, forms, counts, mentions } of themes) {
      for (const report of reports) {
        const units = unitsOf(report);
        const own = mentions.filter((mention) => mention.report === report.id);
        for (const mention of own) {
          expect(slice(codePoints(units.get(mention.paragraph) ?? ''), mention)).toBe(mention.form);
        }
        const direct = forms.filter(({ kind }) => kind === 'direct').map(({ form }) => form);
        const found = [...units.values()].reduce(
          (sum, text) => sum + direct.reduce((n, form) => n + text.split(form).length - 1, 0),
          0,
        );
        expect(counts[report.id]?.direct ?? 0, `${id} in ${report.id}`).toBe(found);
        expect(own.filter(({ kind }) => kind === 'direct')).toHaveLength(found);
        expect(own.filter(({ kind }) => kind === 'near')).toHaveLength(counts[report.id]?.near ?? 0);
      }
    }
  });

  test('plain text has one text unit a line', () => {
    for (const { id, paragraphs, sections } of reports) {
      const lines = readFileSync(path.join(folder, 'data/text', `${id}.txt`), 'utf8')
        .trimEnd()
        .split('\n');
      const units = [
        ...paragraphs.map(({ text }) => text),
        ...sections.filter(({ runIn }) => !runIn).map(({ heading }) => heading),
      ];
      expect([...lines].sort(), id).toEqual(units.sort());
    }
  });
});
