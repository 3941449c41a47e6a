/** What must hold of whatever was read from whatever bytes. Plain assertions, so that it runs outside tests too. */
import assert from 'node:assert/strict';
import { decodeSeed } from '../../corpus/decode.ts';
import { districtId, reportId, seedId } from '../../corpus/ids.ts';
import type { SeedDocument } from '../../corpus/model.ts';
import { parseSeed } from '../../corpus/parse.ts';
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { assembleEdition } from '../../edition/assemble.ts';
import type { Content } from '../../edition/content/read.ts';
import type { Edition } from '../../edition/model.ts';

/** The text of bytes, or null where they are refused in the one way in which they may be. */
export function readOrRefuse(bytes: Uint8Array): SeedDocument | null {
  try {
    return parseSeed(decodeSeed(seedId('fuzz.txt'), bytes));
  } catch (error) {
    if (error instanceof Diagnostic) return null;
    throw error;
  }
}

/** Tiles cover the text once, and every unit is what its spans cut out of it. */
export function assertWhole(document: SeedDocument): void {
  const { text, tiles } = document;
  let at = 0;
  for (const { start, end } of tiles) {
    assert.equal(start, at, 'tiles follow one another');
    assert.ok(end > start, 'no tile is empty');
    at = end;
  }
  assert.equal(at, text.length, 'tiles cover the text');
  for (const { text: shown, source } of [...document.paragraphs, ...document.asides])
    assert.equal(source.map(({ start, end }) => text.slice(start, end)).join(''), shown);
  assert.equal(new Set(document.units.map(({ id }) => id)).size, document.units.length);
}

/** Stands in the text once, for the district's own words. */
export const OWN_WORDS = '这一句要抓好落实，全文只出现一次。';

/**
 * The text as the only report of the only district, read with the editors' own lexicons.
 * @throws Diagnostic `reference-gone` where its own words were taken for something else than text.
 */
export function editionOf(document: SeedDocument, content: Content): Edition {
  const [district, report] = [content.districts[0], content.reports[0]];
  assert.ok(district && report);
  return assembleEdition(
    {
      ...content,
      anchors: [],
      districts: [
        {
          ...district,
          id: districtId('fuzz'),
          body: '',
          data: {
            ...district.data,
            identity: { ...district.data.identity, evidence: [] },
            portrait: { report: 'fuzz', from: OWN_WORDS },
          },
        },
      ],
      reports: [
        {
          ...report,
          id: reportId('fuzz'),
          data: {
            ...report.data,
            district: 'fuzz',
            titleSource: 'editors',
            yearEvidence: undefined,
            notes: [],
            witnesses: [{ siglum: 'A', seed: document.seed }],
          },
        },
      ],
      themes: content.themes.map((theme) => ({ ...theme, body: '' })),
      entities: [],
      essays: [],
      contrasts: [],
      terms: [],
    },
    new Map([[document.seed, document]]),
  );
}

/** Everything that was found stands where it is said to stand. */
export function assertFound(edition: Edition): void {
  for (const report of edition.reports) {
    const textOf = (unit: string): string => report.text.units.find(({ id }) => id === unit)?.text ?? '';
    for (const theme of edition.themes)
      for (const { unit, start, end, form } of theme.mentions)
        assert.equal(textOf(unit).slice(start, end), form, `theme ${theme.id}`);
    for (const { unitId, start, end, surface, quote, value, low, high } of edition.figures) {
      assert.equal(textOf(unitId).slice(start, end), surface, 'figure');
      assert.ok(quote.start <= start && end <= quote.end, 'a figure stands in its sentence');
      for (const number of [value, low, high]) assert.ok(number === null || Number.isFinite(number), surface);
    }
    for (const term of edition.terms)
      for (const { unit, start, end, form } of term.places)
        assert.equal(textOf(unit).slice(start, end), form, 'term');
    for (const { unit, start, end } of report.masks)
      assert.match(textOf(unit).slice(start, end), /^[*＊×X]+$/u, 'mask');
    for (const entity of edition.entities)
      for (const { unit, start, end, form } of entity.places)
        assert.equal(textOf(unit).slice(start, end), form, 'entity');
  }
}
