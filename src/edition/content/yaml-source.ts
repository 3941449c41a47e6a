/** YAML that remembers on which line of its file each value stands. */
import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { Diagnostic } from '../../diagnostics/diagnostic.ts';

export type KeyPath = readonly (string | number)[];

export interface YamlSource {
  readonly data: unknown;
  /** The 1-based line of the value at `path`, or of the nearest thing around it that exists. */
  readonly lineOf: (path: KeyPath) => number;
  /** The line of the key itself: for a key that should not be there. */
  readonly lineOfKey: (path: KeyPath, key: string) => number;
}

/** A front matter block, and where in its file it begins. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  /** Lines of the file before `text`. */
  readonly linesBefore: number;
}

/** Throws a `content-yaml` diagnostic where the text is no YAML. */
export function parseYaml({ file, text, linesBefore }: YamlText): YamlSource {
  const lines = new LineCounter();
  // Astro reads the same files with js-yaml, which takes an unquoted 2022-02-19 for a date and
  // follows `<<`; told so here, both readers see the same data.
  const document = parseDocument(text, {
    lineCounter: lines,
    customTags: ['timestamp'],
    merge: true,
    prettyErrors: false,
  });
  const lineAt = (offset: number): number => linesBefore + Math.max(1, lines.linePos(offset).line);

  const [error] = document.errors;
  if (error)
    throw new Diagnostic('content-yaml', { reason: error.message }, { file, line: lineAt(error.pos[0]) });

  const lineOf = (path: KeyPath): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length > 0 ? document.getIn(path.slice(0, length), true) : document.contents;
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return linesBefore + 1;
  };
  const lineOfKey = (path: KeyPath, key: string): number => {
    const map = path.length > 0 ? document.getIn(path, true) : document.contents;
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    return isScalar(pair?.key) && pair.key.range ? lineAt(pair.key.range[0]) : lineOf(path);
  };
  try {
    return { data: document.toJS() as unknown, lineOf, lineOfKey };
  } catch (thrown) {
    // an alias without its anchor, or so many that a few lines would fill the memory
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Diagnostic('content-yaml', { reason }, { file, line: linesBefore + 1 });
  }
}
