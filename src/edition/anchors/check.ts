/** A build whose anchors are not those of the record ends here. */
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Anchor, AnchorsData } from './record.ts';
import { differencesOf } from './moves.ts';

/** Anchors that a message names; the command lists all. */
const NAMED = 6;

const list = (ids: readonly string[]): string =>
  ids.length === 0
    ? 'none'
    : `${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ` and ${ids.length - NAMED} more` : ''}`;

/** @param file Of the record, as the editor knows it. */
export function checkAnchors(record: AnchorsData, now: readonly Anchor[], file: string): Diagnostic[] {
  const { changed, missing, added } = differencesOf(record, now);
  const problems: Diagnostic[] = [];
  if (changed.length + missing.length + added.length > 0)
    problems.push(
      new Diagnostic(
        'anchors-changed',
        { changed: list(changed), missing: list(missing), added: list(added) },
        { file },
      ),
    );
  for (const { from, to, seal } of record.moved) {
    if (to !== null && seal !== undefined)
      problems.push(new Diagnostic('anchor-seal-of-moved', { from, to }, { file }));
    if (to !== null && !Object.hasOwn(record.anchors, to))
      problems.push(new Diagnostic('anchor-moved-nowhere', { from, to }, { file }));
  }
  return problems;
}
