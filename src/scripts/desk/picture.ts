/** Pictures of the desk. Ink stands in attributes, so that a saved file looks the same; style sheets may overrule it. */
import type { Frequency } from '../../concordance/frequency.ts';
import type { SearchNames } from '../../data/search.ts';
import { svg } from '../search/dom.ts';
import { hueOf } from '../search/names.ts';
import { linesAddress } from './links.ts';

const WIDTH = 760;
const LEFT = 190;
const RIGHT = 60;
const ROW = 28;
const INK = '#211f1b';
const TEXT = { fill: '#57534b', 'font-size': 12, 'font-family': 'sans-serif' };

interface Rate extends Frequency {
  readonly report: SearchNames['reports'][number];
}

/** A round step that gives some four marks. */
function stepFor(most: number): number {
  const raw = most / 4;
  const ten = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 5, 10].map((factor) => factor * ten).find((step) => step >= raw) ?? 10 * ten;
}

const shortOf = (names: SearchNames, district: string): string =>
  names.districts.find(({ id }) => id === district)?.short ?? district;

/** One row a report: a point at the rate, a line for its interval; null where nothing was counted. */
export function ratesPicture(names: SearchNames, rows: readonly Rate[], title: string): SVGSVGElement | null {
  const most = Math.max(...rows.map(({ high }) => high));
  if (!rows.some(({ count }) => count > 0) || !Number.isFinite(most)) return null;
  const step = stepFor(most);
  const x = (value: number): number => Number((LEFT + (value / most) * (WIDTH - LEFT - RIGHT)).toFixed(1));
  const bottom = rows.length * ROW + 8;
  const marks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  return svg(
    'svg',
    {
      class: 'desk-picture',
      role: 'group',
      'aria-label': title,
      viewBox: `0 0 ${WIDTH} ${bottom + 24}`,
      width: WIDTH,
      height: bottom + 24,
    },
    svg('title', {}, title),
    ...marks.flatMap((mark) => [
      svg('line', { class: 'grid', stroke: '#dad6cb', x1: x(mark), x2: x(mark), y1: 4, y2: bottom }),
      svg(
        'text',
        { ...TEXT, x: x(mark), y: bottom + 16, 'text-anchor': 'middle' },
        String(Number(mark.toFixed(6))),
      ),
    ]),
    ...rows.map(({ report, count, rate, low, high }, index) => {
      const y = index * ROW + 20;
      const name = `${shortOf(names, report.district)} ${report.year}`;
      return svg(
        'a',
        {
          href: linesAddress(new URL(location.href).searchParams.get('q')?.trim() ?? '', [report], false),
          class: hueOf(names, report.id),
        },
        svg('text', { ...TEXT, x: LEFT - 12, y: y + 4, 'text-anchor': 'end' }, name),
        svg('path', {
          class: 'interval',
          stroke: INK,
          'stroke-width': 1.25,
          fill: 'none',
          d: `M${x(low)} ${y}H${x(high)}M${x(low)} ${y - 4}v8M${x(high)} ${y - 4}v8`,
        }),
        svg('circle', {
          class: count === 0 ? 'point none' : 'point',
          stroke: INK,
          'stroke-width': 1.5,
          fill: count === 0 ? 'none' : INK,
          cx: x(rate),
          cy: y,
          r: 4.5,
        }),
        svg('text', { ...TEXT, x: x(high) + 8, y: y + 4 }, String(count)),
      );
    }),
  );
}

/** The picture as a file of its own. */
export const pictureFile = (picture: SVGSVGElement): string => {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  for (const link of copy.querySelectorAll('a'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.href).href);
  return new XMLSerializer().serializeToString(copy);
};
