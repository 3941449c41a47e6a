/** Editors' MDX as plain text: what a reader of the page reads, without marks and components. */
import type { Edition } from '../../edition/model.ts';
import { fullName } from '../../edition/names.ts';
import { resolveReference } from '../../edition/references.ts';

const TAG = /<\/?([A-Za-z]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/gu;
const ATTRIBUTE = /([a-z]+)=(?:"([^"]*)"|'([^']*)')/gu;
/** Comments and imports of MDX, links and pictures, and the marks of headings, lists and emphasis. */
const EXPRESSION = /\{[^{}]*\}|^import .*$/gmu;
const LINK = /!?\[([^\]]*)\]\([^)]*\)/gu;
const MARKS = /^[ \t]*(?:#{1,6}|[-*+]|\d+\.|>)[ \t]+|[*_`\\]+/gmu;

/** What a component prints; numbers are left out, since nobody asks for a page by them. */
function spoken(name: string, attributes: ReadonlyMap<string, string>, edition: Edition): string {
  const id = attributes.get('id') ?? '';
  switch (name) {
    case 'Quote':
    case 'Passage': {
      const to = attributes.get('to');
      const from = attributes.get('from') ?? '';
      const reference = { report: attributes.get('report') ?? '', from, ...(to === undefined ? {} : { to }) };
      return resolveReference(edition, reference).text;
    }
    case 'District': {
      const district = edition.districts.find((one) => one.id === id);
      return district ? fullName(district) : '';
    }
    case 'Report':
      return edition.reports.find((one) => one.id === id)?.title ?? '';
    case 'Theme':
      return edition.themes.find((one) => one.id === id)?.label ?? '';
    default:
      return '';
  }
}

const clean = (text: string): string => text.replace(EXPRESSION, '').replace(LINK, '$1').replace(MARKS, '');

/** @throws Diagnostic where a quotation does not stand in its report, as the edition itself does before. */
export function proseText(body: string, edition: Edition): string {
  let text = '';
  let end = 0;
  // Quotations are taken as they are: the asterisks of a masked text are no marks.
  for (const tag of body.matchAll(TAG)) {
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single] of (tag[2] ?? '').matchAll(ATTRIBUTE))
      attributes.set(key, double ?? single ?? '');
    text += clean(body.slice(end, tag.index)) + spoken(tag[1] ?? '', attributes, edition);
    end = tag.index + tag[0].length;
  }
  return (text + clean(body.slice(end))).replace(/\s+/gu, ' ').trim();
}
