/** Files of `content/`: their form, their ids, and what one says of another. */
import type { Entry } from './entry.ts';

export const CONTENT = {
  'bad-id': {
    title: 'An id is not a slug',
    message: (d) =>
      `found the ${d['what']} id "${d['value']}"; expected lower-case letters, digits and single hyphens.`,
    hint: () => 'rename it, for instance "jiefang-2024".',
  },
  'content-yaml': {
    title: 'A content file is not YAML',
    message: (d) => `cannot be read as YAML: ${d['reason']}`,
    hint: () =>
      'mend the line; text that holds ": ", "#" or begins with a quotation mark, "*", "&" or "-" wants quotes.',
  },
  'content-front-matter': {
    title: 'A content file has no front matter',
    message: () =>
      'found no front matter; expected the file to begin with a line "---", keys, and a line "---".',
    hint: () => 'copy the head of a neighbouring file and fill it in.',
  },
  'content-mdx': {
    title: 'The prose of a content file is not MDX',
    message: (d) => `cannot be read as MDX: ${d['reason']}`,
    hint: () => 'write \\<, \\{ and \\} where the characters themselves are meant, and close every tag.',
  },
  'content-ending': {
    title: 'A content file has the wrong ending',
    message: (d) => `found a file that is not read here; expected a name ending in "${d['expected']}".`,
    hint: () => 'rename the file, or move it out of this folder.',
  },
  'content-unknown-key': {
    title: 'A content file has an unknown key',
    message: (d) => `found the key "${d['key']}"; expected one of: ${d['known']}.`,
    hint: (d) => `${d['advice']}.`,
  },
  'content-missing-key': {
    title: 'A content file lacks a key',
    message: (d) => `found no "${d['key']}"; expected ${d['expected']}.`,
    hint: (d) => `add the key "${d['key']}".`,
  },
  'content-bad-value': {
    title: 'A value in a content file has the wrong form',
    message: (d) => `found ${d['found']} for "${d['key']}"; expected ${d['expected']}.`,
    hint: () => 'write the value in the expected form; src/edition/schemas.ts lists them all.',
  },
  'content-no-site': {
    title: 'site.yaml is missing',
    message: () => 'found no such file; expected the contact for corrections and the list of changes.',
    hint: () => 'write it with the keys "contact" (may be null) and "changes" (a list of "date" and "what").',
  },
  'duplicate-id': {
    title: 'Two files have one id',
    message: (d) => `found the ${d['what']} id "${d['id']}" a second time; ${d['other']} has it already.`,
    hint: () => 'rename one of the files: the file name, without its folder, is the id.',
  },
  'reserved-id': {
    title: 'An id is the name of a page',
    message: (d) =>
      `found the id "${d['id']}"; expected no number and none of the names of pages in ${d['folder']}/: ${d['taken']}.`,
    hint: () => 'rename the file: its name, without the ending, is the id.',
  },
  'no-reports': {
    title: 'There is no report',
    message: () => 'found no report; expected at least one YAML file.',
    hint: () => 'write one, or point CONTENT_DIR at the right folder.',
  },
  'unknown-district': {
    title: 'A report names a district that does not exist',
    message: (d) => `found the district "${d['district']}"; expected one of: ${d['known']}.`,
    hint: (d) => `${d['advice']}.`,
  },
  'unknown-title-source': {
    title: 'The source of a title is no witness of the report',
    message: (d) =>
      `found titleSource "${d['seed']}"; expected "editors" or one of the witnesses: ${d['known']}.`,
    hint: () => 'name the witness that bears the title, or "editors".',
  },
  'duplicate-witness': {
    title: 'A seed is a witness twice',
    message: (d) => `found the seed "${d['seed']}" a second time; it is a witness already at ${d['other']}.`,
    hint: () => 'remove one of the two: a seed bears witness to one report, once.',
  },
  'duplicate-siglum': {
    title: 'Two witnesses of a report have one siglum',
    message: (d) =>
      `found the siglum "${d['siglum']}" a second time; expected each witness to have its own letter.`,
    hint: () => 'take the next free letter.',
  },
  'title-not-in-seed': {
    title: 'A title does not stand in its seed',
    message: (d) =>
      `the title "${d['title']}" was not found among the title lines of ${d['seed']} (found: ${d['found']}).`,
    hint: () =>
      'copy the title as the seed prints it, or set titleSource: editors for a designation of our own.',
  },
  'contrast-unknown': {
    title: 'A contrast names what does not exist',
    message: (d) => `found the ${d['what']} "${d['id']}"; expected one of: ${d['known']}.`,
    hint: (d) => `use the name of a file in content/${d['folder']}/, without its ending.`,
  },
  'contrast-claim': {
    title: 'A contrast claims what the texts do not bear out',
    message: (d) => `the claim "${d['claim']}" does not hold; found ${d['found']}.`,
    hint: () =>
      'look at the sentences again, then change the title and its claim together; a title must never say more than its claims.',
  },
  'reference-report': {
    title: 'A reference names no report',
    message: (d) => `a quotation or figure refers to the report "${d['report']}", which does not exist.`,
    hint: () => 'use the name of a file in content/reports/, without its ending.',
  },
  'reference-gone': {
    title: 'A quotation no longer stands in its report',
    message: (d) =>
      `no text unit of ${d['report']} holds "${d['wanted']}"; quotations are verbatim and stand in one paragraph or heading.`,
    hint: () =>
      "copy the first and last characters from the report's page again; mind half-width punctuation and kinds of quotation marks.",
  },
  'reference-ambiguous': {
    title: 'A quotation could be several places',
    message: (d) =>
      `"${d['wanted']}" stands more than once in ${d['report']} (${d['places']}); expected one place.`,
    hint: () => 'lengthen `from` until it stands only once.',
  },
} as const satisfies Record<string, Entry>;
