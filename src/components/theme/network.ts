/** The network of themes as the chart wants it: names, addresses, and how far the picture reaches. */
import { layOut } from '../../charts/network.ts';
import type { Layout, NetworkLink } from '../../charts/network.ts';
import type { Report } from '../../edition/model.ts';
import type { Meeting } from '../../edition/views/network.ts';
import { NB } from '../../site/format.ts';
import { href } from '../../site/hrefs.ts';

const WIDTH = 1200;
/** Room for so many names one above another. */
const ROW = 15;
const LOWEST = 480;

export interface ThemeNetwork {
  readonly layout: Layout;
  readonly links: readonly NetworkLink[];
}

/** Where the paragraphs that two themes share are listed: on the page of the first of them. */
export function meetingHrefs(reports: readonly Pick<Report, 'id' | 'page'>[]): (meeting: Meeting) => string {
  const pages = new Map(reports.map(({ id, page }) => [id, page]));
  return ({ themes: [a, b], places: [first] }) =>
    href.theme(a.id, `with-${b.id}`, first && pages.get(first.report));
}

export function themeNetwork(
  meetings: readonly Meeting[],
  hrefOf: (meeting: Meeting) => string,
): ThemeNetwork {
  const themes = [...new Set(meetings.flatMap((meeting) => meeting.themes))];
  const links = meetings.map((meeting) => {
    const [a, b] = meeting.themes;
    const count = meeting.places.length;
    return {
      source: a.id,
      target: b.id,
      weight: meeting.weight,
      count,
      href: hrefOf(meeting),
      label: `${a.label}与${b.label}，同在${NB}${count}${NB}段`,
    };
  });
  const nodes = themes.map(({ id, label }) => ({ id, label, href: href.theme(id) }));
  return { layout: layOut(nodes, links, WIDTH, Math.max(LOWEST, nodes.length * ROW)), links };
}
