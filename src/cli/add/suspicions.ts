/** What may be wrong with a file as it was handed in, or with the names given beside it. */
import type { SeedDocument } from '../../corpus/model.ts';
import type { Content } from '../../edition/content/read.ts';
import { PROVINCES } from '../../edition/provinces.ts';
import { UNKNOWN } from '../../extract/profile/place.ts';

const TAG =
  /<\/?(?:html|head|body|div|p|br|span|table|t[rdh]|h[1-6]|a|img|script|style|li|ul|b|strong)\b[^<>]*>/giu;
/** A text about web pages may name a tag or two. */
const TAGS = 5;

const HAN = /\p{Script=Han}/gu;
/** Kana, Cyrillic, box drawing …: characters that Big5 read as GB18030 is full of, and Chinese reports are not. */
const STRANGE =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Bopomofo}\p{Co}\u2500-\u257f]/gu;
const SHARE = 0.05;
const PER_CENT = 100;

const countOf = (text: string, pattern: RegExp): number => Array.from(text.matchAll(pattern)).length;

/** What the characters of the file say of it. Linear in the text. */
export function fileDoubts({ text, encoding }: Pick<SeedDocument, 'text' | 'encoding'>): string[] {
  const found: string[] = [];
  const tags = countOf(text, TAG);
  if (tags >= TAGS)
    found.push(
      `the file: it is HTML, and its ${tags} tags would stand in the text; save the page as plain text and add that`,
    );
  const strange = countOf(text, STRANGE);
  const share = strange / Math.max(1, strange + countOf(text, HAN));
  if (encoding === 'gb18030' && share > SHARE)
    found.push(
      `the encoding: read as GB18030, ${Math.round(share * PER_CENT)} % of its characters are such as Chinese texts hardly have; where the headings above are gibberish the file has another encoding (Big5?): save it as UTF-8`,
    );
  return found;
}

/** What the names that were given say beside those of the other districts and of the provinces. */
export function nameDoubts(
  name: string,
  province: string,
  districts: readonly {
    readonly id: string;
    readonly data: Pick<Content['districts'][number]['data'], 'name'>;
  }[],
): string[] {
  const namesake = districts.find(({ data }) => data.name === name);
  const found: string[] = [];
  if (namesake)
    found.push(
      `the name: the district ${namesake.id} is called ${name}, too; if it is the same, undo this and use --district ${namesake.id}`,
    );
  if (province !== UNKNOWN && !PROVINCES.has(province))
    found.push(
      `the province: "${province}" is none, so that lists put it last; write it in full, as in 河南省, 北京市`,
    );
  return found;
}
