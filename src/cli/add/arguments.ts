/** What `npm run add` was asked to do. */
import { parseArgs } from 'node:util';
import { districtId, reportId } from '../../corpus/ids.ts';
import type { DistrictId, ReportId } from '../../corpus/ids.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { isReserved, RESERVED } from '../../edition/content/reserved.ts';

export const USAGE =
  'npm run add -- FILE.txt --district ID --name NAME --year YYYY [--genre speech|report|news|feature] [--title TITLE] [--id ID] [--province NAME] [--city NAME] [--level 区|县|县级市|开发区|高新区|新区] [--dry-run], or npm run add -- FILE.txt --witness-of REPORT [--dry-run]';

export const GENRES = ['speech', 'report', 'news', 'feature'] as const;
export const LEVELS = ['区', '县', '县级市', '开发区', '高新区', '新区'] as const;

export interface NewReport {
  readonly kind: 'report';
  readonly file: string;
  readonly district: DistrictId;
  readonly name: string | null;
  readonly year: number;
  readonly genre: (typeof GENRES)[number] | null;
  readonly title: string | null;
  readonly id: ReportId;
  readonly province: string | null;
  readonly city: string | null;
  readonly level: (typeof LEVELS)[number] | null;
  readonly dryRun: boolean;
}

export interface NewWitness {
  readonly kind: 'witness';
  readonly file: string;
  readonly report: ReportId;
  readonly dryRun: boolean;
}

export type Asked = NewReport | NewWitness;

const wrong = (reason: string): never => fail('command-arguments', { reason, usage: USAGE });

/** Names and titles become lines of content files and of pages: one line, nothing invisible. */
const LINE = /^(?!\s)[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+(?<!\s)$/u;
/** A district's name stands in prose as well, where < and { mean something. */
const NAME = /^[\p{L}\p{N}·（）()]+$/u;
const LONGEST_NAME = 30;
const LONGEST_TITLE = 200;
const EARLIEST = 1949;
const LATEST = 2100;

function shaped(option: string, value: string | undefined, shape: RegExp, longest: number): string | null {
  if (value === undefined) return null;
  if (!shape.test(value) || value.length > longest)
    fail('add-value', {
      option,
      value,
      expected:
        shape === NAME
          ? `a name of letters, at most ${longest} characters`
          : `one line of at most ${longest} characters`,
    });
  return value;
}

function oneOf<T extends string>(option: string, value: string | undefined, list: readonly T[]): T | null {
  if (value === undefined) return null;
  return (
    list.find((one) => one === value) ??
    fail('add-value', { option, value, expected: `one of: ${list.join(', ')}` })
  );
}

function yearFrom(value: string): number {
  const year = /^\d{4}$/u.test(value) ? Number(value) : NaN;
  if (!(year >= EARLIEST && year <= LATEST))
    fail('add-value', {
      option: '--year',
      value,
      expected: `a year from ${EARLIEST} to ${LATEST}, as in 2023`,
    });
  return year;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      tokens: true,
      options: {
        district: { type: 'string' },
        name: { type: 'string' },
        year: { type: 'string' },
        genre: { type: 'string' },
        title: { type: 'string' },
        id: { type: 'string' },
        province: { type: 'string' },
        city: { type: 'string' },
        level: { type: 'string' },
        'witness-of': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node's first sentence names the option; the rest is about shells
    return wrong(error.message.split(/\. |\n/u)[0] ?? 'the options cannot be read');
  }
}

/** A page of the folder has the address already: told before anything is planned, in a dry run as well. */
function free<T extends string>(option: string, id: T, folder: 'districts' | 'reports'): T {
  if (isReserved(id, folder))
    fail('add-value', {
      option,
      value: id,
      expected: `no number and none of the names of pages in ${folder}/: ${RESERVED[folder].join(', ')}`,
    });
  return id;
}

/** @throws Diagnostic `command-arguments`, `add-value` or `bad-id`. */
export function readArguments(args: readonly string[]): Asked {
  const { values, positionals, tokens } = parsed(args);
  const names = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) return wrong(`found --${twice} more than once; only one of them can be meant`);
  const [file, ...more] = positionals;
  if (file === undefined || file === '') return wrong('found no file to add');
  if (more.length > 0)
    return wrong(`found ${positionals.length} files (${positionals.join(', ')}); expected one at a time`);
  const dryRun = values['dry-run'];
  const report = values['witness-of'];
  if (report !== undefined) {
    const own = ['witness-of', 'dry-run'];
    const given = Object.keys(values).filter((key) => !own.includes(key));
    if (given.length > 0)
      return wrong(
        `found --${given.join(', --')} beside --witness-of; a witness takes all that from its report`,
      );
    return { kind: 'witness', file, report: reportId(report), dryRun };
  }
  if (values.district === undefined) return wrong('found no --district (and no --witness-of)');
  if (values.year === undefined) return wrong('found no --year');
  const district = free('--district', districtId(values.district), 'districts');
  const year = yearFrom(values.year);
  return {
    kind: 'report',
    file,
    district,
    name: shaped('--name', values.name, NAME, LONGEST_NAME),
    year,
    genre: oneOf('--genre', values.genre, GENRES),
    title: shaped('--title', values.title, LINE, LONGEST_TITLE),
    id: free('--id', reportId(values.id ?? `${district}-${year}`), 'reports'),
    province: shaped('--province', values.province, NAME, LONGEST_NAME),
    city: shaped('--city', values.city, NAME, LONGEST_NAME),
    level: oneOf('--level', values.level, LEVELS),
    dryRun,
  };
}
