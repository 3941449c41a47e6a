import { afterEach, expect, test, vi } from 'vitest';
import { BY_HAND, copyText } from './copy.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});
const clipboard = (value: unknown): void => {
  vi.stubGlobal('navigator', { clipboard: value });
};

test('what was copied is said to be', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  clipboard({ writeText });
  expect(await copyText('引文')).toBe(true);
  expect(writeText).toHaveBeenCalledWith('引文');
});

test('where there is no clipboard (plain http), or it refuses, the reader is to copy', async () => {
  clipboard(undefined);
  expect(await copyText('引文')).toBe(false);
  clipboard({ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
  expect(await copyText('引文')).toBe(false);
  expect(BY_HAND).toContain('自己复制');
});
