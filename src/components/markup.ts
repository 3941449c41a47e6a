/**
 * Markup written as text, for what pages have by the thousand: a component, or a template with many expressions,
 * costs several times as much as what it prints.
 */
import { escapeHTML, HTMLString } from 'astro/runtime/server/index.js';

/** Markup that a page prints as it is. Only `markup` makes it, which escapes whatever is a text. */
export type Markup = HTMLString;

/** What may stand in a template: texts and numbers, markup, lists of these, and nothing. */
type Part = string | number | Markup | null | readonly Part[];

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof HTMLString) return part.toString();
  if (typeof part === 'object') return part.map(written).join('');
  return escapeHTML(String(part));
}

/** A template: its parts stand escaped in content, or in values of attributes between quotation marks. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0] ?? '';
  for (const [index, part] of parts.entries()) text += written(part) + (strings[index + 1] ?? '');
  return new HTMLString(text);
}
