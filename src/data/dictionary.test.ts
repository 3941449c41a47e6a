import { expect, it } from 'vitest';
import { LIST_WORDS } from '../site/dictionary/lists.ts';
import { TABLE_WORDS } from '../site/dictionary/tables.ts';
import { columnsOf, fieldsOf, listNames } from './dictionary.ts';

it('says what every field of every list means', () => {
  const unsaid = listNames.flatMap((name) =>
    fieldsOf(name)
      .filter(({ meaning }) => meaning === null)
      .map(({ path }) => `${name}: ${path}`),
  );
  expect(unsaid).toEqual([]);
});

it('explains no field that is not there', () => {
  const stray = listNames.flatMap((name) => {
    const paths = new Set(fieldsOf(name).map(({ path }) => path));
    return Object.keys(LIST_WORDS[name]?.fields ?? {})
      .filter((path) => !paths.has(path))
      .map((path) => `${name}: ${path}`);
  });
  expect(stray).toEqual([]);
});

it('gives types and closed lists of values', () => {
  const genre = fieldsOf('reports').find(({ path }) => path === 'genre');
  expect(genre).toMatchObject({ type: '文字', values: ['speech', 'report', 'news', 'feature'] });
  expect(fieldsOf('indicators').find(({ path }) => path === 'value')).toMatchObject({ type: '数，可空' });
});

it('says what every column of every table means', () => {
  const unsaid = Object.keys(TABLE_WORDS).flatMap((file) =>
    columnsOf(file)
      .filter(({ meaning }) => meaning === null)
      .map(({ column }) => `${file}: ${column}`),
  );
  expect(unsaid).toEqual([]);
});
