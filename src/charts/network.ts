/**
 * A network of names, laid out at build. The layout is d3's force simulation,
 * which starts from a fixed spiral and has a random source of its own that is
 * seeded the same every time, run for a fixed number of steps: the same rows give the
 * same picture. Names are boxes; a last pass moves apart those that overlap.
 */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { scaleSqrt } from 'd3-scale';
import { element } from './svg.ts';
import type { Markup } from './svg.ts';

export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

export interface NetworkLink {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  /** What is printed on it. */
  readonly count: number;
  readonly href: string;
  readonly label: string;
}

export interface Placed extends NetworkNode {
  /** Centre and size of its box, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Placed[];
}

interface Body extends NetworkNode {
  x: number;
  y: number;
  width: number;
  height: number;
}

const CHARACTER = 15;
const HEIGHT = 24;
/** Air around a box. */
const AIR = 16;
const STEPS = 400;
const PASSES = 400;
/** Pixels that a box is moved off a line in one pass. */
const STEP = 3;

const boxWidth = (label: string): number =>
  Array.from(label).reduce((sum, character) => sum + (character < '\u2000' ? 0.6 : 1), 0) * CHARACTER + 8;

/** How far a box stands in the way of a line between two points, and on which side its centre lies. */
function inTheWay(box: Body, from: Body, to: Body): { x: number; y: number } | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return null;
  const along = ((box.x - from.x) * dx + (box.y - from.y) * dy) / length;
  if (along <= 0 || along >= length) return null;
  const [nx, ny] = [-dy / length, dx / length];
  const off = (box.x - from.x) * nx + (box.y - from.y) * ny;
  // half of the box's extent across the line
  const reach = (Math.abs(nx) * box.width + Math.abs(ny) * box.height) / 2 + AIR / 2;
  if (Math.abs(off) >= reach) return null;
  const step = (off < 0 ? -1 : 1) * Math.min(STEP, reach - Math.abs(off));
  return { x: nx * step, y: ny * step };
}

/** Moves apart, along the shorter way, two boxes that overlap. */
function part(a: Body, b: Body): boolean {
  const x = (a.width + b.width) / 2 + AIR - Math.abs(a.x - b.x);
  const y = (a.height + b.height) / 2 + AIR - Math.abs(a.y - b.y);
  if (x <= 0 || y <= 0) return false;
  if (x < y) {
    const step = (a.x <= b.x ? x : -x) / 2;
    a.x -= step;
    b.x += step;
  } else {
    const step = (a.y <= b.y ? y : -y) / 2;
    a.y -= step;
    b.y += step;
  }
  return true;
}

/**
 * Moves boxes off the lines between others, as far as that goes, and then apart until none overlaps,
 * always in the same order.
 */
function separate(
  nodes: Body[],
  lines: readonly (readonly [Body, Body])[],
  width: number,
  height: number,
): void {
  for (let pass = 0; pass < PASSES; pass += 1) {
    let moved = false;
    if (pass < PASSES / 2)
      for (const [from, to] of lines)
        for (const node of nodes) {
          const push = node === from || node === to ? null : inTheWay(node, from, to);
          if (!push) continue;
          moved = true;
          node.x += push.x;
          node.y += push.y;
        }
    for (const [i, a] of nodes.entries()) for (const b of nodes.slice(i + 1)) moved = part(a, b) || moved;
    for (const node of nodes) {
      node.x = Math.min(Math.max(node.x, node.width / 2), width - node.width / 2);
      node.y = Math.min(Math.max(node.y, node.height / 2), height - node.height / 2);
    }
    if (!moved) return;
  }
}

/** Stretches the cloud of nodes to the frame. */
function fit(nodes: Body[], width: number, height: number): void {
  const stretch = (of: 'x' | 'y', size: 'width' | 'height', length: number): void => {
    const low = Math.min(...nodes.map((node) => node[of] - node[size] / 2));
    const high = Math.max(...nodes.map((node) => node[of] + node[size] / 2));
    const scale = high > low ? length / (high - low) : 1;
    for (const node of nodes) node[of] = (node[of] - low) * scale;
  };
  stretch('x', 'width', width);
  stretch('y', 'height', height);
}

