/** The record of addresses. */
import type { Entry } from './entry.ts';

export const ANCHORS = {
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
} as const satisfies Record<string, Entry>;
