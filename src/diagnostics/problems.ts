/**
 * Several diagnostics at once: an editor wants to hear of every mistake in one
 * run, not of the first only.
 */
import type { Diagnostic } from './diagnostic.ts';

/** Two or more diagnostics, in the order in which an editor would mend them. */
export class Problems extends Error {
  readonly problems: readonly Diagnostic[];

  constructor(problems: readonly Diagnostic[]) {
    super(
      `${problems.length} problems were found.\n\n${problems.map((problem) => problem.message).join('\n\n')}`,
    );
    this.name = 'Problems';
    this.problems = problems;
  }
}

/** Does nothing where there are no problems; otherwise throws them. */
export function throwProblems(problems: readonly Diagnostic[]): void {
  const [first, second] = problems;
  if (second) throw new Problems(problems);
  if (first) throw first;
}

/**
 * What to print for an editor, or null where the error is a fault of the
 * program and its stack is wanted. Told by name, not by class: inside a build
 * the bundler makes a second copy of the classes. An error that a tool wrapped
 * is looked for in its `cause`. A process that does a share of the build tells
 * its errors itself; they arrive as a `ChildError`.
 */
export function editorMessage(error: unknown): string | null {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if (['Diagnostic', 'Problems', 'ChildError'].includes(e.name)) return e.message;
  }
  return null;
}
