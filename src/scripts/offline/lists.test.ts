import { afterEach, expect, test, vi } from 'vitest';
import { bytesOf, loadIndex, unlistedBecause } from './lists.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What a reader is told where the index is answered so. */
function told(answer: () => Promise<Response>): Promise<unknown> {
  vi.stubGlobal('fetch', answer);
  return loadIndex('http://localhost/', AbortSignal.timeout(10_000)).catch(unlistedBecause);
}
const body =
  (text: string, status = 200) =>
  () =>
    Promise.resolve(new Response(text, { status }));

test('no connection, a host in trouble and files that do not go together are three things', async () => {
  expect(await told(() => Promise.reject(new TypeError('failed')))).toBe('现在没有连上网站。');
  expect(await told(body('', 503))).toBe('主机答复 503，过一会儿再试。');
  for (const text of ['{', 'null', '{"format":1,"version":"v","parts":[]}'])
    expect(await told(body(text))).toMatch(/^网站上的文件与清单不符/);
  expect(await told(body('', 404))).toMatch(/^网站上的文件与清单不符/);
  const cut = new ReadableStream({
    start: (controller) => {
      controller.error(new TypeError('cut'));
    },
  });
  expect(await bytesOf(new Response(cut)).catch(unlistedBecause)).toBe('现在没有连上网站。');
});
