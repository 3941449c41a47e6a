/** Commands: their arguments, folders, the build and what it writes. */
import type { Entry } from './entry.ts';

export const COMMANDS = {
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
  'input-changed': {
    title: 'A file of the input changed while the build ran',
    message: (d) =>
      `${d['what']}${d['others']}${d['others'] === '' ? '' : ','} while the build ran; expected seeds and content to stay as they were when it began; nothing was replaced.`,
    hint: () => 'run the build again.',
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
  'add-nothing-once': {
    title: 'A text has no words that stand in it once',
    message: () =>
      'found no clause that stands in the text only once; what is known of a district is quoted from its text, by such words.',
    hint: () => 'see whether the text was pasted twice, or repeats itself; leave it in once.',
  },
  'add-not-written': {
    title: 'A file could not be written',
    message: (d) => `cannot be written: ${d['reason']}; nothing was changed.`,
    hint: () => 'see whether the folder exists, is writable, and has room.',
  },
} as const satisfies Record<string, Entry>;
