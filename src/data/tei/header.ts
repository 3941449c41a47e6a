/** The TEI header: what the text is, whose it is, from which seeds, and how the file was made. */
import { fullName, regionText, titleText, yearText } from '../../edition/names.ts';
import type { Report } from '../../edition/model.ts';
import { GENRE, SITE_LINE, SITE_NAME } from '../../site/strings.ts';
import { block, element, leaf, text } from './xml.ts';
import type { Xml } from './xml.ts';

export interface HeaderParts {
  /** Hash of the corpus. */
  readonly edition: string;
  /** Where the report's page stands, with the host. */
  readonly address: string;
  readonly categories: readonly Xml[];
  /** Characters that XML cannot hold, as `0007`. */
  readonly forbidden: readonly string[];
  readonly apparatus: boolean;
}

const p = (value: string): Xml => leaf('p', {}, value);

/** The base is `#wit-base`, another witness `#wit-B`. */
const witnessOf = (report: Report): Xml[] =>
  report.witnesses.map(({ siglum, document, characters, coverage, note }, index) =>
    element(
      'witness',
      { 'xml:id': index === 0 ? 'wit-base' : `wit-${siglum}`, n: siglum },
      leaf('idno', { type: 'seed' }, document.seed),
      leaf('idno', { type: 'sha256' }, document.sha256),
      leaf('measure', { type: 'characters', quantity: characters, unit: 'character' }, String(characters)),
      leaf('measure', { type: 'coverage', quantity: Number(coverage.toFixed(4)) }, coverage.toFixed(4)),
      ...(note === null ? [] : [leaf('note', {}, note)]),
    ),
  );

const fileDesc = (report: Report, { edition, address }: HeaderParts): Xml =>
  block('fileDesc', {}, [
    block('titleStmt', {}, [
      leaf(
        'title',
        { type: 'main', ...(report.titleSource === 'editors' ? { resp: '#editors' } : {}) },
        report.title,
      ),
      leaf('title', { type: 'sub' }, `${fullName(report.district)}，${yearText(report)}`),
      element(
        'respStmt',
        { 'xml:id': 'editors' },
        leaf('resp', {}, '编校与标注'),
        leaf('orgName', {}, SITE_NAME),
      ),
    ]),
    element('editionStmt', {}, leaf('edition', { n: edition }, `语料版 ${edition}`)),
    element(
      'extent',
      {},
      leaf(
        'measure',
        { type: 'characters', quantity: report.characters, unit: 'character' },
        `正文与标题 ${report.characters} 字，空白不计`,
      ),
    ),
    block('publicationStmt', {}, [
      leaf('publisher', {}, SITE_NAME),
      leaf('idno', { type: 'URI' }, address),
      leaf('idno', { type: 'report' }, report.id),
      block('availability', { status: report.rights.bulk ? 'free' : 'restricted' }, [
        p(`权利人：${report.rights.holder}`),
        p(report.rights.statement),
      ]),
    ]),
    block('sourceDesc', {}, [
      report.witnesses.length > 0 ? block('listWit', {}, witnessOf(report)) : p('来源见本站的来源页。'),
    ]),
  ]);

const encodingDesc = ({ categories, forbidden, apparatus }: HeaderParts): Xml =>
  block('encodingDesc', {}, [
    block('projectDesc', {}, [p(`${SITE_NAME}：${SITE_LINE}。本文件由来源文件自动生成，编者不改原文一字。`)]),
    block('editorialDecl', {}, [
      element('correction', {}, p('原文有误、有脱，都照原样，编者的话另作注。')),
      element('normalization', {}, p('标点、全半角、空格都照底本。')),
      element(
        'hyphenation',
        {},
        p('被换行、空行或图片说明隔断的句子已经接上，断处以 lb（type="healed"）标出，不添一字。'),
      ),
      element(
        'segmentation',
        {},
        p(
          'p 是正文段落，head 是独占一行的标题，xml:id 与网页锚点相同；段内标题用 seg（type="head"）。题目、署名、图片说明、网页杂件不在正文之内。',
        ),
      ),
      element(
        'interpretation',
        {},
        p(
          '原文隐去的字以“*”照录，外加 seg（type="redacted"）和 gap，一概不补。标注写在 standOff 里，位置是 string-range(单位,起点,字数)，从 0 数起，按 Unicode 字符计，断行与 gap 不占字数。',
        ),
      ),
    ]),
    ...(apparatus ? [element('variantEncoding', { method: 'double-end-point', location: 'external' })] : []),
    block('classDecl', {}, [
      block(
        'taxonomy',
        { 'xml:id': 'genres' },
        Object.entries(GENRE).map(([id, label]) =>
          element('category', { 'xml:id': `genre-${id}` }, leaf('catDesc', {}, label)),
        ),
      ),
      ...categories,
    ]),
    ...(forbidden.length > 0
      ? [
          block(
            'charDecl',
            {},
            forbidden.map((code) =>
              element(
                'char',
                { 'xml:id': `c-${code}` },
                element('localProp', { name: 'codepoint', value: `U+${code.toUpperCase()}` }),
              ),
            ),
          ),
        ]
      : []),
  ]);

const profileDesc = (report: Report): Xml =>
  block('profileDesc', {}, [
    element(
      'creation',
      {},
      leaf(
        'date',
        report.date === null
          ? { when: String(report.year), cert: report.yearStatus === 'inferred' ? 'medium' : 'high' }
          : { when: report.date, cert: report.dateStatus === 'inferred' ? 'medium' : 'high' },
        report.date ?? yearText(report),
      ),
      element(
        'placeName',
        { cert: report.district.inferred ? 'medium' : 'high' },
        text(`${regionText(report.district)} ${fullName(report.district)}`),
      ),
    ),
    element('langUsage', {}, leaf('language', { ident: 'zh-Hans' }, '简体中文')),
    element('textClass', {}, element('catRef', { target: `#genre-${report.genre}` })),
    ...(report.note === null
      ? []
      : [element('abstract', { resp: '#editors' }, p(`${titleText(report)}：${report.note}`))]),
  ]);

export const headerOf = (report: Report, parts: HeaderParts): Xml =>
  block('teiHeader', {}, [fileDesc(report, parts), encodingDesc(parts), profileDesc(report)]);
