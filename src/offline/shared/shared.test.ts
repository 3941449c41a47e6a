import { expect, test } from 'vitest';
import { addressOf, keyOf, pathIn, withSlash } from './address.ts';
import { isControl, listPath, reportOf, reportPart } from './files.ts';
import { keptNotice, MAIN, missingNotice, withNotice } from './notice.ts';
import { Names } from './state.ts';

const root = 'https://duidu.example.org/x/';

test('a file is found under its address, whatever else the address says', () => {
  for (const [file, asked] of [
    ['index.html', root],
    ['index.html', `${root}?a=1#p2`],
    ['themes/index.html', `${root}themes/`],
    ['themes/index.html', `${root}themes/index.html`],
    ['search/quick.json', `${root}search/quick.json?ts=1`],
    ['sources/文件 1/index.html', `${root}sources/${encodeURIComponent('文件 1')}/`],
    ['a%2f.txt', `${root}a%252f.txt`],
    ['myindex.html', `${root}myindex.html`],
  ] as const)
    expect(keyOf(asked)).toBe(addressOf(root, file));
});

test('only a folder without its slash gets one', () => {
  expect(withSlash(`${root}themes`)).toBe(`${root}themes/`);
  expect([withSlash(`${root}themes/`), withSlash(`${root}favicon.svg`)]).toEqual([null, null]);
});

test('what is not below the root is none of the site', () => {
  expect(pathIn(root, `${root}themes/?q`)).toBe('themes/');
  expect(pathIn(root, 'https://duidu.example.org/y/')).toBe(null);
  expect(pathIn(root, 'https://other.example.org/x/')).toBe(null);
});

test('lists are named after their parts, and are always asked of the host', () => {
  expect(listPath(reportPart('jia-2022'), 2)).toBe('offline/lists/report/jia-2022-2.json');
  expect([isControl(listPath('shell', 1)), isControl('offline/version.json')]).toEqual([true, true]);
  expect(isControl('offline/')).toBe(false);
  expect([reportOf(reportPart('jia-2022')), reportOf('shell')]).toEqual(['jia-2022', null]);
});

test('two sites of one host store apart, and each knows its own', () => {
  const [one, other] = [new Names(root), new Names('https://duidu.example.org/')];
  expect(one.versionOf(one.version('v1'))).toBe('v1');
  expect(one.versionOf(other.version('v1'))).toBe(null);
  expect([one.versionOf(one.state), one.isOwn(one.state), other.isOwn(one.state)]).toEqual([
    null,
    true,
    false,
  ]);
});

test('a page from the device says so, where its text begins, and nothing in it is read as markup', () => {
  const kept = {
    version: 'v',
    edition: '<b>$&',
    parts: [],
    reports: [],
    files: 1,
    bytes: 1,
    day: '2026-01-31',
  };
  const page = withNotice(`<body>${MAIN}<h1>题</h1>`, keptNotice(kept, `${root}offline/`));
  expect(page).toContain(`${MAIN}<div class="crumbs" role="note">`);
  expect(page).toContain('2026\u00a0年\u00a01\u00a0月\u00a031\u00a0日');
  expect(page).toContain('语料版 &lt;b&gt;$&amp;');
  expect(withNotice('<p>none</p>', missingNotice())).toBe('<p>none</p>');
});
