/** The page of data files: it lists them all, and its counts are those of the files. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import { expect, inject, test } from 'vitest';
import { filesBelow } from '../helpers/build.ts';
import { attribute, textOf } from '../helpers/figures.ts';
import { elementsBelow } from '../helpers/references.ts';

const data = path.join(inject('site'), 'data');
const read = (file: string): string => readFileSync(path.join(data, file), 'utf8');
const elements = [...elementsBelow(parse(read('index.html')))];
const linked = new Set(
  elements
    .filter(({ tagName }) => tagName === 'a')
    .map((element) => attribute(element, 'href'))
    .filter((href) => href.startsWith('/data/'))
    .map((href) => href.slice('/data/'.length).replace(/#.*$/u, ''))
    .filter((href) => !href.endsWith('/')),
);

test('every file is listed, but pictures and those of one theme, which their own pages list', () => {
  const files = filesBelow(data).filter(
    (file) => !file.endsWith('index.html') && !/^themes\/.*\/|\.svg$/u.test(file),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !linked.has(file))).toEqual([]);
  expect([...linked].filter((file) => file !== '' && !filesBelow(data).includes(file))).toEqual([]);
});

test('rows are as many as the page says', () => {
  const rows = elements
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => [...elementsBelow(row)])
    .map((cells) => ({
      file: cells.filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href'))[0] ?? '',
      said: cells.filter(({ tagName }) => tagName === 'td').map(textOf)[1] ?? '',
    }))
    .filter(({ file, said }) => file.endsWith('.csv') && said.trim().endsWith('行'));
  expect(rows.length).toBeGreaterThan(4);
  for (const { file, said } of rows) {
    const lines = read(file.slice('/data/'.length)).trimEnd().split('\n').length - 1;
    expect(Number(said.replaceAll(/\D/gu, '')), file).toBe(lines);
  }
});

test('no file is named that does not exist', () => {
  const named = elements
    .filter(({ tagName }) => tagName === 'td')
    .flatMap((cell) => textOf(cell).match(/[a-z/]+\.(?:json|csv)/gu) ?? []);
  const files = filesBelow(data);
  expect(named.filter((file) => !files.includes(file))).toEqual([]);
});
