/**
 * Folding: the form in which two texts are compared, character by character, so
 * that it commutes with taking substrings. White space and invisible
 * characters go; width, quotation marks, dashes and case are levelled.
 */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u;

const MARKS: ReadonlyMap<string, string> = new Map([
  ...Array.from('“”„‟「」『』', (mark) => [mark, '"'] as const),
  ...Array.from('‘’‚‛', (mark) => [mark, "'"] as const),
  ...Array.from('—–―─‐‑−', (mark) => [mark, '-'] as const),
]);

const isOne = (text: string): boolean => Array.from(text).length === 1;

function folding(character: string): string {
  if (INVISIBLE.test(character)) return '';
  const mark = MARKS.get(character);
  if (mark) return mark;
  const wide = character.normalize('NFKC');
  let folded = isOne(wide) ? wide : character;
  folded = MARKS.get(folded) ?? folded;
  const lower = folded.toLowerCase();
  return isOne(lower) ? lower : folded;
}

/** Characters of a drawer of what is remembered: neighbours are met together. */
const DRAWER = 256;

/**
 * Remembers what `make` says of each character: there are few characters and many texts. By number, since a
 * character that was just cut out of a text is dear to look up by itself. What is handed in must be one code point
 * and nothing else: a longer string would be answered for, or remembered as, its first one.
 */
export function byCharacter<T extends string | object>(
  make: (character: string) => T,
): (character: string) => T {
  const drawers: T[][] = [];
  return (character) => {
    const point = character.codePointAt(0) ?? 0;
    const drawer = (drawers[Math.floor(point / DRAWER)] ??= []);
    return (drawer[point % DRAWER] ??= make(character));
  };
}

/** The folded form of one character (a code point); empty where it does not count. */
export const foldCharacter: (character: string) => string = byCharacter(folding);

/**
 * The folded characters of a text that count, as one text.
 * @param by The folding of one character; a search knows more of it than this file does.
 */
export function foldedText(text: string, by: (character: string) => string): string {
  let folded = '';
  for (const character of text) folded += by(character);
  return folded;
}

export const fold = (text: string): string => foldedText(text, foldCharacter);
