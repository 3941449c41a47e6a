/**
 * Classes of characters that reading a Chinese text needs. Texts come with
 * full-width and half-width punctuation, curly and straight quotes: each class
 * holds both.
 */

/** White space and the invisible characters that web copies leave behind. */
export const isBlank = (character: string): boolean =>
  /^[\s\u00ad\u200b-\u200f\u2060\ufeff]$/u.test(character);

/** Ends a sentence. */
export const isStop = (character: string): boolean => '。！？!?'.includes(character);
/** Ends an item of a list or announces one: a line may end here although the sentence goes on. */
export const isPause = (character: string): boolean => '；;：:…'.includes(character);
/** May follow a stop and still belong to its sentence. */
export const isCloser = (character: string): boolean => '”’"\'）)》〉」』】］]'.includes(character);
/** Cannot begin a sentence, a heading or a caption: what begins so goes on from the line before. */
export const isContinuing = (character: string): boolean =>
  '，,、。；;：:！!？?）)》〉”’」』】·%％'.includes(character);

const OPENERS = '“‘（(《〈「『【［[';
const CLOSERS = '”’）)》〉」』】］]';
/** Half- and full-width brackets close each other: pairs are compared by family. */
const FAMILY = [0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 8];
/** No quotation or bracket of the genre is longer; a longer pair is two marks that lost their partners. */
const LONGEST_NESTING = 300;

/**
 * For each UTF-16 position, 1 where it stands inside quotation marks, brackets
 * or title marks (the marks included), else 0. An opener that is never closed
 * is no opener, a closer without an opener counts for nothing. Linear.
 */
export function nesting(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  const open: { family: number; at: number }[] = [];
  let straight = -1;
  const cover = (start: number, end: number): void => {
    if (end - start <= LONGEST_NESTING) inside.fill(1, start, end);
  };
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (character === '"') {
      if (straight >= 0 && i - straight < LONGEST_NESTING) {
        cover(straight, i + 1);
        straight = -1;
      } else straight = i;
      continue;
    }
    const opener = OPENERS.indexOf(character);
    if (opener >= 0) open.push({ family: FAMILY[opener] ?? opener, at: i });
    const closer = CLOSERS.indexOf(character);
    const top = open.at(-1);
    if (closer >= 0 && top && top.family === FAMILY[closer]) {
      open.pop();
      cover(top.at, i + 1);
    }
  }
  return inside;
}
