import { describe, expect, it } from 'vitest';
import { reportId } from '../corpus/ids.ts';
import { readText } from '../test/support/seed.ts';
import { checkProse, proseReferences } from './prose.ts';

const reports = [{ id: reportId('linjiang-2023'), text: readText('坚持稳中求进，推动“高质量”发展。\n') }];
const prose = (body: string) => ({ file: 'content/essays/x.mdx', bodyLine: 6, body });

describe('quotations in prose', () => {
  it('are found with their lines, over several lines and in either quotes', () => {
    const body =
      '第一行。\n\n说：<Quote report="linjiang-2023" from="坚持" to=\'发展。\' />。<Passage\n  report="linjiang-2023"\n  from="推动“" />\n';
    expect(proseReferences(prose(body))).toEqual([
      {
        reference: { report: 'linjiang-2023', from: '坚持', to: '发展。' },
        place: { file: 'content/essays/x.mdx', line: 8 },
      },
      {
        reference: { report: 'linjiang-2023', from: '推动“' },
        place: { file: 'content/essays/x.mdx', line: 8 },
      },
    ]);
  });

  it('are refused where they dangle, with file and line', () => {
    const check = (tag: string) => () => {
      checkProse([prose(`一。\n\n${tag}`)], reports);
    };
    expect(check('<Quote report="linjiang-2023" from="坚持稳中" to="发展" />')).not.toThrow();
    expect(check('<Quote report="linjiang-2023" from="快中求进" />')).toThrow(
      /\[reference-gone\] content\/essays\/x\.mdx:8: /u,
    );
    expect(check('<Quote report="nowhere" from="坚持" />')).toThrow(
      /\[reference-report\] content\/essays\/x\.mdx:8: /u,
    );
  });
});
