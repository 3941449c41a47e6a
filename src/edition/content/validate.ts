/**
 * Holds what an editor wrote against its schema and says, problem by problem,
 * what was found, what was expected, and where.
 */
import { z } from 'astro/zod';
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from './nearest.ts';
import type { KeyPath, YamlSource } from './yaml-source.ts';

export type Validated<T> =
  | { readonly data: T; readonly problems: readonly [] }
  | { readonly data: null; readonly problems: readonly Diagnostic[] };

type Issue = z.core.$ZodIssue;

/** `witnesses[1].seed`, as an editor would point at it. */
const pathName = (path: KeyPath): string =>
  path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key + 1}]` : name ? `${name}.${key}` : key),
    '',
  );

function found(value: unknown): string {
  if (value instanceof Date) return `the unquoted date ${value.toISOString().slice(0, 10)}`;
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of keys';
  const shown = JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…"` : shown;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text (quote it where it looks like a number or a date)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of keys',
};

const quoted = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${quoted(issue.values)}`;
    case 'too_small':
      if (issue.origin === 'string') return 'text that is not empty';
      return issue.origin === 'array' ? `at least ${issue.minimum} in the list` : `at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? `at most ${issue.maximum} in the list` : `at most ${issue.maximum}`;
    case 'invalid_format':
      if (issue.format === 'date') return 'a date as in "2022-02-19", in quotes';
      if (issue.format === 'url') return 'an address beginning with https: or mailto:';
      return issue.pattern ? `text of the form ${issue.pattern}` : `text of the form ${issue.format}`;
    default:
      return issue.message;
  }
}

/** The keys that the schema knows at a place. */
function knownKeys(schema: z.ZodType, path: KeyPath): readonly string[] {
  type Json = z.core.JSONSchema.JSONSchema;
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  const stepInto = (node: Json, key: string | number): Json | undefined => {
    const options = [node, ...(node.anyOf ?? [])].filter((option) => typeof option === 'object');
    for (const option of options) {
      const next = typeof key === 'string' ? option.properties?.[key] : option.items;
      if (typeof next === 'object' && !Array.isArray(next)) return next;
    }
    return undefined;
  };
  const node = path.reduce<Json | undefined>((at, key) => at && stepInto(at, key), root);
  const object = [node, ...(node?.anyOf ?? [])].find(
    (option) => typeof option === 'object' && option.properties,
  );
  return typeof object === 'object' ? Object.keys(object.properties ?? {}) : [];
}

function diagnose(issue: Issue, schema: z.ZodType, source: YamlSource, file: string): Diagnostic[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => {
      const guess = nearest(key, known);
      const advice = guess ? `write "${guess}" instead` : 'remove the key';
      const details = { key: pathName([...path, key]), known: known.join(', '), advice };
      return new Diagnostic('content-unknown-key', details, { file, line: source.lineOfKey(path, key) });
    });
  }
  const place = { file, line: source.lineOf(path) };
  const key = pathName(path);
  if (issue.input === undefined)
    return [new Diagnostic('content-missing-key', { key, expected: expected(issue) }, place)];
  // `direct` and `near` are lists of forms in themes only.
  if ((path[0] === 'direct' || path[0] === 'near') && path.length === 2 && isBlank(issue.input)) {
    return [new Diagnostic('theme-form-empty', { list: path[0], place: Number(path[1]) + 1 }, place)];
  }
  const details = { key: key || 'the file', found: found(issue.input), expected: expected(issue) };
  return [new Diagnostic('content-bad-value', details, place)];
}

const isBlank = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

export function validate<T>(schema: z.ZodType<T>, source: YamlSource, file: string): Validated<T> {
  const result = schema.safeParse(source.data, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  return {
    data: null,
    problems: result.error.issues.flatMap((issue) => diagnose(issue, schema, source, file)),
  };
}