/** Places every node in a frame; nodes without links are placed too. */
export function layOut(
  nodes: readonly NetworkNode[],
  links: readonly Pick<NetworkLink, 'source' | 'target' | 'weight'>[],
  width: number,
  height: number,
): Layout {
  const bodies: Body[] = nodes.map((node) => ({
    ...node,
    width: boxWidth(node.label),
    height: HEIGHT,
  })) as Body[];
  const largest = Math.max(1, ...links.map(({ weight }) => weight));
  forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, { source: string; target: string; weight: number }>(links.map((link) => ({ ...link })))
        .id(({ id }) => id)
        .distance(70)
        .strength(({ weight }) => 0.4 + (0.4 * weight) / largest),
    )
    .force('charge', forceManyBody().strength(-600))
    .force(
      'collide',
      forceCollide<Body>((body) => body.width / 2.2),
    )
    .force('x', forceX<Body>(0).strength(0.04))
    .force('y', forceY<Body>(0).strength(0.06))
    .stop()
    .tick(STEPS);
  if (bodies.length > 1) fit(bodies, width, height);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const lines = links.flatMap(({ source, target }) => {
    const from = byId.get(source);
    const to = byId.get(target);
    return from && to ? [[from, to] as const] : [];
  });
  separate(bodies, lines, width, height);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { width, height, nodes: bodies.map((body) => ({ ...body, x: round(body.x), y: round(body.y) })) };
}

export interface Line {
  readonly link: NetworkLink;
  readonly from: Placed;
  readonly to: Placed;
  /** In pixels. */
  readonly thickness: number;
  /** Where its number stands. */
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

/** Size of a printed number. */
const DIGIT = 8;
const NUMBER_HEIGHT = 14;
/** Nearer to another line a number could be taken for that one's. */
const CLEAR = 8;
/** From the middle outwards, as shares of the line. */
const TRIES: readonly number[] = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4].flatMap((off) =>
  off === 0 ? [0.5] : [0.5 - off, 0.5 + off],
);

/** How far a point is from the line between two others. */
function distance(point: { readonly x: number; readonly y: number }, from: Placed, to: Placed): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - at * dx, point.y - from.y - at * dy);
}

/**
 * A line for each link whose ends are placed. Its number stands on it where no name and no other number
 * does, as near to the middle as may be, and where that leaves a choice clear of other lines.
 */
export function linesOf(layout: Layout, links: readonly NetworkLink[]): Line[] {
  const byId = new Map(layout.nodes.map((node) => [node.id, node]));
  const thickness = scaleSqrt([0, Math.max(1, ...links.map(({ weight }) => weight))], [0.75, 6]);
  const ends = links.flatMap((link) => {
    const from = byId.get(link.source);
    const to = byId.get(link.target);
    return from && to ? [{ link, from, to }] : [];
  });
  const numbers: Box[] = [];
  const round = (value: number): number => Math.round(value * 10) / 10;
  return ends.map((line) => {
    const { link, from, to } = line;
    const size = { width: String(link.count).length * DIGIT + 4, height: NUMBER_HEIGHT };
    const spots = TRIES.map((share): Box => ({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
      ...size,
    }));
    const free = spots.filter(
      (spot) =>
        !layout.nodes.some((node) => overlap(spot, node)) && !numbers.some((one) => overlap(spot, one)),
    );
    const alone = free.find((spot) =>
      ends.every((other) => other === line || distance(spot, other.from, other.to) >= CLEAR),
    );
    const spot = alone ?? free[0] ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, ...size };
    numbers.push(spot);
    const width = Number(thickness(link.weight).toFixed(2));
    return { link, from, to, thickness: width, x: round(spot.x), y: round(spot.y + 4) };
  });
}

/** The picture for a file: lines under names; each line opens what the two names share. */
export const networkMarkup = (layout: Layout, links: readonly NetworkLink[]): Markup[] => [
  ...linesOf(layout, links).map(({ link, from, to, thickness, x, y }) =>
    element(
      'a',
      { href: link.href, 'aria-label': link.label },
      element('line', {
        class: 'link',
        x1: from.x,
        y1: from.y,
        x2: to.x,
        y2: to.y,
        'stroke-width': thickness,
      }),
      element('text', { class: 'on', x, y, 'text-anchor': 'middle' }, link.count),
    ),
  ),
  ...layout.nodes.map(({ label, href, x, y, width, height }) =>
    element(
      'a',
      { href },
      element('rect', { class: 'box', x: x - width / 2, y: y - height / 2, width, height }),
      element('text', { class: 'serif', x, y: y + 5, 'text-anchor': 'middle' }, label),
    ),
  ),
];
