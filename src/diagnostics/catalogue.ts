/**
 * Every way in which input can be refused. Names are permanent: scripts and
 * people search for them. Messages say what was found and what was expected;
 * hints say what to do.
 */
type Details = Readonly<Record<string, string | number>>;

interface Entry {
  readonly title: string;
  readonly message: (d: Details) => string;
  readonly hint: (d: Details) => string;
}

const entries = {
  'bad-id': {
    title: 'An id is not a slug',
    message: (d) =>
      `found the ${d['what']} id "${d['value']}"; expected lower-case letters, digits and single hyphens.`,
    hint: () => 'rename it, for instance "jiefang-2024".',
  },
  'bad-seed-name': {
    title: 'A seed has an unsafe file name',
    message: (d) =>
      `found the seed name "${d['value']}"; expected letters, digits, "_", "-" or "." ending in ".txt", without folders.`,
    hint: () => 'rename the file in seeds/ and the witness that names it.',
  },
  'seed-undecodable': {
    title: 'A seed is neither UTF-8 nor GB18030',
    message: (d) =>
      `cannot be read as text: as UTF-8 it fails at byte ${d['utf8Byte']} (${d['utf8Value']}), as GB18030 at byte ${d['gbByte']} (${d['gbValue']}).`,
    hint: () => 'save the file as UTF-8 (or GB18030) text and copy it to seeds/ again.',
  },
  'seed-binary': {
    title: 'A seed holds a NUL character',
    message: (d) => `found a NUL byte at byte ${d['byte']}; expected text in UTF-8 or GB18030.`,
    hint: () => 'this looks like UTF-16 or a binary file: save it as UTF-8 text.',
  },
  'seed-outside': {
    title: 'A seed is a link that leads out of its folder',
    message: (d) => `found that "${d['seed']}" is a link to a file elsewhere; expected the text itself.`,
    hint: () => 'copy the text into seeds/ in place of the link.',
  },
  'seed-empty': {
    title: 'A seed holds no text',
    message: () => 'found no characters other than white space; expected a report.',
    hint: () => 'put the text into the file, or remove the witness that names it.',
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
  'seed-missing': {
    title: 'A witness has no file',
    message: (d) => `found no file "${d['seed']}" among the seeds.`,
    hint: () => 'copy the file to seeds/ (or SEEDS_DIR), or mend the name.',
  },
  'theme-form-empty': {
    title: 'A form of a theme is empty',
    message: (d) =>
      `found an empty form at place ${d['place']} of "${d['list']}"; expected text to look for.`,
    hint: () => 'write the form, or remove the line.',
  },
  'theme-form-twice': {
    title: 'A theme lists a form twice',
    message: (d) => `found the form "${d['form']}" a second time; line ${d['other']} has it already.`,
    hint: () => 'remove one: within one theme a form is either direct or near, once.',
  },
  'indicator-name-twice': {
    title: 'A name means two indicators',
    message: (d) =>
      `found the name "${d['name']}" a second time; ${d['other']} has it already, and a figure belongs to one indicator.`,
    hint: () => 'keep the name where it belongs and remove the other.',
  },
  'term-id-reserved': {
    title: 'A term has an id that an address needs',
    message: (d) => `found the term id "${d['id']}"; ${d['reserved']} are addresses of lists.`,
    hint: () => 'choose another id, for instance the pinyin of the label.',
  },
  'term-form-twice': {
    title: 'Two terms claim one form',
    message: (d) =>
      `found the form "${d['form']}" a second time, punctuation apart; ${d['other']} has it already.`,
    hint: () => 'keep it in one term; where it stands for several things, give that term "senses".',
  },
  'term-source-missing': {
    title: 'An expansion has no source',
    message: (d) => `found an expansion of "${d['label']}" without the document that says so.`,
    hint: () => 'add "source", or leave the expansion out where no document is known.',
  },
  'term-expansion-count': {
    title: 'An expansion has another number of members than its term says',
    message: (d) =>
      `found ${d['members']} members for "${d['label']}"; expected ${d['count']}, joined by "、".`,
    hint: () => 'mend the list; where members are lists themselves, part them by "；".',
  },
  'term-senses-and-expansion': {
    title: 'A term has senses and an expansion of its own',
    message: (d) => `found an expansion of "${d['label']}" beside its senses; expected it under one of them.`,
    hint: () => 'move the expansion to the sense that it belongs to.',
  },
  'term-sense-nowhere': {
    title: 'A sense of a term applies to no place',
    message: (d) =>
      `found the sense "${d['sense']}" of "${d['label']}" without "reports", "next" or "previous".`,
    hint: () => 'say in which reports, or beside which words, the form has this sense.',
  },
  'entity-id-reserved': {
    title: 'The id of an entity is an address of something else',
    message: (d) =>
      `found the id "${d['id']}"; under /entities/ these addresses are taken: ${d['reserved']}.`,
    hint: () => 'choose another id.',
  },
  'entity-name-twice': {
    title: 'A name belongs to two entities',
    message: (d) => `found the name "${d['name']}" a second time; ${d['other']} has it already.`,
    hint: () => 'keep it where it belongs; where one name means several things, write senses.',
  },
  'entity-context-without-name': {
    title: 'A context of a sense does not hold the name',
    message: (d) =>
      `found the context "${d['context']}"; expected it to hold one of the names and more: ${d['names']}.`,
    hint: () => 'write the longer string as the text has it, with the name in it.',
  },
  'refused-form-unknown': {
    title: 'A refused context speaks of a form that the theme lacks',
    message: (d) => `found the form "${d['form']}"; expected one of the near forms: ${d['near']}.`,
    hint: () => 'name a near form, or remove the entry: direct forms are counted wherever they stand.',
  },
  'theme-form-dead': {
    title: 'A near form can never be counted',
    message: (d) =>
      `found the near form "${d['form']}", which holds the direct form "${d['direct']}"; expected near forms that say the matter in other words.`,
    hint: () =>
      'remove it: where it stands the direct form is counted already. To mark the longer name, list it under "flagged".',
  },
  'context-without-form': {
    title: 'A context does not hold its form',
    message: (d) =>
      `found the context "${d['context']}" in "${d['list']}"; expected it to hold the form "${d['form']}" and more.`,
    hint: () => 'write the longer string as the texts have it, with the form in it.',
  },
  'flagged-form-unknown': {
    title: 'A flagged context speaks of a form that the theme lacks',
    message: (d) => `found the form "${d['form']}"; expected one of the theme's forms: ${d['forms']}.`,
    hint: () => 'name a direct or near form of this theme, or remove the entry.',
  },
  'formula-too-short': {
    title: 'A formula from above is too short',
    message: (d) =>
      `found the wording "${d['wording']}"; expected at least ${d['least']} letters or figures, punctuation apart.`,
    hint: () => 'write the formula as texts have it, in full.',
  },
  'formula-twice': {
    title: 'A wording stands in the list of formulas twice',
    message: (d) =>
      `found the wording "${d['wording']}" a second time, punctuation apart; it stands at ${d['other']} already.`,
    hint: () => 'keep it in one place.',
  },
  'anchors-changed': {
    title: 'Another text stands at an address of a report',
    message: (d) =>
      `found addresses that differ from the record: another text at ${d['changed']}; gone: ${d['missing']}; not recorded: ${d['added']}. Expected every recorded address to lead to its text, since people cite it.`,
    hint: () =>
      'if the change is meant, run npm run anchors, look in the file at what moved where, and commit it; else undo what changed the text.',
  },
  'anchor-moved-nowhere': {
    title: 'A record leads an old address to one that does not exist',
    message: (d) =>
      `found that "${d['from']}" moved to "${d['to']}"; expected an address that the same file records.`,
    hint: () =>
      'write the address at which the text stands now, or null where it is no longer in the report.',
  },
  'anchor-seal-of-moved': {
    title: 'A record keeps the seal of a text that is still in the report',
    message: (d) =>
      `found a "seal" where "${d['from']}" leads to "${d['to']}"; expected one only beside "to": null.`,
    hint: () => 'remove the "seal" there: the text is recorded at the address at which it stands now.',
  },
  'anchors-without-report': {
    title: 'A record of anchors belongs to no report',
    message: (d) =>
      `found the anchors of "${d['report']}"; expected a file content/reports/${d['report']}.yaml.`,
    hint: () => 'rename the file as its report is called now, or remove it with the report.',
  },
  'anchors-record-gone': {
    title: 'A report has lost the record of its anchors',
    message: (d) =>
      `found "${d['report']}" among the reports on record, and no file content/reports/${d['report']}.anchors.json; expected it, since only the record knows what stood at the addresses that people cite.`,
    hint: () =>
      'bring the file back from version control. Where the addresses may be given up, remove the line here, and run npm run anchors for a record that begins today.',
  },
  'anchors-report-gone': {
    title: 'A report on record is gone',
    message: (d) =>
      `found "${d['report']}" among the reports on record, and no file content/reports/${d['report']}.yaml; expected the report, whose addresses people cite.`,
    hint: () =>
      'a report that was renamed gets its old name back, since its addresses hold it; for one that was withdrawn, remove the line here.',
  },
  'measure-theme-unknown': {
    title: 'The measures speak of a theme that does not exist',
    message: (d) =>
      `found measures of the theme "${d['theme']}"; expected a file content/themes/${d['theme']}.mdx.`,
    hint: () => 'run node src/test/gold/measure.ts, which writes the file anew.',
  },
  'out-dir-unsafe': {
    title: 'The build would replace a folder that it must not touch',
    message: (d) =>
      `found OUT_DIR "${d['outDir']}", which ${d['why']}; expected a folder for the built site alone.`,
    hint: () => 'choose another OUT_DIR, or empty the folder yourself if it really is to be replaced.',
  },
  'build-processes': {
    title: 'BUILD_PROCESSES is no number of processes',
    message: (d) => `found BUILD_PROCESSES "${d['found']}"; expected a whole number from 1 to 99.`,
    hint: () => 'leave it out: a large site then gets one process for each processor, four at most.',
  },
  'build-lock-lost': {
    title: 'Another build took over the lock of this one',
    message: (d) =>
      `the lock of the checkout was lost while building (${d['reason']}); nothing was replaced.`,
    hint: () => 'run the build again.',
  },
  'search-alphabet-full': {
    title: 'The texts hold more kinds of symbols than the search index can tell apart',
    message: (d) =>
      `found ${d['found']} kinds of symbols besides Han characters, a-z and 0-9; expected at most ${d['room']}.`,
    hint: () => 'look for a seed that was decoded wrongly: no report needs so many.',
  },
  'search-index-failed': {
    title: 'The search index could not be written',
    message: (d) => `the full-text index was not written: ${d['reason']}.`,
    hint: () =>
      'run npm ci, so that Pagefind and the bundler are the versions of package-lock.json, and build again.',
  },
  'search-index-unfaithful': {
    title: 'The search index does not say what the texts say',
    message: (d) => `read back, the search index differs from the edition at ${d['where']}: ${d['what']}.`,
    hint: () =>
      'this is a fault of the program or of Pagefind, not of the texts: run npm ci and build again; if it stays, report it.',
  },
  'port-taken': {
    title: 'The port is in use',
    message: (d) => `cannot listen on port ${d['port']}: another program does.`,
    hint: () => 'stop that program (perhaps an earlier npm start), then run npm start again.',
  },
  'nothing-built': {
    title: 'There is no built site to serve',
    message: (d) => `found no index.html in "${d['folder']}".`,
    hint: () => 'run npm run build first, with the same OUT_DIR.',
  },
  'command-arguments': {
    title: 'A command was called wrongly',
    message: (d) => `${d['reason']}.`,
    hint: (d) => `call it as: ${d['usage']}`,
  },
  'file-unreadable': {
    title: 'A file that a command was given cannot be read',
    message: (d) => `cannot be read: ${d['reason']}.`,
    hint: () => 'give the path of one text file; a path with spaces wants quotes.',
  },
  'seed-damaged': {
    title: 'A seed is UTF-8 with bytes in it that are not',
    message: (d) =>
      `reads as UTF-8 but for ${d['places']} place(s), the first at byte ${d['byte']} (${d['value']}); read as GB18030 it would be gibberish.`,
    hint: () => 'get the file again from where it came, or save it anew as UTF-8: nothing is guessed here.',
  },
  'add-district-unknown': {
    title: 'A new district has no name',
    message: (d) => `found no district "${d['district']}" and no --name; known districts: ${d['known']}.`,
    hint: (d) => `${d['advice']}.`,
  },
  'add-district-name': {
    title: 'A district has another name already',
    message: (d) => `the district "${d['district']}" is called "${d['name']}"; found --name "${d['found']}".`,
    hint: () => 'leave --name out to add a report to that district, or choose another --district id.',
  },
  'add-value': {
    title: 'A value given to a command has the wrong form',
    message: (d) => `found ${d['option']} "${d['value']}"; expected ${d['expected']}.`,
    hint: () => 'give the value in the expected form; one with spaces wants quotes.',
  },
  'add-report-exists': {
    title: 'There is a report with this id',
    message: (d) => `the report "${d['id']}" exists already (${d['file']}).`,
    hint: (d) =>
      `for another text of the same district and year give an id of its own, as in --id ${d['free']}; for another copy of the same text use --witness-of ${d['id']}.`,
  },
  'add-report-unknown': {
    title: 'There is no report to add a witness to',
    message: (d) => `found no report "${d['report']}"; expected one of: ${d['known']}.`,
    hint: (d) => `${d['advice']}.`,
  },
  'add-witnesses-full': {
    title: 'A report has no free siglum',
    message: (d) => `the witnesses of "${d['report']}" go up to Z already.`,
    hint: () => 'free a letter in the file of the report.',
  },
  'add-seed-known': {
    title: 'A text is among the seeds already',
    message: (d) => `is byte for byte the seed ${d['seed']}${d['report']}.`,
    hint: (d) => `${d['advice']}.`,
  },
  'add-no-text': {
    title: 'A text has no paragraph',
    message: () => 'found no paragraph of running text; expected a report.',
    hint: () => 'run npm run extract -- FILE to see what was taken for title, byline and furniture.',
  },
  'add-not-written': {
    title: 'A file could not be written',
    message: (d) => `cannot be written: ${d['reason']}; nothing was changed.`,
    hint: () => 'see whether the folder exists, is writable, and has room.',
  },
} as const satisfies Record<string, Entry>;

export type DiagnosticName = keyof typeof entries;
export const catalogue: Record<DiagnosticName, Entry> = entries;
