/**
 * What reference managers read from the head of a report's page: Highwire's `citation_…` tags and Dublin
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

export function citationMeta(report: Report, item: CslItem): MetaTag[] {
  const author = item.author[0]?.literal ?? '';
  const tags: Readonly<Record<string, string>> = {
    'z:itemType': item.type,
    citation_title: item.title,
    citation_author: author,
    citation_publication_date: yearOf(report),
    citation_publisher: item.publisher,
    citation_language: item.language,
    citation_public_url: item.URL,
    'DC.type': GENRE[report.genre],
    'DC.rights': report.rights.holder,
    'DC.title': item.title,
    'DC.creator': author,
    'DC.date': yearOf(report),
    'DC.publisher': item.publisher,
    'DC.language': item.language,
    'DC.identifier': item.URL,
  };
  return Object.entries(tags).map(([name, content]) => ({ name, content }));
}
