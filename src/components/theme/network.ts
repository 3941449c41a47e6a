/** The network of themes as the chart wants it: names, addresses, and how far the picture reaches. */
import { layOut } from '../../charts/network.ts';
import type { Layout, NetworkLink } from '../../charts/network.ts';
import type { Meeting } from '../../edition/views/network.ts';
import { NB } from '../../site/format.ts';
import { href } from '../../site/hrefs.ts';

const WIDTH = 1200;
const HEIGHT = 700;

export interface ThemeNetwork {
  readonly layout: Layout;
  readonly links: readonly NetworkLink[];
}

/** Where the paragraphs that two themes share are listed. */
export const meetingHref = ({ themes: [a, b] }: Meeting): string => href.theme(a.id, `with-${b.id}`);

export function themeNetwork(meetings: readonly Meeting[]): ThemeNetwork {
  const themes = [...new Set(meetings.flatMap((meeting) => meeting.themes))];
  const links = meetings.map((meeting) => {
    const [a, b] = meeting.themes;
    const count = meeting.places.length;
    return {
      source: a.id,
      target: b.id,
      weight: meeting.weight,
      count,
      href: meetingHref(meeting),
      label: `${a.label}与${b.label}，同在${NB}${count}${NB}段`,
    };
  });
  const nodes = themes.map(({ id, label }) => ({ id, label, href: href.theme(id) }));
  return { layout: layOut(nodes, links, WIDTH, HEIGHT), links };
}
