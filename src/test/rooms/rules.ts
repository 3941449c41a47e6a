/** The rules that hold source files to the table; each returns the offences as readable lines. */
import ts from 'typescript';
import { roomOf, targetOf } from './sources.ts';
import type { Import, Source } from './sources.ts';
import { deterministicRooms, exceptions, table } from './table.ts';

/** `yaml` allows yaml and yaml/util, `node:` every module of Node, `d3` also d3-array. */
const allows = (prefix: string, specifier: string): boolean =>
  specifier === prefix ||
  specifier.startsWith(prefix.endsWith(':') ? prefix : `${prefix}/`) ||
  (prefix === 'd3' && specifier.startsWith('d3-'));

function offence(source: Source, { specifier, typeOnly }: Import): string | null {
  const room = roomOf(source.file);
  const own = room === null ? undefined : table[room];
  if (room === null || !own) return null;
  const rules = [own, ...exceptions.filter((exception) => covers(exception.path, source.file))];
  const target = targetOf(source.file, specifier);
  if (target === null) {
    const packages = rules.flatMap((rule) => rule.packages ?? []);
    if (typeOnly || packages.some((prefix) => allows(prefix, specifier))) return null;
    return `${source.file} imports the package "${specifier}", which ${room}/ may not`;
  }
  const other = roomOf(target);
  const rooms = rules.flatMap((rule) => rule.rooms ?? []);
  const files = rules.flatMap((rule) => rule.files ?? []);
  if (other === room || files.includes(target) || (other !== null && rooms.includes(other))) return null;
  if (typeOnly && other !== null && rules.some((rule) => rule.types?.includes(other))) return null;
  return `${source.file} imports ${typeOnly ? 'a type' : 'code'} of ${target}, which ${room}/ may not`;
}

/** Whether an exception speaks of a file: by name, or by a folder above it. */
export const covers = (exception: string, file: string): boolean =>
  exception.endsWith('/') ? file.startsWith(exception) : file === exception;

const isTest = (file: string): boolean => /\.(test|e2e)\.ts$/.test(file) || file.startsWith('src/test/');

export function importOffences(sources: readonly Source[]): string[] {
  return sources
    .filter(({ file }) => !isTest(file))
    .flatMap((source) => source.imports.map((one) => offence(source, one)))
    .filter((line) => line !== null);
}

export function strangeRooms(sources: readonly Source[]): string[] {
  const known = new Set([...Object.keys(table), 'test']);
  const found = new Set(sources.map(({ file }) => roomOf(file)).filter((room) => room !== null));
  return [...found].filter((room) => !known.has(room));
}

/** What makes a build depend on the day, the place or chance. */
const CHANCE: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'the clock', pattern: /\bnew Date\(|\bDate\.now\b|\bperformance\.now\b/ },
  { name: 'chance', pattern: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/ },
  { name: 'the locale', pattern: /\.localeCompare\(|\.toLocale\w*\(|\bIntl\.(?!Segmenter)/ },
];

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

export function chanceOffences(sources: readonly Source[]): string[] {
  return sources
    .filter(({ file }) => !isTest(file) && deterministicRooms.includes(roomOf(file) ?? ''))
    .flatMap(({ file, text }) =>
      CHANCE.flatMap(({ name, pattern }) => {
        const match = pattern.exec(text);
        return match ? [`${file}:${lineOf(text, match.index)} uses ${name}: ${match[0]}`] : [];
      }),
    );
}

function regexesIn(code: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    if (ts.isIdentifier(node) && node.text === 'RegExp') found.push('RegExp');
    ts.forEachChild(node, visit);
  };
  visit(code);
  return found;
}

/** Pages ask the edition; they do not read the texts for themselves. */
export function pageRegexes(sources: readonly Source[]): string[] {
  return sources
    .filter(({ file }) => file.startsWith('src/pages/'))
    .flatMap(({ file, code }) => regexesIn(code).map((regex) => `${file} reads text with ${regex}`));
}

// Written in two parts so that this file does not find itself.
const UNFINISHED = new RegExp(
  [
    'TO' + 'DO',
    'FIX' + 'ME',
    'XX' + 'X\\b',
    '@ts-' + '(?:ignore|expect-error|nocheck)',
    'eslint-' + 'disable',
  ].join('|'),
);

function anyTypes(code: ts.SourceFile): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) count += 1;
    ts.forEachChild(node, visit);
  };
  visit(code);
  return count;
}

export function unfinished(sources: readonly Source[]): string[] {
  return sources.flatMap(({ file, text, code }) => {
    const match = UNFINISHED.exec(text);
    const lines = match
      ? [`${file}:${lineOf(text, match.index)} is unfinished or silenced: ${match[0]}`]
      : [];
    return anyTypes(code) > 0 ? [...lines, `${file} uses the type any`] : lines;
  });
}
