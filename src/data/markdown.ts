/** A report as Markdown (CommonMark): headings, paragraphs with their anchors, every character as it is. */
import type { Section } from '../corpus/model.ts';
import type { Report } from '../edition/model.ts';
import { fullName } from '../edition/names.ts';

/**
 * What CommonMark, or a dialect that makes links of addresses, could take for
 * markup within a line. The anchor before each line keeps the line itself plain.
 */
const MARKUP = /[\\`*_[\]<>&#~|!:@]|(?<=www)\./gi;
/** Text as Markdown shows it, whatever is in it; one line. */
export const plain = (text: string): string => text.replace(MARKUP, '\\$&');

/** JSON strings are YAML strings. */
const field = (name: string, value: string | number | null): string => `${name}: ${JSON.stringify(value)}`;

/** With front matter, so that a file says by itself what it is and whose. @param address The report's page. */
export function reportMarkdown(editionId: string, report: Report, address: string): string {
  const sections = new Map<string, Section>(report.text.sections.map((section) => [section.id, section]));
  const head = [
    '---',
    field('title', report.title),
    field('titleSource', report.titleSource),
    field('district', fullName(report.district)),
    field('year', report.year),
    field('yearStatus', report.yearStatus),
    field('genre', report.genre),
    field('rights', report.rights.statement),
    field('source', address),
    field('edition', editionId),
    '---',
  ];
  const units = report.text.units.map(({ id, text }) => {
    const section = sections.get(id);
    const anchored = `<a id="${id}"></a>${plain(text)}`;
    return section ? `${'#'.repeat(Math.min(section.level + 1, 6))} ${anchored}` : anchored;
  });
  return `${head.join('\n')}\n\n# ${plain(report.title)}\n\n${units.join('\n\n')}\n`;
}
