import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportId } from '../corpus/ids.ts';
import type { Report } from '../edition/model.ts';
import { fillCitation } from '../site/citation-parts.ts';
import { reportFrom } from '../test/support/report.ts';
import { placeItem, reportItem, viewItem } from './items.ts';
import { citationMeta } from './meta.ts';
import { citationFile, placeWriter } from './parts.ts';
import { writeCitation } from './write.ts';

const plain = reportFrom('一、总体要求\n全区营商环境持续向好。\n');
const report: Report = {
  ...plain,
  id: reportId('jia-2022'),
  title: '在大会上的讲话',
  titleSource: 'jia.txt' as Report['text']['seed'],
  genre: 'speech',
  district: { ...plain.district, name: '甲区', inferred: true },
};
const item = reportItem(report, 'https://example.org/reports/jia-2022/', 'abc123abc123');
const looked = { accessed: { 'date-parts': [[2026, 1, 3]] } } as const;

test('GB/T 7714 gives district, title, medium, publisher with the edition, year, place, day and address', () => {
  expect(writeCitation({ ...placeItem(item, 'p12'), ...looked }).gbt).toBe(
    '甲区（推定）. 在大会上的讲话[EB/OL]. 区策对读（语料版abc123abc123）, 2022: 第12段[2026-01-03]. https://example.org/reports/jia-2022/#p12.',
  );
});

test('an inferred year stands in square brackets, and nothing has a day that no reader gave', () => {
  const inferred = reportItem({ ...report, yearStatus: 'inferred' }, 'https://example.org/', 'abc');
  expect(writeCitation(inferred).gbt).toContain(', [2022]. https:');
  expect(writeCitation(inferred).ris).toContain('年份为编者推定');
});

test('BibTeX keeps Chinese, its key and the address, and escapes what TeX would obey', () => {
  const { bibtex } = writeCitation({ ...placeItem(item, 's3'), title: '一 & 二 {三} 100%_#$', ...looked });
  expect(bibtex).toContain('@misc{jia-2022-s3,');
  expect(bibtex).toContain('title = {一 \\& 二 \\{三\\} 100\\%\\_\\#\\$}');
  expect(bibtex).toContain('url = {https://example.org/reports/jia-2022/#s3}');
  expect(bibtex).toContain('author = {{甲区（推定）}}');
  expect(bibtex).toContain('语料版abc123abc123；引用日期2026-01-03');
});

test('RIS and CSL-JSON name the same', () => {
  const written = writeCitation({ ...placeItem(item, 'p2'), ...looked });
  expect(written.ris.split('\n')).toEqual(
    expect.arrayContaining([
      'TY  - ELEC',
      'AU  - 甲区（推定）',
      'TI  - 在大会上的讲话',
      'UR  - https://example.org/reports/jia-2022/#p2',
      'ER  - ',
    ]),
  );
  expect(written.ris).toContain('第2段');
  expect(JSON.parse(written.csl)).toEqual([{ ...placeItem(item, 'p2'), ...looked }]);
});

test('no line of RIS is broken, however long the address', () => {
  const address = `https://example.org/${'a'.repeat(90)}/reports/jia-2022/`;
  const { ris } = writeCitation(placeItem(reportItem(report, address, 'abc123abc123'), 'p2'));
  expect(ris.split('\n')).toContain(`UR  - ${address}#p2`);
  for (const line of ris.split('\n')) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u);
});

test('a page of the site is by the site itself', () => {
  const view = viewItem(
    { id: 'theme-x', title: '三个区谈营商环境', address: 'https://example.org/themes/x/' },
    'abc',
    '2026-11-22',
  );
  expect(writeCitation(view).gbt).toBe(
    '区策对读. 三个区谈营商环境[EB/OL]. 区策对读（语料版abc）, 2026. https://example.org/themes/x/.',
  );
});

test('gaps filled in say what would have been written', () => {
  const title = fc.stringMatching(/^[一-十a-z0-9&%{}"\\ -]{1,20}$/u).filter((text) => text.trim() !== '');
  const day = fc.tuple(
    fc.integer({ min: 2020, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  fc.assert(
    fc.property(title, fc.integer({ min: 1, max: 400 }), day, (text, n, [y, m, d]) => {
      const own = { ...item, title: text };
      const written = writeCitation({ ...placeItem(own, `p${n}`), accessed: { 'date-parts': [[y, m, d]] } });
      const iso = [y, m, d].map((part) => String(part).padStart(2, '0')).join('-');
      for (const { id, parts } of citationFile(own, 'abc').formats) {
        const place = { anchor: `p${n}`, address: `${item.URL}#p${n}`, place: `第${n}段` };
        // RIS writes a day as it was given, without zeros; readers' programs take both
        const same = (written_: string): string => written_.replace(/^M1.*$/mu, '');
        expect(same(fillCitation(parts, place, iso))).toBe(same(written[id as keyof typeof written]));
      }
    }),
    { numRuns: 60 },
  );
});

test('the places of a report are cited as the libraries would cite each of them', () => {
  const text = fc
    .stringMatching(/^[一-十a-z0-9&%{}"'~^<>_$#\\ -]{1,120}$/u)
    .filter((one) => one.trim() !== '');
  fc.assert(
    fc.property(text, text, fc.boolean(), (title, note, circa) => {
      const own = { ...item, title, note, issued: { 'date-parts': [[2022]], circa } };
      const written = placeWriter(own);
      for (const unit of ['p1', 'p12', 's3', 'p1234'])
        expect(written(unit)).toEqual(writeCitation(placeItem(own, unit)));
    }),
    { numRuns: 60 },
  );
  const text2 = reportFrom(
    '一、总体要求\n全区营商环境持续向好。\n二、主要任务\n做强产业。\n做优环境。\n',
  ).text;
  const written = placeWriter(item);
  for (const { id } of text2.units) expect(written(id)).toEqual(writeCitation(placeItem(item, id)));
});

test('the head names type, title, holder, year and address, and marks what is inferred', () => {
  const tags = new Map(
    citationMeta({ ...report, yearStatus: 'inferred' }, item).map(({ name, content }) => [name, content]),
  );
  expect(tags.get('z:itemType')).toBe('webpage');
  expect(tags.get('citation_title')).toBe('在大会上的讲话');
  expect(tags.get('citation_author')).toBe('甲区（推定）');
  expect(tags.get('citation_publication_date')).toBe('2022~');
  expect(tags.get('DC.rights')).toBe('某');
  expect(tags.get('citation_public_url')).toBe(item.URL);
});
