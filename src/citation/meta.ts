/**
 * What reference managers read from the head of a page: Highwire's `citation_…` tags and Dublin
 * Core. Zotero's rules are those of its translator “Embedded Metadata”: it takes what bears `citation_title`
 * for a journal article unless `z:itemType` says otherwise.
 */
import type { Report } from '../edition/model.ts';
import { GENRE } from '../site/strings.ts';
import type { CslItem } from './model.ts';

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** An inferred year is marked as one: `2024~` is “about 2024” in ISO 8601-2 (EDTF). */
const yearOf = ({ year, yearStatus }: Report): string => `${year}${yearStatus === 'inferred' ? '~' : ''}`;

/** What both vocabularies say, each in its own words; empty values are left out. */
const tagsOf = (tags: Readonly<Record<string, string>>): MetaTag[] =>
  Object.entries(tags)
    .filter(([, content]) => content !== '')
    .map(([name, content]) => ({ name, content }));

const highwire = (item: CslItem, date: string): Record<string, string> => ({
  'z:itemType': item.type,
  citation_title: item.title,
  citation_author: item.author[0]?.literal ?? '',
  citation_publication_date: date,
  citation_publisher: item.publisher,
  citation_language: item.language,
  citation_public_url: item.URL,
});

/** A page that is no report: Highwire's tags say it all, and pages of lists are many. */
export const viewMeta = (item: CslItem): MetaTag[] =>
  tagsOf(
    highwire(
      item,
      (item.issued?.['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0')).join('/'),
    ),
  );

export function citationMeta(report: Report, item: CslItem): MetaTag[] {
  const author = item.author[0]?.literal ?? '';
  return tagsOf({
    ...highwire(item, yearOf(report)),
    'DC.type': GENRE[report.genre],
    'DC.rights': report.rights.holder,
    'DC.title': item.title,
    'DC.creator': author,
    'DC.date': yearOf(report),
    'DC.publisher': item.publisher,
    'DC.language': item.language,
    'DC.identifier': item.URL,
  });
}
