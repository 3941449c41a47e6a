/** What no input may break, each as one property: a unit test runs them shortly, `src/test/bench/fuzz.ts` at length. */
import assert from 'node:assert/strict';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { parse as parseXml } from 'parse5';
import { seedId } from '../../corpus/ids.ts';
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Content } from '../../edition/content/read.ts';
import { validate } from '../../edition/content/validate.ts';
import { parseYaml } from '../../edition/content/yaml-source.ts';
import { reportSchema } from '../../edition/schemas.ts';
import { foldByPairs, foldText } from '../../search/shared/folding.ts';
import { runsOf } from '../../search/shared/query.ts';
import { countIn, placesIn } from '../../search/shared/scan.ts';
import { cell } from '../../site/csv.ts';
import { escapeXml } from '../../site/xml.ts';
import { brokenText, gb18030Bytes, hostileBytes, hostileText, hostileYaml } from './hostile.ts';
import { OWN_WORDS, assertFound, assertWhole, editionOf, readOrRefuse } from './reading.ts';

export interface Fuzz {
  readonly name: string;
  readonly property: fc.IProperty<unknown>;
  /** Of the unit test. */
  readonly runs: number;
}

const PAIRS = '營营灣湾龍龙會会';
const fold = foldByPairs(PAIRS);
const utf8 = new TextEncoder();

/** Where a run stands, by the definition alone: every start is tried. */
function bruteForce(text: readonly string[], run: readonly string[]): number {
  let count = 0;
  for (let at = 0; at + run.length <= text.length; at += 1)
    if (run.every((character, index) => text[at + index] === character)) count += 1;
  return count;
}

/** A cell as a spreadsheet reads it. */
const unquoted = (written: string): string =>
  written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;

function textOf(node: unknown): string {
  const { nodeName, value, childNodes } = node as {
    nodeName: string;
    value?: string;
    childNodes?: unknown[];
  };
  return nodeName === '#text' ? (value ?? '') : (childNodes ?? []).map(textOf).join('');
}

export function properties(content: Content): Fuzz[] {
  return [
    {
      name: 'bytes of any kind are read whole or refused',
      runs: 300,
      property: fc.property(hostileBytes, (bytes) => {
        const document = readOrRefuse(bytes);
        if (document) assertWhole(document);
      }),
    },
    {
      name: 'GB18030 with four bytes is read whole or refused',
      runs: 200,
      property: fc.property(gb18030Bytes, (bytes) => {
        const document = readOrRefuse(bytes);
        if (document) assertWhole(document);
      }),
    },
    {
      name: 'a hostile text becomes an edition in which everything stands where it is said to',
      runs: 60,
      property: fc.property(hostileText, (text) => {
        const document = readOrRefuse(utf8.encode(`${text}\n\n${OWN_WORDS}\n`));
        if (!document) return;
        assertWhole(document);
        try {
          assertFound(editionOf(document, content));
        } catch (error) {
          if (!(error instanceof Diagnostic)) throw error;
        }
      }),
    },
    {
      name: 'a query finds what reading the text from every character finds',
      runs: 500,
      property: fc.property(brokenText, brokenText, fc.nat(), fc.nat(12), (text, other, from, length) => {
        const start = text.length === 0 ? 0 : from % text.length;
        // often a piece of the text itself, which may begin or end within a pair
        const query = from % 3 === 0 ? other : text.slice(start, start + length);
        const runs = runsOf(query, fold);
        const folded = foldText(text, fold).characters;
        const places = placesIn(text, runs, fold);
        for (const [number, run] of runs.entries()) {
          const own = places.filter((place) => place.run === number);
          assert.equal(own.length, bruteForce(folded, run));
          const half = run.some((character) => /\p{Surrogate}/u.test(character));
          if (!half) assert.equal(countIn(folded.join(''), run.join('')), own.length);
          for (const { start: at, end, startPoint, endPoint } of own) {
            assert.deepEqual(foldText(text.slice(at, end), fold).characters, [...run]);
            assert.equal(Array.from(text).slice(startPoint, endPoint).join(''), text.slice(at, end));
          }
        }
      }),
    },
    {
      name: 'a cell of a CSV file is no formula, and holds the text',
      runs: 500,
      property: fc.property(
        fc
          .tuple(
            fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', ' =', '＝', '＋', '－', '＠'),
            brokenText,
          )
          .map((parts) => parts.join('')),
        (text) => {
          const written = [
            cell(text),
            stringify([[text, 'x']], { escape_formulas: true }).replace(/,x\n$/, ''),
          ];
          for (const one of written) {
            const read = unquoted(one);
            assert.ok(!/^[=+\-@\t\r＝＋－＠]/.test(read), JSON.stringify(one));
            assert.ok(read === text || read === `'${text}`, JSON.stringify([text, one]));
          }
        },
      ),
    },
    {
      name: 'escaped text is text to a parser of markup',
      runs: 300,
      property: fc.property(brokenText, (text) => {
        // line ends and half surrogates are the parser's own to change
        const plain = text.replaceAll(/[\r\0]/g, '').replaceAll(/\p{Surrogate}/gu, '');
        const tree = parseXml(`<!doctype html><body><p title="${escapeXml(plain)}">.${escapeXml(plain)}</p>`);
        assert.equal(textOf(tree), `.${plain}`);
      }),
    },
    {
      name: 'front matter of any kind is valid or told with its line',
      runs: 300,
      property: fc.property(hostileYaml, (text) => {
        try {
          const source = parseYaml({ file: 'fuzz.yaml', text, linesBefore: 0 });
          const { data, problems } = validate(reportSchema, source, 'fuzz.yaml');
          assert.ok(data !== null || problems.length > 0);
          for (const { place } of problems) assert.ok((place.line ?? 0) >= 1);
        } catch (error) {
          if (!(error instanceof Diagnostic)) throw error;
        }
        assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
        assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
      }),
    },
    {
      name: 'a name of a seed that is taken leads nowhere else',
      runs: 500,
      property: fc.property(
        fc.oneof(
          brokenText.map((text) => `${text}.txt`),
          fc
            .array(fc.constantFrom('..', '/', '\\', '%2f', 'a', '.', '.txt', '\0', 'C:', '~'), {
              maxLength: 8,
            })
            .map((parts) => parts.join('')),
        ),
        (name) => {
          try {
            seedId(name);
          } catch (error) {
            assert.ok(error instanceof Diagnostic);
            return;
          }
          const root = new URL('file:///seeds/');
          const { pathname } = new URL(encodeURIComponent(name), root);
          assert.equal(pathname, `/seeds/${name}`);
        },
      ),
    },
  ];
}
