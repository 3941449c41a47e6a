import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

const given = (words: string) => readArguments(words.split(' ').filter(Boolean));

describe('readArguments', () => {
  it('takes what a new report needs, and makes its id', () => {
    expect(given('a.txt --district luohe --name 某区 --year 2023 --genre news --dry-run')).toMatchObject({
      kind: 'report',
      file: 'a.txt',
      district: 'luohe',
      name: '某区',
      year: 2023,
      genre: 'news',
      id: 'luohe-2023',
      dryRun: true,
    });
    expect(given('a.txt --district luohe --year 2023 --id luohe-2023-2')).toMatchObject({
      id: 'luohe-2023-2',
    });
  });

  it('takes a witness', () => {
    expect(given('a.txt --witness-of jianxi-2022')).toEqual({
      kind: 'witness',
      file: 'a.txt',
      report: 'jianxi-2022',
      dryRun: false,
    });
  });

  it.each([
    ['', 'command-arguments', 'no file'],
    ['a.txt', 'command-arguments', '--district'],
    ['a.txt --district x', 'command-arguments', '--year'],
    ['a.txt b.txt --district x --year 2023', 'command-arguments', '2 files'],
    ['a.txt --distrikt x', 'command-arguments', '--distrikt'],
    ['a.txt --district x --district y --year 2023', 'command-arguments', '--district more than once'],
    ['a.txt --district --year 2023', 'command-arguments', '--district'],
    ['a.txt --district ../x --year 2023', 'bad-id', '../x'],
    ['a.txt --district 2 --year 2023', 'add-value', '--district "2"'],
    ['a.txt --district in --year 2023', 'add-value', 'none of the names of pages in districts/: in'],
    ['a.txt --district x --year 2023 --id page', 'add-value', '--id "page"'],
    ['a.txt --district x --year 23', 'add-value', '--year "23"'],
    ['a.txt --district x --year 1023', 'add-value', '1949'],
    ['a.txt --district x --year 2023 --genre poem', 'add-value', 'speech, report, news, feature'],
    ['a.txt --district x --year 2023 --level 省', 'add-value', '县级市'],
    ['a.txt --district x --year 2023 --name <b>', 'add-value', '--name "<b>"'],
    ['a.txt --district x --year 2023 --id a/../b', 'bad-id', 'a/../b'],
    ['a.txt --witness-of x-2022 --year 2023', 'command-arguments', '--year beside --witness-of'],
  ])('refuses %s', (words, code, says) => {
    expect(() => given(words)).toThrow(`[${code}]`);
    expect(() => given(words)).toThrow(says);
  });

  it('refuses a title of two lines', () => {
    const args = ['a.txt', '--district', 'x', '--year', '2023', '--title', '一\n二'];
    expect(() => readArguments(args)).toThrow('[add-value]');
  });
});
