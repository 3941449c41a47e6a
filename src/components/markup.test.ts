import { describe, expect, it } from 'vitest';
import { markup } from './markup.ts';

describe('markup', () => {
  it('escapes every text, and no markup twice', () => {
    const text = `<i title="x">&'`;
    const escaped = '&lt;i title=&quot;x&quot;&gt;&amp;&#39;';
    const inner = markup`<b>${text}</b>`;
    expect(inner.toString()).toBe(`<b>${escaped}</b>`);
    expect(markup`<a href="${text}">${[inner, text, 3, null]}</a>`.toString()).toBe(
      `<a href="${escaped}"><b>${escaped}</b>${escaped}3</a>`,
    );
  });
});
