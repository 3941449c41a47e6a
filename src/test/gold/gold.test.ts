/** The reader and the tagger held to the hand-made annotations. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { codePointOffsets } from '../../corpus/count.ts';
import { seedId } from '../../corpus/ids.ts';
import { loadSeed } from '../../corpus/load.ts';
import type { SeedDocument } from '../../corpus/model.ts';
import { loadEdition } from '../../edition/index.ts';
import type { Edition } from '../../edition/model.ts';

interface Structure {
  readonly until?: number;
  readonly headings: readonly { level: number; heading: string; offset: number; kind: string; parent_offset: number | null }[];
  readonly decks?: readonly { offset: number; text: string }[];
  readonly asides?: readonly { offset: number; text: string; kind: string }[];
  readonly titles?: readonly number[];
  readonly healed?: readonly { breaksAfter: number; resumesAt: number; healed: string; between: readonly string[] }[];
  readonly paragraphs?: number;
}

const root = new URL('../../../', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const structure = read('structure.json') as Record<string, Structure>;
const core = read('themes-core.json') as Record<string, Record<string, number[]>>;

describe.each(Object.entries(structure))('structure of %s', (name, gold) => {
  let document: SeedDocument;
  let point: (offset: number) => number;
  beforeAll(async () => {
    document = await loadSeed(new URL('seeds/', root), seedId(name));
    point = codePointOffsets(document.text);
  });
  const at = (source: readonly { start: number }[]): number => point(source[0]?.start ?? -1);

  it('has every heading, with text, level and parent', () => {
    const offsetOf = new Map(document.sections.map((section) => [section.id, at(section.source)]));
    const titles = new Set(gold.titles);
    for (const expected of gold.headings.filter((heading) => heading.level > 0)) {
      const section = document.sections.find(({ source }) => at(source) === expected.offset);
      expect(section, `${expected.offset} ${expected.heading}`).toMatchObject({ heading: expected.heading, level: expected.level });
      const parent = section?.parent ? offsetOf.get(section.parent) : null;
      // gold hangs the outermost headings on the title, which is no section here
      const wanted = expected.parent_offset !== null && titles.has(expected.parent_offset) ? null : expected.parent_offset;
      expect(parent, `parent of ${expected.heading}`).toBe(wanted);
    }
  });

  it('has no other heading', () => {
    const known = new Set([...gold.headings.map(({ offset }) => offset), ...(gold.decks ?? []).map(({ offset }) => offset)]);
    const others = document.sections.filter(({ source }) => at(source) < (gold.until ?? Infinity) && !known.has(at(source)));
    expect(others.map(({ heading }) => heading)).toEqual([]);
  });

  it('has the decks', () => {
    const found = document.sections.filter(({ role }) => role === 'deck').map((deck) => ({ offset: at(deck.source), text: deck.heading }));
    expect(found).toEqual(gold.decks ?? []);
  });

  if (gold.asides) it('sets aside titles, bylines and captions, and nothing else', () => {
    const found = document.asides.map(({ source, kind, text }) => ({ offset: at(source), text, kind }));
    expect(found.filter(({ kind }) => kind === 'title').map(({ offset }) => offset)).toEqual(gold.titles);
    const byPlace = (a: { offset: number }, b: { offset: number }): number => a.offset - b.offset;
    expect(found.filter(({ kind }) => kind !== 'title').sort(byPlace)).toEqual([...(gold.asides ?? [])].sort(byPlace));
  });

  if (gold.healed) it('heals the sentences that were cut, and no others', () => {
    for (const { healed, breaksAfter, resumesAt } of gold.healed ?? []) {
      const paragraph = document.paragraphs.find(({ text }) => text.includes(healed));
      expect(paragraph, healed).toBeDefined();
      const joints = paragraph?.source.map((span) => [point(span.start), point(span.end)]) ?? [];
      expect(joints.some(([, end], index) => end === breaksAfter && joints[index + 1]?.[0] === resumesAt)).toBe(true);
    }
    const cuts = document.paragraphs.reduce((sum, { source }) => sum + source.length - 1, 0);
    expect(cuts).toBe(gold.healed?.length);
    expect(document.paragraphs).toHaveLength(gold.paragraphs ?? -1);
  });
});

describe('the three named themes', () => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await loadEdition(new URL('content/', root), new URL('seeds/', root));
  });

  it.each(Object.entries(core))('%s: every direct occurrence, at its place, in the base witnesses', (label, bySeed) => {
    const theme = edition.themes.find((one) => one.label === label);
    for (const report of edition.reports) {
      const { text, seed } = report.text;
      const point = codePointOffsets(text);
      const found = (theme?.mentions ?? [])
        .filter((mention) => mention.report === report.id && mention.kind === 'direct')
        .map(({ unit, start }) => {
          const source = [...report.text.paragraphs, ...report.text.sections].find(({ id }) => id === unit)?.source ?? [];
          let offset = start;
          for (const span of source) {
            if (offset < span.end - span.start) return point(span.start + offset);
            offset -= span.end - span.start;
          }
          return -1;
        });
      expect(found).toEqual(bySeed[seed]);
    }
  });

  it('counts a second witness of one report never twice', () => {
    expect(edition.reports.map((report) => report.witnesses.length)).toEqual([2, 1, 1, 1]);
    const theme = edition.themes.find((one) => one.label === '风口产业');
    expect([...(theme?.counts.values() ?? [])].map((count) => count.direct)).toEqual([41, 0, 0, 0]);
  });
});
