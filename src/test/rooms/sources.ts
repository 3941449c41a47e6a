/** The source files of the site and what each imports, read as TypeScript reads them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Import {
  /** As written: `../corpus/ids.ts`, `astro:content`. */
  readonly specifier: string;
  /** Only types are taken: nothing of it is there when the program runs. */
  readonly typeOnly: boolean;
}

export interface Source {
  /** From the checkout: `src/corpus/ids.ts`. */
  readonly file: string;
  readonly text: string;
  /** The file's TypeScript: all of it, or an Astro file's front matter and scripts. */
  readonly code: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** Every file that git keeps or would keep, relative to the checkout. */
export function keptFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return listed.split('\0').filter(Boolean).sort();
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---/;
const SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/g;

function codeOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const scripts = [...text.matchAll(SCRIPT)].map((match) => match[1] ?? '');
  return [FRONT_MATTER.exec(text)?.[1] ?? '', ...scripts].join('\n;\n');
}

const allTypes = (bindings: ts.NamedImportBindings | undefined): boolean =>
  bindings !== undefined &&
  ts.isNamedImports(bindings) &&
  bindings.elements.every((element) => element.isTypeOnly);

function importsOf(code: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteral(specifier)) found.push({ specifier: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      add(node.moduleSpecifier, typeOnly || (!clause?.name && allTypes(clause?.namedBindings)));
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(code);
  return found;
}

export function readSource(file: string, text = readFileSync(file, 'utf8')): Source {
  const code = ts.createSourceFile(file, codeOf(file, text), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  return { file, text, code, imports: importsOf(code) };
}

/** A room is the first folder under `src/`; files beside the rooms belong to none. */
export function roomOf(file: string): string | null {
  const parts = file.split('/');
  return parts[0] === 'src' && parts.length > 2 ? (parts[1] ?? null) : null;
}

/** The file that a relative import names, from the checkout; null for a package. */
export function targetOf(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
}
