/** Every field of every public file with its type and its meaning, from the schemas and the words of `site/dictionary`. */
import { COMMON } from '../site/dictionary/common.ts';
import { LIST_WORDS } from '../site/dictionary/lists.ts';
import { TABLE_WORDS } from '../site/dictionary/tables.ts';
import { jsonSchema, lists } from './schemas.ts';
import type { ListName } from './schemas.ts';

export interface FieldEntry {
  /** `witnesses[].coverage`; `[]` is each of an array, `{}` each of an object by key. */
  readonly path: string;
  readonly type: string;
  /** The values that it may have, where they are few. */
  readonly values: readonly string[];
  /** Null where nobody has said what it means: a test forbids it. */
  readonly meaning: string | null;
}

/** The little of JSON Schema that the published schemas use. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '是否',
  array: '列表',
  object: '对象',
  null: '空',
};

/** What a field is where it is not null, and whether it may be. */
function settled(schema: Schema): { readonly schema: Schema; readonly nullable: boolean } {
  const { anyOf, type } = schema;
  if (typeof type === 'object')
    return {
      schema: { ...schema, type: type.find((one) => one !== 'null') ?? 'null' },
      nullable: type.includes('null'),
    };
  if (!anyOf) return { schema, nullable: false };
  return {
    schema: anyOf.find(({ type }) => type !== 'null') ?? schema,
    nullable: anyOf.some(({ type }) => type === 'null'),
  };
}

const last = (path: string): string => /[^.]+$/.exec(path)?.[0].replaceAll(/[[\]{}]/g, '') ?? path;

/** What the end of a path means everywhere, the longer end first: `source[].start` before `start`. */
const common = (path: string): string | null =>
  COMMON[path.split('.').slice(-2).join('.')] ?? COMMON[last(path)] ?? null;

function fieldsBelow(name: ListName, outer: Schema, path: string): FieldEntry[] {
  const { schema } = settled(outer);
  if (schema.items) return fieldsBelow(name, schema.items, `${path}[]`);
  const of = schema.additionalProperties;
  if (typeof of === 'object') return fieldsBelow(name, of, `${path}{}`);
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const own = path === '' ? key : `${path}.${key}`;
    const { schema: inner, nullable } = settled(value);
    const type = TYPES[typeof inner.type === 'string' ? inner.type : 'string'] ?? '';
    const entry: FieldEntry = {
      path: own,
      type: nullable ? `${type}，可空` : type,
      values: (inner.enum ?? []).map(String),
      meaning: LIST_WORDS[name]?.fields[own] ?? common(own),
    };
    return [entry, ...fieldsBelow(name, value, own)];
  });
}

/** The fields of one row of a list, outer before inner. */
export function fieldsOf(name: ListName): FieldEntry[] {
  const schema = jsonSchema(name) as Schema;
  return fieldsBelow(name, schema.properties?.[name]?.items ?? {}, '');
}

export const listNames = Object.keys(lists) as readonly ListName[];

export interface ColumnEntry {
  readonly column: string;
  readonly meaning: string | null;
}

/** The columns of a CSV table in their order. @param file With `*` for a report. */
export function columnsOf(file: string): ColumnEntry[] {
  const words = TABLE_WORDS[file];
  if (!words) return [];
  const list = words.of === null ? undefined : LIST_WORDS[words.of]?.fields;
  // a place of a mention or a term keeps its meaning where the table has it as a row
  const below = (column: string): string | undefined =>
    list?.[`mentions[].${column}`] ?? list?.[`places[].${column}`] ?? list?.[`readings[].${column}`];
  return words.order.split(' ').map((column) => ({
    column,
    meaning: words.columns[column] ?? list?.[column] ?? below(column) ?? COMMON[column] ?? null,
  }));
}
