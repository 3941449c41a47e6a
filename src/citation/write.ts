/**
 * An item of CSL-JSON as text: GB/T 7714—2015 by citeproc-js with the style of the Citation Style Language
 * project, BibTeX and RIS by Citation.js.
 */
import { plugins, Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import CSL from 'citeproc';
import { escapeTex } from '../site/citation-parts.ts';
import type { CitationFormat, CslItem, Written } from './model.ts';
import style from './style/gb-t-7714-2015-numeric.json' with { type: 'json' };
import locale from './style/locale-zh-CN.json' with { type: 'json' };

// BibTeX of today is UTF-8: in ASCII every Chinese character would be dropped.
Object.assign(plugins.config.get('@bibtex').format, {
  asciiOnly: false,
  checkLabel: false,
  useIdAsLabel: true,
});

let cited: CslItem | undefined;
const engine = new CSL.Engine(
  { retrieveLocale: () => locale, retrieveItem: () => cited ?? {} },
  style,
  'zh-CN',
  true,
);
engine.setOutputFormat('text');

/** The engine keeps items in a plain object, where an id such as `constructor` is not its own. */
const ONLY = 'only';

/** What stands for the title while the style writes, which takes `<i>` for italics and turns quotation marks. */
const TITLE = '题名所在之处';

/** The number before an entry belongs to the reader's list. */
const NUMBER = /^\[\d+\]\s*/u;

/**
 * GB/T 7714—2015, sequence-number system, without the number. The style has no place for a web page's
 * version; it stands behind the publisher, since a text without its edition cannot be looked up again.
 */
function gbt(item: CslItem): string {
  cited = { ...item, id: ONLY, title: TITLE, publisher: `${item.publisher}（${item.version}）` };
  engine.updateItems([]);
  engine.updateItems([ONLY]);
  const entry = (engine.makeBibliography()[1][0] ?? '').trim().replace(NUMBER, '');
  return entry.replace(TITLE, () => item.title);
}

const dayOf = ({ accessed }: CslItem): string =>
  (accessed?.['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0')).join('-');

/** BibTeX has no field for the edition or the day of access, RIS for web pages none that programs agree on. */
function withNote(item: CslItem): CslItem {
  const day = dayOf(item);
  return { ...item, note: `${item.note}；${item.version}${day === '' ? '' : `；引用日期${day}`}` };
}

/** The library escapes for ASCII only: what TeX takes for commands is escaped before. */
function bibtex(item: CslItem): string {
  const escaped = Object.fromEntries(
    Object.entries(withNote(item))
      .filter(([key]) => key !== 'accessed')
      .map(([key, value]) => [
        key,
        typeof value === 'string' && key !== 'URL' && key !== 'id' ? escapeTex(value) : value,
      ]),
  );
  const author = item.author.map(({ literal }) => ({ literal: escapeTex(literal) }));
  return new Cite([{ ...escaped, author }]).format('bibtex').trim();
}

/** RIS cuts its key after 20 characters, and readers' programs give their own: it is left out. */
const KEY = 'ID';

function ris(item: CslItem): string {
  const noted = withNote(item);
  const note = [item.page, noted.note].filter(Boolean).join('；');
  const [entry = {}] = new Cite([{ ...noted, note }]).format('ris', { format: 'object' });
  const { TY: type = 'GEN', ...tags } = entry;
  // As text the library breaks lines after 70 characters, in the midst of an address; programs take long ones.
  const lines = Object.entries(tags)
    .filter(([tag]) => tag !== KEY)
    .flatMap(([tag, value]) => [value].flat().map((one) => `${tag}  - ${String(one)}`));
  return [`TY  - ${[type].flat().join('')}`, ...lines, 'ER  - '].join('\n');
}

const writers: Readonly<Record<CitationFormat, (item: CslItem) => string>> = {
  gbt,
  bibtex,
  ris,
  csl: (item) => JSON.stringify([item], null, 2),
};

/** An item in one format only: each costs some milliseconds. */
export const writeIn = (format: CitationFormat, item: CslItem): string => writers[format](item);

export const writeCitation = (item: CslItem): Written => ({
  gbt: gbt(item),
  bibtex: bibtex(item),
  ris: ris(item),
  csl: writers.csl(item),
});
