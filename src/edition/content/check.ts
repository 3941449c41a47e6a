/** What no single file can show: ids, references between files, a theme's forms, the seeds. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lettersOf } from '../../concordance/shared/upstream.ts';
import { seedId } from '../../corpus/ids.ts';
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { throwProblems } from '../../diagnostics/problems.ts';
import { checkTerms } from './check-terms.ts';
import { nearest } from './nearest.ts';
import { reservedIds } from './reserved.ts';
import type { Content, ContentFile, FormulaFile, IndicatorFile, ReportFile, ThemeFile } from './read.ts';

type Lists = Omit<Content, 'site'>;

function duplicateIds(files: readonly ContentFile<string, unknown>[], what: string): Diagnostic[] {
  const first = new Map<string, string>();
  return files.flatMap(({ id, file }) => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, file);
      return [];
    }
    return [new Diagnostic('duplicate-id', { what, id, other }, { file })];
  });
}

/** A near form that holds a direct one can never win over it. */
function deadForms({ data, file, lineOf }: ThemeFile): Diagnostic[] {
  return data.near.flatMap((form, index) => {
    const direct = data.direct.find((one) => form !== one && form.includes(one));
    if (direct === undefined) return [];
    return [new Diagnostic('theme-form-dead', { form, direct }, { file, line: lineOf(['near', index]) })];
  });
}

function themeContexts({ data, file, lineOf }: ThemeFile): Diagnostic[] {
  const problems: Diagnostic[] = [];
  for (const list of ['refused', 'flagged'] as const) {
    for (const [index, { context, form }] of data[list].entries()) {
      if (context !== form && context.includes(form)) continue;
      const place = { file, line: lineOf([list, index, 'context']) };
      problems.push(new Diagnostic('context-without-form', { context, form, list }, place));
    }
  }
  for (const [index, { form }] of data.flagged.entries()) {
    if (data.direct.includes(form) || data.near.includes(form)) continue;
    const details = { form, forms: [...data.direct, ...data.near].join('、') };
    const place = { file, line: lineOf(['flagged', index, 'form']) };
    problems.push(new Diagnostic('flagged-form-unknown', details, place));
  }
  return problems;
}

function themeForms({ data, file, lineOf }: ThemeFile): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const first = new Map<string, number>();
  for (const list of ['direct', 'near'] as const) {
    for (const [index, form] of data[list].entries()) {
      const line = lineOf([list, index]);
      const other = first.get(form);
      if (other === undefined) first.set(form, line);
      else problems.push(new Diagnostic('theme-form-twice', { form, other }, { file, line }));
    }
  }
  for (const [index, { form }] of data.refused.entries()) {
    if (data.near.includes(form)) continue;
    const place = { file, line: lineOf(['refused', index, 'form']) };
    problems.push(new Diagnostic('refused-form-unknown', { form, near: data.near.join('、') }, place));
  }
  return problems;
}

/** A name may mean one indicator only, or a figure would belong to two. */
function indicatorNames(indicators: readonly IndicatorFile[]): Diagnostic[] {
  const first = new Map<string, string>();
  return indicators.flatMap(({ data, file, lineOf }) =>
    [data.label, ...data.aliases].flatMap((name, index) => {
      const line = lineOf(index === 0 ? ['label'] : ['aliases', index - 1]);
      const other = first.get(name);
      if (other === undefined) {
        first.set(name, `${file}:${line}`);
        return [];
      }
      return [new Diagnostic('indicator-name-twice', { name, other }, { file, line })];
    }),
  );
}

/** Fewer letters would call half the language a formula. */
const SHORTEST_FORMULA = 4;

/** A wording belongs to one formula; punctuation tells no two apart. */
function formulaWordings(formulas: readonly FormulaFile[]): Diagnostic[] {
  const first = new Map<string, string>();
  return formulas.flatMap(({ data, file, lineOf }) =>
    data.wordings.flatMap((wording, index) => {
      const line = lineOf(['wordings', index]);
      const { letters } = lettersOf(wording);
      if (Array.from(letters).length < SHORTEST_FORMULA)
        return [new Diagnostic('formula-too-short', { wording, least: SHORTEST_FORMULA }, { file, line })];
      const other = first.get(letters);
      if (other !== undefined) return [new Diagnostic('formula-twice', { wording, other }, { file, line })];
      first.set(letters, `${file}:${line}`);
      return [];
    }),
  );
}

