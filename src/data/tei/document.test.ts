/** TEI files are valid, say every character of the report, and every pointer finds its words. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { present } from '../../corpus/present.ts';
import { loadEdition } from '../../edition/index.ts';
import type { Edition, Report } from '../../edition/model.ts';
import { deletedPlaces } from '../../edition/views/masks.ts';
import { reportFrom, themeFrom } from '../../test/support/report.ts';
import { readText } from '../../test/support/seed.ts';
import { relaxNg, withXml } from '../../test/support/xml.ts';
import { collationRows } from '../collation.ts';
import { reportTei } from './document.ts';
import type { TeiLinks } from './document.ts';

const root = new URL('../../../', import.meta.url);
const problems = relaxNg(new URL('public/data/schema/tei.rng', root));
const links: TeiLinks = {
  collation: (id) => `/collation/${id}/`,
  address: (id) => `https://example.org/reports/${id}/`,
};
/** What XML cannot hold stands as U+FFFD: one code point for one. */
const shown = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

/** What a pointer means: element, first code point, number of code points. */
function resolve(pointer: string | null, units: ReadonlyMap<string | null, string>): string {
  const [, unit = '', start = '', length = ''] =
    /^#string-range\(([ps]\d+),(\d+),(\d+)\)$/.exec(pointer ?? '') ?? [];
  const points = Array.from(present(units.get(unit), pointer ?? 'pointer'));
  const from = Number(start);
  expect(from + Number(length)).toBeLessThanOrEqual(points.length);
  return points.slice(from, from + Number(length)).join('');
}

const UNITS =
  '//t:text//*[(self::t:p or self::t:head or self::t:ab) and @xml:id and not(@type="title" or @type="byline")]';

function holds(report: Report, xml: string): void {
  expect(problems(xml)).toBeNull();
  withXml(xml, (find) => {
    const units = find(UNITS);
    expect(units.map(({ id, text }) => [id, text])).toEqual(
      report.text.units.map(({ id, text }) => [id, shown(text)]),
    );
    const byId = new Map(units.map(({ id, text }) => [id, text]));
    for (const span of find('//t:spanGrp/t:span')) expect(span.text).toBe(resolve(span.attr('target'), byId));
    const categories = new Set(find('//t:category').map(({ id }) => `#${id}`));
    for (const span of find('//t:span[@ana]')) expect(categories).toContain(span.attr('ana'));
    expect(find('//t:text//t:gap')).toHaveLength(find('//t:seg[@type="redacted"]').length);
    expect(find('//t:seg[@type="redacted"]').map(({ text }) => text)).toEqual(
      report.text.units.flatMap(({ id, text }) =>
        report.masks.filter(({ unit }) => unit === id).map(({ start, end }) => text.slice(start, end)),
      ),
    );
    expect(find('//t:seg[@type="head"]').map(({ id, text }) => [id, text])).toEqual(
      report.text.sections.filter(({ runIn }) => runIn).map(({ id, heading }) => [id, shown(heading)]),
    );
    const asides = find('//t:text//*[starts-with(@xml:id,"a")]');
    expect(asides.map(({ text }) => text).toSorted()).toEqual(
      report.text.asides.map(({ text }) => shown(text)).toSorted(),
    );
  });
}

/** Every character that markup or XML could stumble over, within words: a seed of controls alone is no text. */
const oddText = fc
  .array(
    fc.constantFrom(
      '一、',
      '（一）',
      '1.',
      '一是',
      '抓好产业。',
      '智慧岛',
      '*',
      '**',
      '𠮷',
      '<p>',
      '&amp;',
      '&',
      ']]>',
      '"',
      '甲\u0001乙',
      '甲\u0007乙',
      '甲\uFFFF乙',
      '甲\u0086乙',
      '甲\u2028乙',
      '甲\r乙',
      '甲\t乙',
      '\n',
      '\n\n',
      '（记者 某某）',
      '，',
      '：',
      '## ',
    ),
    { maxLength: 60 },
  )
  .map((pieces) => `开头一句。\n\n${pieces.join('')}`);

