/** Citations of the site's own pages, which differ by key, title and address alone: the libraries are asked once for most. */
import { viewItem } from './items.ts';
import type { ViewSource } from './items.ts';
import type { CitationFormat, Written } from './model.ts';
import { escapeTex, writeCitation } from './write.ts';

/** What a page says of itself when it is cited. */
export interface CitedView {
  /** What the page is about: 主题“营商环境”. */
  readonly of: string;
  /** What it states: 各用三种说法. */
  readonly said?: string;
  readonly page?: number;
  /** Of how many; a page of several is named. */
  readonly pages?: number;
  readonly source?: ViewSource;
  /** What is to be said of this page's address besides. */
  readonly remark?: string;
}

/** What sets Chinese off from digits on a page. */
const SPACING = /(?<=[\p{Script=Han}\p{Pe}\p{Pf}])\s+|\s+(?=[\p{Script=Han}\p{Ps}\p{Pi}])/gu;

/** In quotation marks; those within are single ones then. */
export const quoted = (label: string): string => `“${label.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** 主题“营商环境”（第2页）：各用三种说法. In a citation nothing needs to be kept on one line. */
export function citedTitle({ of, said = '', page = 1, pages = page }: CitedView): string {
  const named = pages > 1 ? `${of}（第${page}页）` : of;
  const rest = said.startsWith(of) ? said.slice(of.length) : null;
  const title =
    said === '' ? named : rest !== null && /^(?:[：，]|$)/u.test(rest) ? named + rest : `${named}：${said}`;
  return title.replace(SPACING, '').trim();
}

/**
 * The key of a page's citation: the parts of its address, which is its own. The colon keeps page 2 of `a`
 * apart from the first page of `a-2`.
 * @param path From the site's root: `/themes/zhihuidao/2/`.
 */
export const viewKey = (path: string): string => path.split('/').filter(Boolean).join(':') || 'home';

/** What stands for key, title and address while the libraries write. */
const GAPS = { key: 'zzkeyzz', title: '题名所在之处', address: 'https://address/' } as const;

/**
 * Titles that the libraries print as they are: Chinese, numbers, and the marks between them. They have
 * rules for the letters, spaces and punctuation of other scripts, and for quotations in one another.
 */
const HAN = String.raw`[\p{Script=Han}，：、；·—*×+]|(?<![.\d])\d+(?:[.,]\d+)?%?(?![.\d])`;
const PLAIN = new RegExp(`^(?:${HAN}|“(?:${HAN})+”|（(?:${HAN})+）|《(?:${HAN})+》)+$`, 'u');
/** Keys and addresses without a sign that TeX or citeproc would know. */
const PLAIN_ADDRESS = /^[A-Za-z0-9:/.-]+$/u;

/** By edition, day and source: few of each in a build. */
const patterns = new Map<string, Readonly<Record<CitationFormat, readonly string[]>>>();

/** Every format cut at the gaps: text and gap in turn. */
function patternsOf(
  edition: string,
  updated: string,
  source: ViewSource,
): Readonly<Record<CitationFormat, readonly string[]>> {
  const known = `${edition} ${updated} ${source}`;
  let pattern = patterns.get(known);
  if (!pattern) {
    const { key: id, title, address } = GAPS;
    const written = writeCitation(viewItem({ id, title, address, source }, edition, updated));
    const gaps = new RegExp(`(${Object.values(GAPS).join('|')})`, 'u');
    const cut = (format: CitationFormat): readonly string[] => written[format].split(gaps);
    pattern = { gbt: cut('gbt'), bibtex: cut('bibtex'), ris: cut('ris'), csl: cut('csl') };
    patterns.set(known, pattern);
  }
  return pattern;
}

/** What `writeCitation` says of a `viewItem`. */
export function writeView(page: Parameters<typeof viewItem>[0], edition: string, updated: string): Written {
  const { id, title, address, source = 'texts' } = page;
  if (!PLAIN.test(title) || !PLAIN_ADDRESS.test(id) || !PLAIN_ADDRESS.test(address))
    return writeCitation(viewItem(page, edition, updated));
  const pattern = patternsOf(edition, updated, source);
  const write = (format: CitationFormat): string => {
    const filled = new Map<string, string>([
      [GAPS.key, id],
      [GAPS.title, format === 'bibtex' ? escapeTex(title) : title],
      [GAPS.address, address],
    ]);
    return pattern[format].map((part) => filled.get(part) ?? part).join('');
  };
  return { gbt: write('gbt'), bibtex: write('bibtex'), ris: write('ris'), csl: write('csl') };
}
