/** SVG as text, for pictures that are also files of their own. Everything that is put in is escaped. */
import { escapeXml } from '../site/xml.ts';

/** Markup that is finished: nothing else may be put between tags. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | undefined;

export const words = (text: string | number): Markup => ({ markup: escapeXml(String(text)) });

/** An element; attributes that are undefined are left out, numbers keep two decimals at most. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...children: readonly (Markup | string | number)[]
): Markup {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? short(value) : value)}"`);
  const inner = children.map((child) => (typeof child === 'object' ? child : words(child)).markup).join('');
  return { markup: `<${name}${written.join('')}>${inner}</${name}>` };
}

/** Two decimals at most: more would say nothing and weigh. */
export const short = (value: number): string => String(Number(value.toFixed(2)));

/**
 * The ink of a picture that stands alone, without the site's stylesheet. A file is opened anywhere, so it
 * is drawn for paper: dark on light.
 */
const INK = `
svg { background: #fbfaf6; color: #211f1b; }
text { font: 13px "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; fill: #57534b; }
.serif { font: 15px "Noto Serif CJK SC", "Songti SC", SimSun, serif; fill: #211f1b; }
.title { font: 700 20px "Noto Serif CJK SC", "Songti SC", SimSun, serif; fill: #211f1b; }
.strong { font-weight: 600; fill: #211f1b; }
.zero { fill: #6b675e; }
.rule { stroke: #dad6cb; }
.edge { stroke: #8f8a7f; }
.tick { fill: none; stroke: currentColor; stroke-width: 1.75; vector-effect: non-scaling-stroke; }
.tick.near { stroke-width: 1.25; }
.bar { fill: currentColor; }
.bar.near { fill: none; stroke: currentColor; }
.link { stroke: #b3ada1; }
.box { fill: #fbfaf6; }
.on { paint-order: stroke; stroke: #fbfaf6; stroke-width: 4px; }
.q0 { color: #0f2557; }
.q1 { color: #17756f; }
.q2 { color: #6f580d; }
.q3 { color: #992d9a; }
`;

export interface Picture {
  readonly title: string;
  /** What a reader of the picture must know: how it was counted, and from what. */
  readonly note: string;
  readonly width: number;
  readonly height: number;
}

/** A whole SVG file: title above, note below, its own ink. */
export function svgFile({ title, note, width, height }: Picture, ...body: readonly Markup[]): string {
  const top = 48;
  const foot = 36;
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `-24 -${top} ${width + 48} ${height + top + foot}`,
      width: width + 48,
      height: height + top + foot,
      lang: 'zh-CN',
    },
    element('title', {}, title),
    element('style', {}, { markup: INK }),
    element('text', { class: 'title', x: 0, y: -16 }, title),
    ...body,
    element('text', { x: 0, y: height + 20 }, note),
  );
  return `${root.markup}\n`;
}
