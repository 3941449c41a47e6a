import { stripVTControlCharacters } from 'node:util';
import { progressOf } from './progress.ts';

/**
 * Where Astro's messages go during a build: warnings are passed on, the line that it has for every
 * file becomes a line now and then. What it says of an error that ends
 * the build is left out, stack and all: the command tells that error itself.
 */
interface Line {
  readonly label: string | null;
  readonly level: string;
  readonly message: string;
}

/** The minifier keeps a pseudo-class that it does not know; its list is older than the browsers'. */
const NEW_CSS = /is not recognized as a valid pseudo-(?:class|element)/;
/** Astro's line for a file before it makes it, and the one after it. */
const FILE = /^ *├─ (.*)$/;
const MADE = /^ *\(\+[^)]*\)(.*)$/;
const TOLD_BY_THE_COMMAND = /\b(?:Diagnostic|Problems|MDXError): /;

export default function destination(): { write: (line: Line) => void } {
  const progress = progressOf(
    (line) => {
      console.log(`build: ${line}`);
    },
    () => performance.now(),
  );
  let name = '';
  return {
    write({ label, level, message }) {
      if (level === 'info') {
        const plain = stripVTControlCharacters(message);
        const [, file] = FILE.exec(plain) ?? [];
        if (file !== undefined) name = file;
        // what another process has claimed is not made here
        const [, outcome] = MADE.exec(plain) ?? [];
        if (outcome !== undefined && !outcome.includes('not created')) progress.written(name);
        return;
      }
      if (NEW_CSS.test(message)) return;
      if (level === 'error' && TOLD_BY_THE_COMMAND.test(message)) return;
      console.error(label && label !== 'SKIP_FORMAT' ? `[${label}] ${message}` : message);
    },
  };
}
