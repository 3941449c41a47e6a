/** What no single term shows: ids, forms that two terms claim, expansions that do not count up. */
import { termId } from '../../corpus/ids.ts';
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { announced } from '../../extract/terms/expand.ts';
import { keyOf } from '../../extract/terms/join.ts';
import type { TermData } from '../term-schema.ts';
import type { ContentFile, TermFile } from './read.ts';
import { isReserved, RESERVED } from './reserved.ts';

type At = (path: readonly (string | number)[]) => { readonly file: string; readonly line: number };

function idProblems({ id }: TermData, at: At, seen: Map<string, string>): Diagnostic[] {
  const place = at(['id']);
  try {
    termId(id);
  } catch {
    return [new Diagnostic('bad-id', { what: 'term', value: id }, place)];
  }
  if (isReserved(id, 'terms'))
    return [new Diagnostic('term-id-reserved', { id, reserved: RESERVED.terms.join(', ') }, place)];
  const other = seen.get(id);
  if (other !== undefined) return [new Diagnostic('duplicate-id', { what: 'term', id, other }, place)];
  seen.set(id, `${place.file}:${place.line}`);
  return [];
}

/** A form may belong to one term only: its senses keep apart what it stands for. */
function formProblems({ label, variants }: TermData, at: At, seen: Map<string, string>): Diagnostic[] {
  return [label, ...variants].flatMap((form, index) => {
    const place = at(index === 0 ? ['label'] : ['variants', index - 1]);
    // spellings of one term may differ in punctuation alone: then only the exact form is a repetition
    const other = seen.get(form) ?? seen.get(keyOf(form));
    const here = `${place.file}:${place.line}`;
    if (other !== undefined && !(index > 0 && keyOf(form) === keyOf(label) && form !== label))
      return [new Diagnostic('term-form-twice', { form, other }, place)];
    seen.set(form, here);
    seen.set(keyOf(form), here);
    return [];
  });
}

function expansionProblems(
  label: string,
  { expansion, source }: { readonly expansion?: string | undefined; readonly source?: string | undefined },
  at: At,
  path: readonly (string | number)[],
): Diagnostic[] {
  if (expansion === undefined) return [];
  if (source === undefined)
    return [new Diagnostic('term-source-missing', { label }, at([...path, 'expansion']))];
  const count = announced(label);
  const members = expansion.split(/[、；]/u).length;
  // members may themselves be lists, parted by semicolons or commas: then it is theirs to count
  if (count === null || /[，；。]/u.test(expansion) || members === count) return [];
  return [new Diagnostic('term-expansion-count', { label, count, members }, at([...path, 'expansion']))];
}

function termProblems(term: TermData, at: At, reports: readonly string[]): Diagnostic[] {
  const { label, variants, refused, senses } = term;
  const problems = expansionProblems(label, term, at, []);
  for (const [index, { context, form }] of refused.entries()) {
    if ([label, ...variants].includes(form) && context !== form && context.includes(form)) continue;
    problems.push(
      new Diagnostic(
        'context-without-form',
        { context, form, list: 'refused' },
        at(['refused', index, 'context']),
      ),
    );
  }
  if (senses.length > 0 && term.expansion !== undefined)
    problems.push(new Diagnostic('term-senses-and-expansion', { label }, at(['expansion'])));
  for (const [index, sense] of senses.entries()) {
    problems.push(...expansionProblems(label, sense, at, ['senses', index]));
    for (const [place, report] of sense.reports.entries())
      if (!reports.includes(report))
        problems.push(
          new Diagnostic('reference-report', { report }, at(['senses', index, 'reports', place])),
        );
    if (sense.reports.length + sense.next.length + sense.previous.length === 0)
      problems.push(
        new Diagnostic('term-sense-nowhere', { label, sense: sense.label }, at(['senses', index])),
      );
  }
  return problems;
}

/** Problems among the editors' lists of terms. */
export function checkTerms(
  files: readonly TermFile[],
  reports: readonly ContentFile<string, unknown>[],
): Diagnostic[] {
  const ids = new Map<string, string>();
  const forms = new Map<string, string>();
  const known = reports.map(({ id }) => id);
  return files.flatMap(({ data, file, lineOf }) =>
    data.terms.flatMap((term, index) => {
      const at: At = (path) => ({ file, line: lineOf(['terms', index, ...path]) });
      return [
        ...idProblems(term, at, ids),
        ...formProblems(term, at, forms),
        ...termProblems(term, at, known),
      ];
    }),
  );
}
