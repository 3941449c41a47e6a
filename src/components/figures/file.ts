/** The picture of an indicator as a file of its own: no stylesheet, a fixed width, colours for paper. */
import { dumbbells } from '../../charts/dumbbell.ts';
import type { DrawnValue } from '../../charts/dumbbell.ts';
import type { Figure } from '../../edition/model.ts';
import { shortName } from '../../edition/names.ts';
import type { FigureRow } from '../../edition/views/figures/matrix.ts';
import type { Pair } from '../../edition/views/figures/pairs.ts';
import { escapeXml } from '../../site/xml.ts';
import { asDrawn, differenceText, markPath, ROW, sideNote } from './drawing.ts';
import { leftward, valueGap } from './labels.ts';
import { numeral, rowName } from './words.ts';

/** The tokens' colours on paper. */
const HUES = ['#0f2557', '#17756f', '#6f580d', '#992d9a'] as const;
const INK = { text: '#211f1b', note: '#57534b', rule: '#dad6cb', edge: '#8f8a7f', paper: '#fbfaf6' } as const;

const WIDTH = 1000;
const PLOT = { left: 150, width: 600 } as const;
const NOTE = PLOT.left + PLOT.width + 16;

const at = (percent: number): number => Number((PLOT.left + (PLOT.width * percent) / 100).toFixed(1));

const text = (x: number, y: number, of: string, attributes = ''): string =>
  `<text x="${x}" y="${y}"${attributes}>${escapeXml(of)}</text>`;

function markOf(
  slot: number,
  side: 'result' | 'target',
  figure: Figure,
  drawn: DrawnValue,
  other: DrawnValue | null,
  y: number,
): string {
  const hue = HUES[slot % HUES.length] ?? HUES[0];
  const left = leftward(drawn, other, side);
  const x = at(drawn.x);
  const gap = valueGap(left ? { ...drawn, open: drawn.open < 0 ? -1 : 0 } : drawn, other);
  return [
    drawn.from === drawn.to
      ? ''
      : `<path d="M${at(drawn.from)} ${y}H${at(drawn.to)}" stroke="${hue}" stroke-width="6" opacity=".4"/>`,
    `<g transform="translate(${x} ${y})" stroke="${hue}" stroke-width="1.5">`,
    drawn.soft ? '<circle r="9" fill="none" stroke-width="1" stroke-dasharray="1.5 2.5"/>' : '',
    drawn.open !== 0 || drawn.beyond !== 0
      ? `<path fill="none" d="M6 0h9m-4-3.5 4 3.5-4 3.5"${(drawn.beyond || drawn.open) < 0 ? ' transform="scale(-1 1)"' : ''}/>`
      : '',
    `<path d="${markPath(slot)}" fill="${side === 'target' ? hue : INK.paper}"/></g>`,
    text(
      left ? x - gap : x + gap,
      y + 4,
      numeral(figure),
      `${left ? ' text-anchor="end"' : ''}${side === 'target' ? ' font-weight="600"' : ''}`,
    ),
  ].join('');
}

function chart(row: FigureRow, pairs: readonly Pair[], label: string, top: number): string {
  const geometry = dumbbells(
    pairs.map(({ result, target }) => ({ result: asDrawn(result), target: asDrawn(target) })),
  );
  const first = top + 55;
  const bottom = first + ROW * pairs.length;
  const lines = pairs.map((pair, index) => {
    const { district } = pair.cell.report;
    const y = first + ROW * index + ROW / 2;
    const drawn = geometry.rows[index] ?? { result: null, target: null };
    const hue = HUES[district.slot % HUES.length] ?? HUES[0];
    return [
      `<path d="${markPath(district.slot)}" transform="translate(8 ${y})" fill="${hue}"/>`,
      text(20, y + 4, shortName(district)),
      drawn.result && drawn.target
        ? `<path d="M${at(drawn.result.x)} ${y}H${at(drawn.target.x)}" stroke="${hue}" stroke-width="1.5"${pair.difference === null ? ' stroke-dasharray="2 4"' : ''}/>`
        : '',
      pair.result && drawn.result
        ? markOf(district.slot, 'result', pair.result, drawn.result, drawn.target, y)
        : '',
      pair.target && drawn.target
        ? markOf(district.slot, 'target', pair.target, drawn.target, drawn.result, y)
        : '',
      text(NOTE, y + 4, `${differenceText(pair)} ${sideNote(pair)}`.trim(), ` fill="${INK.note}"`),
    ].join('');
  });
  return [
    text(0, top + 16, rowName(label, row.aspect, row.against), ' font-size="15" font-weight="700"'),
    text(PLOT.left - 16, top + 46, row.unit ?? '', ` fill="${INK.note}" text-anchor="end"`),
    ...geometry.ticks.map(
      ({ x, value }) =>
        `<path d="M${at(x)} ${first}V${bottom}" stroke="${value === 0 ? INK.edge : INK.rule}"/>${text(at(x), top + 46, String(value).replace('-', '−'), ` fill="${INK.note}" text-anchor="middle"`)}`,
    ),
    ...lines,
  ].join('\n');
}

export interface ChartOf {
  readonly row: FigureRow;
  readonly pairs: readonly Pair[];
}

/** @param source Said under the picture: where it comes from. */
export function chartFile(
  label: string,
  finding: string,
  charts: readonly ChartOf[],
  source: string,
): string {
  let top = 60;
  const drawn = charts.map(({ row, pairs }) => {
    const here = chart(row, pairs, label, top);
    top += 55 + ROW * pairs.length + 22;
    return here;
  });
  const height = top + 40;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 0 ${WIDTH + 40} ${height}" width="${WIDTH + 40}" height="${height}" font-family="sans-serif" font-size="12" fill="${INK.text}">
<title>${escapeXml(finding)}</title>
<rect x="-20" width="${WIDTH + 40}" height="${height}" fill="${INK.paper}"/>
${text(0, 32, finding, ' font-size="18" font-weight="700"')}
${drawn.join('\n')}
${text(0, height - 18, `空心为结果，实心为目标；差为本站推算。${source}`, ` fill="${INK.note}"`)}
</svg>
`;
}
