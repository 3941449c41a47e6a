import { expect, it } from 'vitest';
import { layOut, linesOf, networkMarkup } from './network.ts';

const nodes = Array.from({ length: 40 }, (_, index) => ({
  id: `n${index}`,
  label: '主题名称'.slice(0, 2 + (index % 3)),
  href: `/${index}/`,
}));
const links = nodes.slice(1).map((node, index) => ({
  source: node.id,
  target: `n${Math.floor(index / 2)}`,
  weight: 1 + (index % 4),
  count: index,
  href: `/${index}/#x`,
  label: '同段',
}));

it('is the same every time', () => {
  expect(layOut(nodes, links, 1100, 640)).toEqual(layOut(nodes, links, 1100, 640));
});

it('keeps every name inside the frame and clear of the others', () => {
  const { nodes: placed } = layOut(nodes, links, 1100, 640);
  expect(placed).toHaveLength(nodes.length);
  const clashes = placed.flatMap((a, index) =>
    placed
      .slice(index + 1)
      .filter(
        (b) =>
          Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
      )
      .map((b) => `${a.id} ${b.id}`),
  );
  expect(clashes).toEqual([]);
  for (const { x, y, width, height } of placed) {
    expect(x - width / 2).toBeGreaterThanOrEqual(-0.1);
    expect(x + width / 2).toBeLessThanOrEqual(1100.1);
    expect(y - height / 2).toBeGreaterThanOrEqual(-0.1);
    expect(y + height / 2).toBeLessThanOrEqual(640.1);
  }
});

it('prints no number under a name or on another number, where there is room', () => {
  const layout = layOut(nodes, links, 1100, 640);
  const numbers = linesOf(layout, links).map(({ x, y }) => ({ x, y: y - 4, width: 8, height: 12 }));
  const clash = (a: (typeof numbers)[number], b: (typeof numbers)[number]): boolean =>
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
  const hidden = numbers.filter((number) => layout.nodes.some((node) => clash(number, node)));
  const doubled = numbers.filter((number, index) =>
    numbers.slice(0, index).some((one) => clash(number, one)),
  );
  expect(hidden).toEqual([]);
  expect(doubled).toEqual([]);
});

it('draws a link for each pair, and one node or none is no trouble', () => {
  const drawn = networkMarkup(layOut(nodes, links, 1100, 640), links).map(({ markup }) => markup);
  expect(drawn.filter((markup) => markup.includes('<line')).length).toBe(links.length);
  expect(layOut([], [], 100, 100).nodes).toEqual([]);
  expect(layOut(nodes.slice(0, 1), [], 100, 100).nodes).toHaveLength(1);
});
