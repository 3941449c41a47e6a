import { describe, expect, test } from 'vitest';
import { checkLinks, problemLines } from './links.ts';
import { temporaryFolder, writeFiles } from './temp.ts';

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><title>x</title><body>${body}</body></html>`;

function problems(files: Record<string, string>, basePath = '/'): string[] {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  const report = checkLinks({ folder, basePath, siteUrl: 'http://localhost:4321' });
  return report.problems.map(({ kind, file, address }) => `${kind} ${file} ${address}`.trim());
}

describe('links', () => {
  test('a sound site has none', () => {
    const files = {
      'index.html': page(
        '<link rel="canonical" href="http://localhost:4321/"><a href="/a/#p1">a</a><a href="https://x.example/">x</a><a href="#top">^</a><img src="data:,">',
      ),
      '404.html': page('<a href="/">home</a>'),
      'a/index.html': page(
        '<p id="p1"></p><a href="../">home</a><a href="/data/a.json">data</a><link rel="stylesheet" href="/s.css">',
      ),
      'data/a.json': '{"rows":[{"url":"/a/#p1"}]}',
      's.css': 'p { background: url("/i.svg") }',
      'i.svg': '',
    };
    expect(problems(files)).toEqual([]);
  });

  test.each([
    ['<a href="/none/"></a><a href="/a/">', ['missing-page index.html /none/']],
    ['<a href="/a">', ['missing-slash index.html /a', 'orphan-page a/index.html']],
    ['<a href="/a/#p2">', ['missing-fragment index.html /a/#p2']],
    [
      '<script src="https://x.example/x.js"></script><a href="/a/">',
      ['external-resource index.html https://x.example/x.js'],
    ],
    [
      '<link rel="stylesheet" href="//x.example/x.css"><a href="/a/">',
      ['external-resource index.html //x.example/x.css'],
    ],
    [
      '<style>p { background: url(https://x.example/i.png) }</style><a href="/a/">',
      ['external-resource index.html https://x.example/i.png'],
    ],
    [
      '<img srcset="/i.png 1x, /j.png 2x"><a href="/a/">',
      ['missing-page index.html /i.png', 'missing-page index.html /j.png'],
    ],
    ['<p>', ['orphan-page a/index.html']],
  ])('%s', (body, expected) => {
    expect(problems({ 'index.html': page(body), 'a/index.html': page('<p id="p1">') })).toEqual(expected);
  });

  test('under a base path', () => {
    const files = {
      'index.html': page('<a href="/x/a/">a</a><a href="/a/">b</a>'),
      'a/index.html': page('<a href="/x/">x</a>'),
    };
    expect(problems(files, '/x/')).toEqual(['outside-base index.html /a/']);
  });

  test('addresses in data files', () => {
    const files = {
      'index.html': page(''),
      'data/a.json': '{"$schema":"s.schema.json","rows":[{"url":"/#p9"}]}',
    };
    expect(problems(files)).toEqual([
      'missing-page data/a.json s.schema.json',
      'missing-fragment data/a.json /#p9',
    ]);
  });

  test('a missing fragment is answered with those that exist', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'index.html': page('<p id="p1"></p><p id="s1"></p><a href="#p12">x</a>') });
    const report = checkLinks({ folder, basePath: '/', siteUrl: 'http://localhost:4321' });
    expect(problemLines(report)).toEqual([
      'missing-fragment: "#p12" (index.html has no #p12; it has #p1 #s1) in index.html',
    ]);
  });
});
