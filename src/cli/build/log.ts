/**
 * Where Astro's warnings go during a build. What it says of an error that ends
 * the build is left out, stack and all: the command tells that error itself.
 */
interface Line {
  readonly label: string | null;
  readonly level: string;
  readonly message: string;
}

/** The minifier keeps a pseudo-class that it does not know; its list is older than the browsers'. */
const NEW_CSS = /is not recognized as a valid pseudo-(?:class|element)/;
const TOLD_BY_THE_COMMAND = /\b(?:Diagnostic|Problems|MDXError): /;

export default function destination(): { write: (line: Line) => void } {
  return {
    write({ label, level, message }) {
      if (NEW_CSS.test(message)) return;
      if (level === 'error' && TOLD_BY_THE_COMMAND.test(message)) return;
      console.error(label && label !== 'SKIP_FORMAT' ? `[${label}] ${message}` : message);
    },
  };
}
