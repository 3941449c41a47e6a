/** The places behind a number, report by report: as many links as the number says. */
import type { Report } from '../../edition/model.ts';
import { shortName } from '../../edition/names.ts';
import { districtName } from '../district-name.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';

interface Places {
  /** An address for the list; a browser that goes there unfolds it. */
  readonly id: string;
  readonly groups: readonly {
    readonly report: Report;
    readonly links: readonly { readonly href: string; readonly text: string }[];
  }[];
  /** Names without their marks. */
  readonly plain: boolean;
}

export const placesList = ({ id, groups, plain }: Places): Markup =>
  markup`<ul id="${id}" class="behind">${groups.map(({ report, links }) => {
    const name = plain ? shortName(report.district) : districtName(report.district, { short: true });
    return markup`<li>${name}${links.map(({ href, text }) => markup`<a href="${href}">${text}</a>`)}</li>`;
  })}</ul>`;
