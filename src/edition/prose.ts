/** Quotations in editors' prose, checked before any page is made, so that a dangling one is named with its line. */
import type { ContentFile } from './content/read.ts';
import { fail } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { resolveIn } from './references.ts';
import type { Quotable } from './references.ts';
import type { ReferenceData } from './schemas.ts';

type Prose = Pick<ContentFile<string, unknown>, 'body' | 'bodyLine' | 'file'>;

const TAG = /<(?:Quote|Passage)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gu;
const ATTRIBUTE = /([a-z]+)=(?:"([^"]*)"|'([^']*)')/gu;

/** The references that `<Quote>` and `<Passage>` make, each with its place. */
export function proseReferences({
  body,
  bodyLine,
  file,
}: Prose): { reference: ReferenceData; place: Place }[] {
  return [...body.matchAll(TAG)].map((tag) => {
    const attributes = new Map<string, string>();
    for (const [, name = '', double, single] of (tag[1] ?? '').matchAll(ATTRIBUTE))
      attributes.set(name, double ?? single ?? '');
    const to = attributes.get('to');
    return {
      reference: {
        report: attributes.get('report') ?? '',
        from: attributes.get('from') ?? '',
        ...(to === undefined ? {} : { to }),
      },
      place: { file, line: bodyLine + body.slice(0, tag.index).split('\n').length - 1 },
    };
  });
}

/** @throws Diagnostic `reference-report`, `reference-gone` or `reference-ambiguous`, with file and line. */
export function checkProse(files: readonly Prose[], reports: readonly Quotable[]): void {
  for (const { reference, place } of files.flatMap(proseReferences)) {
    const report = reports.find(({ id }) => id === reference.report);
    if (!report) fail('reference-report', { report: reference.report }, place);
    resolveIn(report, reference, place);
  }
}
