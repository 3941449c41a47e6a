import { expect, it } from 'vitest';
import { element, svgFile } from './svg.ts';

it('escapes whatever is put in', () => {
  expect(element('text', { x: 1.23456, y: undefined, class: 'a"b' }, '<b>&', 3).markup).toBe(
    '<text x="1.23" class="a&quot;b">&lt;b&gt;&amp;3</text>',
  );
});

it('makes a file that stands alone', () => {
  const file = svgFile({ title: '甲 < 乙', note: '注', width: 100, height: 50 }, element('g', {}));
  expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(file).toContain('<title>甲 &lt; 乙</title>');
  expect(file.endsWith('</svg>\n')).toBe(true);
});
