import { expect, test } from 'vitest';
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { termListSchema } from '../term-schema.ts';
import { checkTerms } from './check-terms.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml-source.ts';

/** The problems of one list of terms, as `code:line`. */
function problems(text: string): string[] {
  const file = 'content/terms/a.yaml';
  const source = parseYaml({ file, text, linesBefore: 0 });
  const { data } = validate(termListSchema, source, file);
  if (!data) throw new Error('the test itself is not valid');
  const reports = [{ id: 'jia-2022', data: null, file: '', body: '', bodyLine: 1, lineOf: () => 1 }];
  const list = { id: 'a', data, file, body: '', bodyLine: 1, lineOf: source.lineOf };
  return checkTerms([list], reports).map((problem) => {
    expect(problem).toBeInstanceOf(Diagnostic);
    return `${problem.code}:${problem.place.line}`;
  });
}

const list = (...lines: string[]): string => ['province: null', 'terms:', ...lines, ''].join('\n');
const TERM = ['  - id: san-wen', '    label: 三稳', '    kind: numeric'];

test('a sound list has no problems', () => {
  expect(problems(list(...TERM, '    expansion: 稳甲、稳乙、稳丙', '    source: 某文件'))).toEqual([]);
  expect(problems(list(...TERM, '    variants: ["三稳+", 新三稳]'))).toEqual([]);
});

test('ids: slugs, none reserved, none twice', () => {
  expect(problems(list('  - { id: San, label: 三稳, kind: numeric }'))).toEqual(['bad-id:3']);
  expect(problems(list('  - { id: in, label: 三稳, kind: numeric }'))).toEqual(['term-id-reserved:3']);
  expect(problems(list(...TERM, '  - { id: san-wen, label: 六稳, kind: numeric }'))).toEqual([
    'duplicate-id:6',
  ]);
});

test('a form belongs to one term', () => {
  expect(problems(list(...TERM, '  - { id: b, label: 四稳, kind: numeric, variants: [三稳] }'))).toEqual([
    'term-form-twice:6',
  ]);
  const twice = list('  - { id: b, label: 甲、乙, kind: slogan, variants: ["甲，乙"] }');
  expect(problems(twice)).toEqual([]);
});

test('an expansion has a source and as many members as the term says', () => {
  expect(problems(list(...TERM, '    expansion: 稳甲、稳乙、稳丙'))).toEqual(['term-source-missing:6']);
  expect(problems(list(...TERM, '    expansion: 稳甲、稳乙', '    source: 某文件'))).toEqual([
    'term-expansion-count:6',
  ]);
  expect(problems(list(...TERM, '    expansion: 稳甲；稳乙、稳丙', '    source: 某文件'))).toEqual([]);
});

test('senses: somewhere, in reports that exist, and no expansion beside them', () => {
  const sense = (rest: string): string => `    senses: [{ label: 甲义${rest} }]`;
  expect(problems(list(...TERM, sense('')))).toEqual(['term-sense-nowhere:6']);
  expect(problems(list(...TERM, sense(', reports: [yi-2022]')))).toEqual(['reference-report:6']);
  expect(
    problems(list(...TERM, sense(', next: [经济]'), '    expansion: 一、二、三', '    source: 某')),
  ).toEqual(['term-senses-and-expansion:7']);
});

test('a refused context holds a form of the term', () => {
  expect(problems(list(...TERM, '    refused: [{ context: 三文鱼, form: 三稳, why: 某 }]'))).toEqual([
    'context-without-form:6',
  ]);
});
