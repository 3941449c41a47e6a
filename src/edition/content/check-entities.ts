/** What the schema of `content/entities/` cannot show: ids, names that mean two things, contexts, reports. */
import { entityId } from '../../corpus/ids.ts';
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { EntitiesFile } from './read.ts';
import { isReserved, RESERVED } from './reserved.ts';

function idProblem(id: string, place: { file: string; line: number }): Diagnostic[] {
  if (isReserved(id, 'entities'))
    return [new Diagnostic('entity-id-reserved', { id, reserved: RESERVED.entities.join(', ') }, place)];
  try {
    entityId(id);
    return [];
  } catch {
    return [new Diagnostic('bad-id', { what: 'entity', value: id }, place)];
  }
}

/** @param reports The ids of all report files. */
export function checkEntities(files: readonly EntitiesFile[], reports: readonly string[]): Diagnostic[] {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  return files.flatMap(({ data, file, lineOf }) =>
    data.entries.flatMap((entry, index) => {
      const at = (...path: (string | number)[]): { file: string; line: number } => ({
        file,
        line: lineOf(['entries', index, ...path]),
      });
      const here = at('id');
      const problems = idProblem(entry.id, here);
      const other = ids.get(entry.id);
      if (other === undefined) ids.set(entry.id, `${file}:${here.line}`);
      else problems.push(new Diagnostic('duplicate-id', { what: 'entity', id: entry.id, other }, here));
      const own = [entry.name, ...entry.aliases];
      for (const [place, name] of own.entries()) {
        const where = place === 0 ? at('name') : at('aliases', place - 1);
        const taken = names.get(name);
        if (taken === undefined) names.set(name, `${file}:${where.line}`);
        else problems.push(new Diagnostic('entity-name-twice', { name, other: taken }, where));
      }
      for (const [place, { report, when }] of entry.senses.entries()) {
        if (!reports.includes(report))
          problems.push(new Diagnostic('reference-report', { report }, at('senses', place, 'report')));
        for (const [nth, context] of when.entries()) {
          if (own.some((name) => context !== name && context.includes(name))) continue;
          const details = { context, names: own.join('、') };
          problems.push(
            new Diagnostic('entity-context-without-name', details, at('senses', place, 'when', nth)),
          );
        }
      }
      return problems;
    }),
  );
}
