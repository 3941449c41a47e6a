import { expect, it } from 'vitest';
import { sharesFile } from './shares.ts';

const picture = {
  title: '甲<乙',
  note: '注',
  columns: [{ name: '甲', slot: 5 }],
  rows: [
    { label: '产业', cells: [{ share: 0.5, text: '50.0%', href: 'http://x/#f1' }] },
    { label: '生态', cells: [{ share: 0, text: '0', href: null }] },
  ],
  largest: 0.5,
};

it('draws a bar that opens its stretches, and none for nothing', () => {
  const file = sharesFile(picture);
  expect(file.match(/<a /gu)).toHaveLength(1);
  expect(file.match(/<rect /gu)).toHaveLength(1);
  expect(file).toContain('class="q1"');
  expect(file).toContain('甲&lt;乙');
});

it('has the longest bar for the largest share, half of it for half', () => {
  const width = (share: number): number =>
    Number(
      /<rect [^>]*width="([\d.]+)"/u.exec(
        sharesFile({ ...picture, rows: [{ label: '', cells: [{ share, text: '', href: 'x' }] }] }),
      )?.[1],
    );
  expect(width(0.25)).toBeCloseTo(width(0.5) / 2, 1);
});
