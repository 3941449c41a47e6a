/** A report as TEI P5: header, annotations beside the text, text. */
import type { ReportId } from '../../corpus/ids.ts';
import type { Edition, Report } from '../../edition/model.ts';
import type { CollationLinks } from '../collation.ts';
import { textOf } from './body.ts';
import { foundIn } from './found.ts';
import type { Annotated } from './found.ts';
import { headerOf } from './header.ts';
import type { HeaderParts } from './header.ts';
import { annotationsOf, apparatusOf, categoriesOf } from './standoff.ts';
import { block, forbiddenIn } from './xml.ts';
import type { Xml } from './xml.ts';

export interface TeiLinks extends CollationLinks {
  /** The page of a report, with the host. */
  readonly address: (id: ReportId) => string;
}

/** Where the TEI Consortium keeps the schema that the files are valid against. */
const TEI_ALL = 'https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng';

const model = (href: string): string =>
  `<?xml-model href="${href}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>\n`;

/** The whole file. Offsets are code points; nothing in it comes from the clock. */
export function reportTei(edition: Annotated & Pick<Edition, 'id'>, report: Report, links: TeiLinks): string {
  const found = foundIn(edition)(report.id);
  const apparatus = apparatusOf(report, links);
  const beside = [...annotationsOf(report, found), ...apparatus];
  const rest = [...(beside.length > 0 ? [block('standOff', {}, beside)] : []), textOf(report)];
  const parts: HeaderParts = {
    edition: edition.id,
    address: links.address(report.id),
    categories: categoriesOf(edition, found),
    forbidden: [],
    apparatus: apparatus.length > 0,
  };
  // the header itself may hold such characters, in a title say
  const all = [headerOf(report, parts), ...rest].join('') as Xml;
  const header = headerOf(report, { ...parts, forbidden: forbiddenIn(all) });
  const root = block(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:id': `report-${report.id}`, 'xml:lang': 'zh-Hans' },
    [header, ...rest],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${model(TEI_ALL)}${model('../schema/tei.rng')}${root}\n`;
}
