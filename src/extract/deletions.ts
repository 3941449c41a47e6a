/**
 * Places where words seem to have been taken out without a mark. Only what
 * reads as broken is reported; what merely might lack a name is not. It stays
 * an inference of the editors, and nothing is filled in.
 */
import type { Span } from '../corpus/model.ts';

export type DeletionRule =
  | 'title-mark'
  | 'empty-pair'
  | 'dots'
  | 'no-object'
  | 'nothing-before-etc'
  | 'kind-without-name'
  | 'only-kinds'
  | 'no-number';

export interface Deletion extends Span {
  readonly rule: DeletionRule;
}

/** Verbs that want an object. */
const VERBS =
  '改造|实施|完成|建设|新建|改建|扩建|续建|推进|建成|启动|开工|引进|打造|抓好|培育|贯通|整治|提升|新增|谋划|盘活|落地|签约';
const KINDS = '街道|社区|幼儿园|小学|中学|学校|医院|小区|道路|辅路|主路|大桥|桥梁|公园|广场|河道|村庄';
const COUNT = '(?:[*＊×]+|\\d+)\\s?[个条项件家所处座段户]';
/** After these nothing may end. */
const WANTING = '位于|坐落于|关于|对于|针对|按照|围绕|为了|来自|归功于|致力于|取决于|隶属于';

const RULES: readonly (readonly [rule: DeletionRule, pattern: RegExp])[] = [
  ['empty-pair', /《\s*》|“\s*”|（\s*）|\(\s*\)|「\s*」/gu],
  [
    'dots',
    /(?:作为|成为|位于|关于|围绕|依托|按照|以及|[为以与由向对把将及和])(?:[.．]{3,}|…+|_{2,}|＿{2,})(?=[，。；、\p{Script=Han}])/gu,
  ],
  ['no-object', new RegExp(`(?:${WANTING})(?=[，。；！？])`, 'gu')],
  ['no-object', /(?<=[，。；：])的(?=\p{Script=Han})(?!士|确|话)/gu],
  ['nothing-before-etc', new RegExp(`(?<=[，。；、：]|年底前|年内)(?:${VERBS}){1,2}等(?=${COUNT})`, 'gu')],
  ['kind-without-name', new RegExp(`(?<=以及|[及和与])(?:路|街|河|湖|桥|镇|村)等(?=${COUNT})`, 'gu')],
  [
    'kind-without-name',
    /(?<=[*＊×](?<kind>路|街|河|湖|桥|镇|村)、)\k<kind>(?=生态|治理|沿|两岸|综合|片区|工程|改造|整治|项目|水环境)/gu,
  ],
  [
    'only-kinds',
    new RegExp(
      `(?:${VERBS})(?:${KINDS})(?:、(?:${KINDS}))*(?:建设|改造|项目)?等(?=[*＊×]+\\s?[个条项件家所处座段])`,
      'gu',
    ),
  ],
  ['no-number', /(?:增长|下降|提高|降低|占比|达到|达|高于|低于)(?:个百分点|[%％])/gu],
  ['no-number', /(?<=[于自至从到在])(?:年月日?|月日)(?![\p{Script=Han}\d])/gu],
];

const ENDS_CLAUSE = /[，。；：！？、》]/u;

/** Where the clause that ends at `end` begins. */
function clauseBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && !ENDS_CLAUSE.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Title marks that lost their partner, with what they close or open. */
function titleMarks(text: string): Deletion[] {
  const found: Deletion[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '《') open.push(at);
    if (character !== '》') continue;
    if (open.pop() !== undefined) continue;
    found.push({ start: clauseBefore(text, at), end: at + 1, rule: 'title-mark' });
  }
  return found;
}

/** In the order of their places; of two that overlap only the first. */
export function findDeletions(text: string): Deletion[] {
  const all = [
    ...titleMarks(text),
    ...RULES.flatMap(([rule, pattern]) =>
      [...text.matchAll(pattern)].map((found): Deletion => ({
        start: found.index,
        end: found.index + found[0].length,
        rule,
      })),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}
