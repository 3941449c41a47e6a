/** Seeds: the files as received. */
import type { Entry } from './entry.ts';

export const SEEDS = {
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
  'seed-too-long': {
    title: 'A seed is longer than any report',
    message: (d) =>
      `found ${d['found']}; expected one report, which has some tens of thousands of characters; at most ${d['most']} are read.`,
    hint: () => 'part the file into the reports that it holds, and leave out what is none.',
  },
  'seed-missing': {
    title: 'A witness has no file',
    message: (d) => `found no file "${d['seed']}" among the seeds.`,
    hint: () => 'copy the file to seeds/ (or SEEDS_DIR), or mend the name.',
  },
  'seed-damaged': {
    title: 'A seed is UTF-8 with bytes in it that are not',
    message: (d) =>
      `reads as UTF-8 but for ${d['places']} place(s), the first at byte ${d['byte']} (${d['value']}); read as GB18030 it would be gibberish.`,
    hint: () => 'get the file again from where it came, or save it anew as UTF-8: nothing is guessed here.',
  },
} as const satisfies Record<string, Entry>;
