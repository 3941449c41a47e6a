/** XML as text: elements, and characters that XML itself cannot hold. */
import { escapeXml } from '../../site/xml.ts';

declare const made: unique symbol;
/** Markup that is known to be well-formed: only the functions of this file make it. */
export type Xml = string & { readonly [made]: true };

type Value = string | number | null;

/** What XML 1.0 forbids, lone surrogates included (with `u`, a pair is one character and passes). */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const EACH_FORBIDDEN = new RegExp(FORBIDDEN, 'gu');
/** What a parser would turn into something else, in content and in attributes. */
const RETURN = /\r/g;
const SPACE = /[\t\n\r]/g;

const reference = (character: string): string => `&#${character.charCodeAt(0)};`;
const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');

/**
 * Text as content. A character that XML cannot hold becomes `<g>` with U+FFFD
 * in it, which says which character it is: one code point for one, so that
 * offsets stay true.
 */
export const text = (value: string): Xml =>
  (FORBIDDEN.test(value)
    ? value
        .split(new RegExp(`(${FORBIDDEN.source})`, 'u'))
        .map((piece, index) => (index % 2 === 0 ? escapeXml(piece) : `<g ref="#c-${hex(piece)}">\uFFFD</g>`))
        .join('')
    : escapeXml(value)
  ).replace(RETURN, reference) as Xml;

const attribute = (value: string): string =>
  escapeXml(value.replace(EACH_FORBIDDEN, '\uFFFD')).replace(SPACE, reference);

export type Attributes = Readonly<Record<string, Value>>;

/** An element; attributes that are null are left out. */
export const element = (name: string, attributes: Attributes = {}, ...content: readonly Xml[]): Xml => {
  const given = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== null)
    .map(([key, value]) => ` ${key}="${attribute(String(value))}"`)
    .join('');
  return (
    content.length === 0 ? `<${name}${given}/>` : `<${name}${given}>${content.join('')}</${name}>`
  ) as Xml;
};

/** An element whose content is text alone. */
export const leaf = (name: string, attributes: Attributes, value: string): Xml =>
  element(name, attributes, text(value));

/** An element whose parts stand on lines of their own; only where white space means nothing. */
export const block = (name: string, attributes: Attributes, content: readonly Xml[]): Xml =>
  element(name, attributes, `\n${content.join('\n')}\n` as Xml);

export const join = (content: readonly Xml[]): Xml => content.join('') as Xml;

/** The forbidden characters that `<g>` stands for in some markup, as `0007`, sorted. */
export const forbiddenIn = (markup: Xml): string[] =>
  [...new Set(Array.from(markup.matchAll(/<g ref="#c-([0-9a-f]+)"/g), ([, code]) => code ?? ''))].sort();

const TOKEN = /^[^\p{C}\p{Z}]+$/u;
/** A value where TEI asks for a word without white space or controls; else null. */
export const token = (value: string | null): string | null =>
  value !== null && TOKEN.test(value) ? value : null;