/** `seen` maps each seed that is a witness already to where it is one. */
function reportReferences(
  { data, file, lineOf }: ReportFile,
  districts: readonly string[],
  seen: Map<string, string>,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (!districts.includes(data.district)) {
    const guess = nearest(data.district, districts);
    const details = {
      district: data.district,
      known: districts.join(', ') || 'none',
      advice: guess ? `write "${guess}"` : `write content/districts/${data.district}.mdx`,
    };
    problems.push(new Diagnostic('unknown-district', details, { file, line: lineOf(['district']) }));
  }
  const seeds = data.witnesses.map(({ seed }) => seed);
  if (data.titleSource !== 'editors' && !seeds.includes(data.titleSource)) {
    const details = { seed: data.titleSource, known: seeds.join(', ') };
    problems.push(new Diagnostic('unknown-title-source', details, { file, line: lineOf(['titleSource']) }));
  }
  const sigla = new Set<string>();
  for (const [index, { siglum, seed }] of data.witnesses.entries()) {
    const line = lineOf(['witnesses', index, 'seed']);
    const other = seen.get(seed);
    if (other === undefined) seen.set(seed, `${file}:${line}`);
    else problems.push(new Diagnostic('duplicate-witness', { seed, other }, { file, line }));
    if (sigla.has(siglum)) {
      const place = { file, line: lineOf(['witnesses', index, 'siglum']) };
      problems.push(new Diagnostic('duplicate-siglum', { siglum }, place));
    }
    sigla.add(siglum);
    problems.push(...seedName(seed, file, line));
  }
  return problems;
}

function seedName(seed: string, file: string, line: number): Diagnostic[] {
  try {
    seedId(seed);
    return [];
  } catch {
    return [new Diagnostic('bad-seed-name', { value: seed }, { file, line })];
  }
}

/** Measures are written by a script, whole: one that speaks of no theme is out of date. */
function measuredThemes(measures: Lists['measures'], themes: readonly ThemeFile[]): Diagnostic[] {
  if (measures === null) return [];
  const known = new Set<string>(themes.map(({ id }) => id));
  return Object.keys(measures.data.themes)
    .filter((theme) => !known.has(theme))
    .map((theme) => {
      const place = { file: measures.file, line: measures.lineOf(['themes', theme]) };
      return new Diagnostic('measure-theme-unknown', { theme }, place);
    });
}

/** Forms that are direct in more than one theme, with the themes: allowed, and worth an editor's look. */
export function sharedDirectForms(
  themes: readonly Pick<ThemeFile, 'id' | 'data'>[],
): { form: string; themes: string[] }[] {
  const owners = new Map<string, string[]>();
  for (const { id, data } of themes)
    for (const form of data.direct) owners.set(form, [...(owners.get(form) ?? []), id]);
  return Array.from(owners, ([form, ids]) => ({ form, themes: ids })).filter((one) => one.themes.length > 1);
}

/** Problems among files that are each valid in themselves. `districtNames` are those of all district files. */
export function checkContent(lists: Lists, districtNames: readonly string[]): Diagnostic[] {
  const { districts, themes, indicators, reports, essays, formulas } = lists;
  const seen = new Map<string, string>();
  return [
    ...duplicateIds(districts, 'district'),
    ...duplicateIds(themes, 'theme'),
    ...duplicateIds(indicators, 'indicator'),
    ...duplicateIds(reports, 'report'),
    ...duplicateIds(essays, 'essay'),
    ...reservedIds(themes, 'themes'),
    ...reservedIds(indicators, 'indicators'),
    ...reservedIds(reports, 'reports'),
    ...reservedIds(districts, 'districts'),
    ...reports.flatMap((report) => reportReferences(report, districtNames, seen)),
    ...themes.flatMap(themeForms),
    ...themes.flatMap(deadForms),
    ...themes.flatMap(themeContexts),
    ...measuredThemes(lists.measures, themes),
    ...indicatorNames(indicators),
    ...duplicateIds(formulas, 'formula'),
    ...formulaWordings(formulas),
    ...checkTerms(lists.terms, reports),
  ];
}

/** Throws where a witness names a file that does not stand in `seeds/`. */
export function checkSeeds({ reports }: Pick<Content, 'reports'>, seedsRoot: URL): void {
  throwProblems(
    reports.flatMap(({ data, file, lineOf }) =>
      data.witnesses.flatMap(({ seed }, index) => {
        if (existsSync(fileURLToPath(new URL(seed, seedsRoot)))) return [];
        return [
          new Diagnostic('seed-missing', { seed }, { file, line: lineOf(['witnesses', index, 'seed']) }),
        ];
      }),
    ),
  );
}
