/**
 * The one way in which bad input ends a build: a named entry of the catalogue,
 * filled with what was found and where.
 */
import { catalogue } from './catalogue.ts';
import type { DiagnosticName } from './catalogue.ts';

export interface Place {
  /** Path as the editor knows it, relative to the project: `content/reports/x.yaml`. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
}

export type Details = Readonly<Record<string, string | number>>;

/** An error with a permanent name, a place, what was found and how to mend it. */
export class Diagnostic extends Error {
  readonly code: DiagnosticName;
  readonly place: Place;
  readonly hint: string;

  constructor(code: DiagnosticName, details: Details, place: Place) {
    const entry = catalogue[code];
    const where = place.file ? `${place.file}${place.line ? `:${place.line}` : ''}` : '';
    const message = entry.message(details);
    const hint = entry.hint(details);
    super(`[${code}] ${where ? `${where}: ` : ''}${message}\n  How to mend it: ${hint}`);
    this.name = 'Diagnostic';
    this.code = code;
    this.place = place;
    this.hint = hint;
  }
}

export function fail(code: DiagnosticName, details: Details = {}, place: Place = {}): never {
  throw new Diagnostic(code, details, place);
}
