/** Lists that editors keep: themes, indicators, terms, names, formulas. */
import type { Entry } from './entry.ts';

export const LISTS = {
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
  'measure-theme-unknown': {
    title: 'The measures speak of a theme that does not exist',
    message: (d) =>
      `found measures of the theme "${d['theme']}"; expected a file content/themes/${d['theme']}.mdx.`,
    hint: () => 'run node src/test/gold/measure.ts, which writes the file anew.',
  },
} as const satisfies Record<string, Entry>;
