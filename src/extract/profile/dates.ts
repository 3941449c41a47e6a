/** The day of the event, and the year whose work a text lays out. */
import type { SeedDocument } from '../../corpus/model.ts';
import { headLines } from './lines.ts';
import type { Line } from './lines.ts';
import type { Proposal } from './model.ts';

const HAN_DIGITS = '〇一二三四五六七八九';
const DATE =
  /(?<![\d])(?<year>(?:19|20)\d\d|二[〇○零Ｏ０][〇○零一二三四五六七八九]{2})\s*年\s*(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])\s*月\s*(?<day>\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*日/u;
const ISO = /(?<!\d)(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/u;

const digit = (character: string): number =>
  Math.max(0, HAN_DIGITS.indexOf(character.replace(/[○零Ｏ０]/u, '〇')));

/** 2023, 二〇二三, 23, 二十三. */
export function numeral(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  if (!text.includes('十')) return Array.from(text).reduce((sum, one) => sum * 10 + digit(one), 0);
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}

/** The day as ISO 8601, or null where the calendar has none such. */
function isoOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const [year, month, day] = ['year', 'month', 'day'].map((name) => numeral(groups[name] ?? ''));
  if (year === undefined || month === undefined || day === undefined) return null;
  const last = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30];
  const days = [...last, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || day < 1 || day > days) return null;
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** When a page was published is not when the text was delivered. */
const PUBLISHED = /发布|发表|公开|成文|更新|来\s*源|浏览|[时時][间間]\s*[:：]|编辑|索\s*引/u;
/** A day of the text itself: a line of its own, or with the occasion. */
const OCCASION = /日在|(?:会议|大会|全会|会)上|通过|讲话|报告|召开|举行/u;

export interface Day extends Proposal<string> {
  /** Of its publication: the day of the event may be another. */
  readonly published: boolean;
}

function dayIn({ text, kind, unit }: Line): Day | null {
  const found = DATE.exec(text) ?? ISO.exec(text);
  const value = found?.groups ? isoOf(found.groups) : null;
  if (!found || value === null) return null;
  const published = kind === 'furniture' || PUBLISHED.test(text.slice(0, found.index + 40));
  const alone = text.length <= found[0].length + 4;
  // in running text a day is of some event; only at an occasion is it this one
  if (unit !== null && !OCCASION.test(text.slice(0, found.index + 80))) return null;
  return {
    value,
    sure: !published && unit === null && (alone || OCCASION.test(text)),
    words: text.slice(Math.max(0, found.index - 12), found.index + found[0].length + 24).trim(),
    place: unit === null ? null : { unit, start: found.index, end: found.index + found[0].length },
    published,
  };
}

/** The day of the event, where a line of the head tells it; else the day of publication, as no more than that. */
export function proposeDay(document: SeedDocument): Day | null {
  const days = headLines(document).flatMap((line) => dayIn(line) ?? []);
  return days.find(({ published }) => !published) ?? days[0] ?? null;
}

const YEAR = '(?<year>(?:19|20)\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2})';
const PLAN =
  '(?:经济|政府|全区|全县|全市|重点|主要|总体|工作|发展|社会|和|的|全年|度|各项|我区|我县|我市|预期)*(?:安排|部署|打算|任务|目标|思路|要求|建议|计划|重点|举措|举措建议)';
/** 2023年工作安排: the year whose work is laid out. */
const AHEAD = new RegExp(`${YEAR}年(?:度)?(?:的)?${PLAN}`, 'u');
const NEXT = new RegExp(`(?:安排|部署|做好|谋划|研究)(?:好)?(?:了)?${YEAR}年`, 'u');
/** 2022年工作回顾: the year before. */
const BACK = new RegExp(
  `(?:回[顾顧]|[总總][结結])(?:了)?${YEAR}年|${YEAR.replace('<year>', '<year2>')}年(?:度)?(?:的|政府|全区|全县|主要|经济社会发展|各项)*工作(?:的)?(?:回[顾顧]|[总總][结結]|情[况況]|完成情[况況])`,
  'u',
);
/** 2023年政府工作报告: no more than the year in which it was given. */
const TITLED = new RegExp(`${YEAR}年(?:度)?[^\\d。，]{0,16}(?:工作报告|工作汇报|工作的汇报)$`, 'u');
/** Further down such words speak of single tasks. */
const LONGEST_HEADING = 60;

/** The year whose work the text lays out: what it plans, else the year after the one it looks back on, else the day's. */
export function proposeYear(document: SeedDocument): Proposal<number> | null {
  const headings = document.units
    .filter(({ kind, text }) => kind === 'heading' && text.length <= LONGEST_HEADING)
    .map(({ id, text }): Line => ({ text, kind: 'text', unit: id }));
  const lines = [...headings, ...headLines(document)];
  const search = (pattern: RegExp, offset: number, sure = true): Proposal<number> | null => {
    for (const { text, unit } of lines) {
      const found = pattern.exec(text);
      const year = found?.groups?.['year'] ?? found?.groups?.['year2'];
      if (!found || year === undefined) continue;
      const [start, end] = [found.index, found.index + found[0].length];
      return {
        value: numeral(year) + offset,
        sure,
        words: found[0],
        place: unit === null ? null : { unit, start, end },
      };
    }
    return null;
  };
  const stated = search(AHEAD, 0) ?? search(NEXT, 0) ?? search(BACK, 1);
  if (stated) return stated;
  const day = proposeDay(document);
  return day && !day.published
    ? { ...day, value: Number(day.value.slice(0, 4)), sure: false }
    : search(TITLED, 0, false);
}
