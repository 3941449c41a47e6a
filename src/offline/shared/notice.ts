/** The line that a page from the device bears, so that nobody takes it for the newest one. */
import { hanDate } from '../../site/format.ts';
import { escapeXml } from '../../site/xml.ts';
import type { Kept } from './state.ts';

/** Where the text of every page begins, as `layouts/Base.astro` writes it. */
export const MAIN = '<main id="main" tabindex="-1">';

const note = (text: string): string => `<div class="crumbs" role="note"><p class="ed">${text}</p></div>`;

/** Above a page that is stored. */
export const keptNotice = ({ edition, day }: Kept, offlinePage: string): string =>
  note(
    `<b>离线</b>没有连上网站。这一页存在本机，是 ${hanDate(day)}所存的版本，语料版 ${escapeXml(edition)}。<a href="${escapeXml(offlinePage)}">离线阅读</a>`,
  );

/** Above the page of what is stored, where another one was asked for and is not. */
export const missingNotice = (): string =>
  note(
    '<b>没有存下</b>没有连上网站，要看的这一页也没有存在本机，不是没有这一页。连上以后刷新，就能看到；本机存了什么，见下。',
  );

/** A page without the usual beginning stays as it is. */
export const withNotice = (html: string, notice: string): string => html.replace(MAIN, () => MAIN + notice);
