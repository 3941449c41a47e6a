/** What sort of text it is, by the words with which its sort begins. */
import type { SeedDocument } from '../../corpus/model.ts';
import { headLines } from './lines.ts';
import { unsure } from './model.ts';
import type { Genre, Proposal } from './model.ts';

interface Cue {
  readonly genre: Genre;
  readonly pattern: RegExp;
  /** Lines in which it counts. */
  readonly kinds: readonly ('title' | 'byline' | 'text')[];
}

/** In order: the first that is found decides. */
const CUES: readonly Cue[] = [
  { genre: 'report', pattern: /工作报告|工作汇报|情况的?报告/u, kinds: ['title'] },
  { genre: 'speech', pattern: /讲话|致辞|发言/u, kinds: ['title'] },
  { genre: 'report', pattern: /^各位代表[:：，,！!]/u, kinds: ['text'] },
  {
    genre: 'report',
    pattern: /(?:我|现在).{0,20}向(?:大会|全会|各位|会议).{0,12}(?:报告|汇报)/u,
    kinds: ['text'],
  },
  { genre: 'report', pattern: /作(?:出)?如下(?:工作)?(?:汇报|报告)/u, kinds: ['text'] },
  {
    genre: 'news',
    pattern: /^[（(]?(?:本报|本网|本台|新华社)?.{0,20}(?:讯|电)(?:[（(]|$|\s)/u,
    kinds: ['byline'],
  },
  {
    genre: 'speech',
    pattern:
      /^(?:同志们|各位(?:领导|来宾|委员|同志)|尊敬的).{0,12}[:：！!]|我(?:再)?(?:讲|谈|强调).{0,6}点|下面,?，?我/u,
    kinds: ['text'],
  },
  {
    genre: 'news',
    pattern: /(?:大会|会议|全会|论坛|座谈会|启动仪式|推进会)(?:.{0,8})(?:召开|举行|开幕)/u,
    kinds: ['title', 'text'],
  },
  { genre: 'feature', pattern: /记者|通讯员|本报|文\s*[/／]|图\s*[/／]/u, kinds: ['byline'] },
];

/** A report where nothing tells: the commonest sort. */
export function proposeGenre(document: SeedDocument): Proposal<Genre> {
  const lines = headLines(document);
  for (const { genre, pattern, kinds } of CUES)
    for (const { text, kind, unit } of lines) {
      if (kind === 'furniture' || !kinds.includes(kind)) continue;
      const found = pattern.exec(text);
      if (!found) continue;
      const [start, end] = [found.index, found.index + found[0].length];
      const place = unit === null ? null : { unit, start, end };
      return { value: genre, sure: genre !== 'feature', words: kind === 'text' ? found[0] : text, place };
    }
  return unsure('report');
}
