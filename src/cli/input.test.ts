import { describe, expect, it } from 'vitest';
import { givenPath, readGiven, seedNameFrom } from './input.ts';

describe('seedNameFrom', () => {
  it.each([
    ['/tmp/report.txt', 'report.txt'],
    ['../../etc/passwd', 'passwd.txt'],
    ['..\\..\\windows\\x y.TXT', 'x-y.txt'],
    ['漯湾 report (2).txt', 'report-2.txt'],
    ['.hidden..txt', 'hidden.txt'],
    ['ｒｅｐｏｒｔ．ｔｘｔ', 'report.txt'],
    ['中文.txt', null],
    ['...txt', null],
  ])('%s becomes %s', (file, name) => {
    expect(seedNameFrom(file)).toBe(name);
  });

  it('cuts a very long name', () => {
    expect(seedNameFrom(`${'a'.repeat(300)}.txt`)?.length).toBe(84);
  });
});

it('a file that cannot be read is named, with the reason', async () => {
  await expect(readGiven('/none/such.txt')).rejects.toThrow(
    /\[file-unreadable\] \/none\/such.txt: .*no such file/u,
  );
  await expect(readGiven('/tmp')).rejects.toThrow('it is a folder');
});

describe('givenPath', () => {
  it('means a path from where npm was called', () => {
    expect(givenPath('a.txt', { npm_lifecycle_event: 'add', INIT_CWD: '/somewhere' })).toBe(
      '/somewhere/a.txt',
    );
    expect(givenPath('/b/a.txt', { npm_lifecycle_event: 'add', INIT_CWD: '/somewhere' })).toBe('/b/a.txt');
  });
});
