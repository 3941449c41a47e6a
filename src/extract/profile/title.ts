/** The title as the text prints it. */
import type { SeedDocument } from '../../corpus/model.ts';
import { unsure } from './model.ts';
import type { Genre, Proposal } from './model.ts';

/** ——2023年1月10日在……会议上, （讨论稿）: the line under a title tells the occasion. */
const OCCASION = /^(?:—|－|-{2}|[（(])/u;
/** 2023年1月10日在某区第几届: the same without a dash; it may go on in the next line. */
const OCCASION_BEGINS = /^(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:在|，|,|$)/u;
const OCCASION_ENDS = /[上日）)]$/u;
/** 文件名称 | 某区2023年政府工作报告, 标题：……: the table over a document on a government site. */
const RECORDED =
  /^(?:文件名称|标\s*题|名\s*称)\s*[:：|｜]\s*(?<title>[^|｜]{4,80}?(?:报告|讲话|汇报|意见|方案|规划))\s*(?:[|｜\s]|$)/u;

const NAMELESS: Readonly<Record<Genre, string>> = {
  speech: '讲话（原文无题）',
  report: '工作报告（原文无题）',
  news: '报道（原文无题）',
  feature: '专版文章（原文无题）',
};

/** Title lines without those that tell the occasion, wherever it is told. */
function withoutOccasion(lines: readonly string[]): string[] {
  const own: string[] = [];
  let within = false;
  for (const line of lines) {
    if (within || OCCASION_BEGINS.test(line)) within = !OCCASION_ENDS.test(line);
    else if (!OCCASION.test(line)) own.push(line);
    else if (own.length > 0) break;
  }
  return own;
}

/** A page may print its title twice, once with a name masked: the first stands. */
function onceEach(lines: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const line of lines) {
    const key = line.replace(/[\s*＊×]+/gu, '');
    if (!first.has(key)) first.set(key, line);
  }
  return [...first.values()];
}

/** A title may go on over several lines. */
export function proposeTitle({ asides }: Pick<SeedDocument, 'asides'>, genre: Genre): Proposal<string> {
  const lines = asides.filter(({ kind }) => kind === 'title').map(({ text }) => text.trim());
  const own = onceEach(withoutOccasion(lines));
  if (own.length === 0) {
    const record = asides.find(({ kind, text }) => kind === 'furniture' && RECORDED.test(text))?.text ?? null;
    const title = record === null ? undefined : RECORDED.exec(record)?.groups?.['title'];
    return title === undefined
      ? unsure(NAMELESS[genre])
      : { value: title, sure: false, words: record, place: null };
  }
  // a phrase that a line break cut in two is put together again; lines that stand for themselves keep a space
  const title = own.reduce((joined, line) =>
    /[\p{Script=Han}\d]$/u.test(joined) && /^(?:与|和|暨|及|的|关于|在|届|次|会议|上的)/u.test(line)
      ? `${joined}${line}`
      : `${joined} ${line}`,
  );
  return { value: title, sure: true, words: own.join(' / '), place: null };
}