describe('the reports', () => {
  let edition: Edition;
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    edition = await loadEdition(new URL('content/', root), new URL('seeds/', root));
    files = new Map(edition.reports.map((report) => [report.id, reportTei(edition, report, links)]));
  }, 60_000);
  const fileOf = ({ id }: Report): string => present(files.get(id), id);

  it('are valid, whole, and every annotation finds its words', () => {
    for (const report of edition.reports) holds(report, fileOf(report));
  });

  it('have every annotation of the edition', () => {
    for (const report of edition.reports)
      withXml(fileOf(report), (find) => {
        const marked = (type: string): number => find(`//t:spanGrp[@type="${type}"]/t:span`).length;
        const here = (things: readonly { readonly report: string }[]): number =>
          things.filter((thing) => thing.report === report.id).length;
        expect(marked('theme')).toBe(here(edition.themes.flatMap(({ mentions }) => mentions)));
        expect(marked('figure')).toBe(here(edition.figures));
        expect(marked('term')).toBe(here(edition.terms.flatMap(({ places }) => places)));
        expect(marked('entity')).toBe(here(edition.entities.flatMap(({ places }) => places)));
        expect(marked('deletion')).toBe(deletedPlaces(report).length);
        expect(find('//t:standOff/t:note')).toHaveLength(report.notes.length);
        const joined = [
          ...report.text.paragraphs,
          ...report.text.sections.filter(({ runIn }) => !runIn),
        ].flatMap(({ source }) => source.slice(1));
        expect(find('//t:lb')).toHaveLength(joined.length);
        expect(find('//t:app')).toHaveLength(collationRows(report, links).length);
      });
  });

  it('give no value where the text was redacted', () => {
    for (const report of edition.reports)
      withXml(fileOf(report), (find) => {
        const values = find('//t:span/t:measure').map((measure) => measure.attr('quantity') !== null);
        expect(values).toEqual(
          edition.figures
            .filter((figure) => figure.report === report.id)
            .map(({ masked, value }) => !masked && value !== null),
        );
      });
  });

  it('have lemmas that stand between their two points', () => {
    let checked = 0;
    for (const report of edition.reports)
      for (const row of collationRows(report, links)) {
        if (row.paragraph !== row.endParagraph) continue;
        const text = Array.from(report.text.units.find(({ id }) => id === row.paragraph)?.text ?? '');
        expect(text.slice(row.start, row.end).join('')).toBe(row.lemma);
        checked += 1;
      }
    expect(checked).toBeGreaterThan(100);
  });

  it('are the same every time', () => {
    const [report] = edition.reports;
    if (report) expect(reportTei(edition, report, links)).toBe(fileOf(report));
  });

  // The schema of the TEI itself is in no package: TEI_SCHEMA=…/tei_all.rng, with Debian's jing.
  it.runIf(process.env['TEI_SCHEMA'])(
    'are valid against tei_all',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'tei-'));
      try {
        const odd = fc.sample(oddText, { numRuns: 200, seed: 1 }).map((text) => fileFrom(reportFrom(text)));
        const paths = [...edition.reports.map(fileOf), ...odd].map((xml, index) => {
          const path = join(folder, `${index}.xml`);
          writeFileSync(path, xml);
          return path;
        });
        const { status, stdout } = spawnSync('jing', [process.env['TEI_SCHEMA'] ?? '', ...paths]);
        expect(stdout.toString()).toBe('');
        expect(status).toBe(0);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    120_000,
  );
});

function fileFrom(report: Report): string {
  const themes = [themeFrom([report], ['智慧岛'])];
  return reportTei(
    { id: '000000000000', themes, terms: [], entities: [], figures: [], indicators: [] },
    report,
    links,
  );
}

describe('any text', () => {
  it('comes back from the file as it was', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const report = reportFrom(text);
        holds(report, fileFrom(report));
      }),
      { numRuns: 150 },
    );
  });

  it('survives lone surrogates, which no decoder gives', () => {
    const document = readText('今年建设智慧岛。\n');
    const [unit] = document.units;
    const broken = { ...present(unit, 'unit'), text: '今\uD842年建\uDFB7设智慧岛。' };
    const report = reportFrom('', 'jia-2022', { ...document, units: [broken] });
    const xml = fileFrom(report);
    expect(problems(xml)).toBeNull();
    withXml(xml, (find) => {
      expect(find(UNITS).map(({ text }) => text)).toEqual(['今\uFFFD年建\uFFFD设智慧岛。']);
      expect(find('//t:char').map(({ id }) => id)).toEqual(['c-d842', 'c-dfb7']);
    });
  });
});
