/** Passages, verbatim, with the marks of a reading page. */
import { withLinks } from '../../components/text/marks.ts';
import type { LinkMark, Mark } from '../../components/text/marks.ts';
import { nest, segments } from '../../components/text/segments.ts';
import type { Piece } from '../../components/text/segments.ts';
import { hanCount, NB } from '../../site/format.ts';
import { href } from '../../site/hrefs.ts';
import { MASKED } from '../../site/strings.ts';
import type { Echo } from '../echoes.ts';
import type { Elsewhere, Pointer } from '../elsewhere.ts';
import { nameOf, rowsFinding, verdictText } from '../findings.ts';
import type { ComparedReport } from '../model.ts';
import { placeOf } from '../passages.ts';
import type { Passage } from '../passages.ts';
import { h } from '../tree.ts';
import type { Children, Element, TreeNode } from '../tree.ts';
import type { Comparison, PassageRow } from '../view.ts';
import { cell, more, nameRow, none, note, place, row, section } from './parts.ts';

function draw(piece: Piece<Mark>): Children {
  if ('text' in piece) return piece.text;
  const { annotation, children } = piece;
  const inner = children.map(draw);
  switch (annotation.kind) {
    case 'mask':
      return h('i', { class: 'x', title: MASKED }, inner);
    case 'mention':
      return h('span', { class: annotation.direct ? 'e0' : 'o0' }, inner);
    case 'link':
      return h('a', { class: 'd', href: annotation.href }, inner);
    case 'shared':
      return h('span', { class: 'z' }, inner);
    default:
      return h('span', {}, inner);
  }
}

/** Which themes are dotted: the topic itself, or those that make up a field. */
function dotted({ topic, reports }: Comparison): ReadonlySet<number> {
  const [first] = reports;
  if (!first || topic.kind === 'indicators') return new Set();
  if (topic.kind === 'themes') return new Set([placeOf(first, topic)]);
  return new Set(first.themes.flatMap(({ field }, index) => (field === topic.label ? [index] : [])));
}

/** Figures that overlap share one link. */
function links(report: ComparedReport, { figures, start }: Passage): LinkMark[] {
  return [...Map.groupBy(figures, ({ mark }) => mark)].map(([mark, own]) => ({
    kind: 'link',
    sort: 'number',
    href: href.report(report.id, mark),
    start: Math.min(...own.map((figure) => figure.start)) - start,
    end: Math.max(...own.map((figure) => figure.end)) - start,
  }));
}

function words(
  report: ComparedReport,
  passage: Passage,
  themes: ReadonlySet<number>,
  echoes: readonly Echo[],
): readonly TreeNode[] {
  const { start, text, mentions, masks } = passage;
  const marks: Mark[] = [
    ...mentions
      .filter(({ theme }) => themes.has(theme))
      .map((mention) => ({
        kind: 'mention' as const,
        slot: 0,
        direct: mention.direct,
        start: mention.start - start,
        end: mention.end - start,
      })),
    ...echoes
      .flatMap((echo) => echo.marks.get(passage) ?? [])
      .map((span) => ({ kind: 'shared' as const, start: span.start - start, end: span.end - start })),
    ...masks.map((mask) => ({ kind: 'mask' as const, start: mask.start - start, end: mask.end - start })),
  ];
  return h('p', {}, nest(segments(text, withLinks(marks, links(report, passage)))).map(draw)).children;
}

/** Passages of a cell that stand open; one or two more are not worth folding. */
const OPEN = 3;
const FEW_MORE = 2;

/** Passages that follow each other in one paragraph, together. */
function byParagraph<P extends Passage>(
  passages: readonly P[],
  alike: (a: P, b: P) => boolean = () => true,
): P[][] {
  const groups: P[][] = [];
  for (const passage of passages) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last?.unit === passage.unit && alike(last, passage)) group.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

/** One link for the sentences of a paragraph, with how many they are. */
const source = (
  report: ComparedReport,
  group: readonly Passage[],
  measure: string,
  more = '',
): Element | false => {
  const [first] = group;
  return (
    first !== undefined &&
    h(
      'p',
      { class: 'src' },
      place(report, first.unit),
      group.length > 1 && `，以上${NB}${group.length}${NB}${measure}`,
      more,
    )
  );
};

const at = (report: ComparedReport, { unit, start }: Passage): string => `${report.id}.${unit}.${start}`;

/** Passages of other fields: where they belong stands beside their place. */
const belonging = (
  report: ComparedReport,
  passages: readonly Elsewhere[],
  themes: ReadonlySet<number>,
): Element[] =>
  byParagraph(passages, (a, b) => a.field === b.field).map((group) =>
    h(
      'blockquote',
      {},
      group.map((passage) => h('p', { class: 'say' }, words(report, passage, themes, []))),
      source(report, group, '处', `，${group[0]?.field ? `归在“${group[0].field}”` : '没有归入领域'}`),
    ),
  );

/** In which other rows the matter of an empty cell stands, with their paragraphs. */
const pointing = (report: ComparedReport, pointers: readonly Pointer[]): Element[] =>
  pointers.map(({ row: label, passages }) =>
    h(
      'p',
      { class: 'sub', 'data-pointer': passages.length },
      `同句已在“${label ?? '其余'}”一行：`,
      [...new Set(passages.map(({ unit }) => unit))].map((unit, index) => [
        index > 0 && '、',
        place(report, unit),
      ]),
    ),
  );

interface CellOf {
  readonly passages: readonly Passage[];
  readonly elsewhere: readonly Elsewhere[];
  readonly pointers: readonly Pointer[];
  readonly echoes: readonly Echo[];
}

function cellContent(
  report: ComparedReport,
  { passages, elsewhere, pointers, echoes }: CellOf,
  themes: ReadonlySet<number>,
  measure: string,
  nothing: string,
): (Element | false)[] {
  if (passages.length === 0 && elsewhere.length === 0)
    return pointers.length > 0 ? pointing(report, pointers) : [none(nothing)];
  const said = (some: readonly Passage[]): Element[] =>
    byParagraph(some).map((group) =>
      h(
        'blockquote',
        {},
        group.map((passage) =>
          h('p', { class: 'say', 'data-at': at(report, passage) }, words(report, passage, themes, echoes)),
        ),
        source(report, group, measure),
      ),
    );
  const open = passages.length <= OPEN + FEW_MORE ? passages.length : OPEN;
  const rest = passages.slice(open);
  const stray = belonging(report, elsewhere, themes);
  return [
    ...said(passages.slice(0, open)),
    rest.length > 0 && more(`其余${NB}${rest.length}${NB}${measure}`, said(rest)),
    ...(passages.length === 0 && elsewhere.length <= OPEN
      ? stray
      : [elsewhere.length > 0 && more(`另有${NB}${elsewhere.length}${NB}处，归在别的领域`, stray)]),
  ];
}

/** One wording that several of the row have, and where each has it first. */
const echoed = ({ wording, text, places }: Echo, reports: readonly ComparedReport[]): Children => [
  h('a', { href: href.parallel(wording, wording) }, `“${text}”`),
  wording.match === 'near' ? '（大同小异）：' : '：',
  places.map(({ column, passage }, index) => {
    const report = reports[column];
    return report ? [index > 0 && '、', nameOf(report), place(report, passage.unit)] : [];
  }),
];

/** Common property is no influence: what the row's passages share is told, and no more. */
const echoNote = ({ echoes }: PassageRow, reports: readonly ComparedReport[]): Element =>
  h(
    'div',
    { class: 'across' },
    note(
      '复见',
      echoes.map((echo, index) => [index > 0 && '；', echoed(echo, reports)]),
      '。',
    ),
  );

/** Why numbers of a row must not be set against each other. */
const carefulNote = ({ careful }: PassageRow, reports: readonly ComparedReport[]): Element =>
  h(
    'div',
    { class: 'across' },
    note(
      '慎比',
      careful.map(({ label, verdict }) => `${label}，${verdictText(verdict, reports).why.join('；')}。`),
    ),
  );

const HOW: Record<Comparison['topic']['kind'], string> = {
  themes:
    '同一句里还说到哪个主题，就归入哪一行：先取最多区共有的，再取句数最多的；每句只出现一次，没有共有主题的归入“其余”。',
  fields:
    '按句中说到的主题分行，句数多的在前；只凭常用词、指标名或所在标题归入的，在“其余”。句里有这一领域的主题词，却因说别的更多而归了别处的，也列出来，注明归在哪里。',
  indicators: '按句中写到的指标分行；一句写到几项的，归入最多区共有的一项。',
};

/** Where one report alone speaks, there is nothing that reports could share. */
const ALONE = '所选各篇里只有一篇说到：按同一句里还说到的主题分行，句数多的在前；每句只出现一次。';

const howOf = ({ topic, passages }: Comparison): string =>
  topic.kind === 'themes' && passages.filter(({ length }) => length > 0).length === 1
    ? ALONE
    : HOW[topic.kind];

/** What an empty cell says, and no more: that no sentence says both, that no figure is given, or nothing. */
function nothing({ topic, passages }: Comparison, aspect: string | null, column: number): string {
  if (topic.kind === 'indicators') return '没有写到数';
  if (topic.kind === 'fields') return aspect === null ? '没有' : '没有说到';
  return (passages[column]?.length ?? 0) === 0 ? '没有说到' : aspect === null ? '没有' : '没有同句说到';
}

export function saidSection(comparison: Comparison): Element {
  const { topic, reports, rows } = comparison;
  const themes = dotted(comparison);
  const seen = new Set<number>();
  return section(
    'said',
    { title: rowsFinding(comparison), sub: howOf(comparison) },
    rows.length > 0 && nameRow(reports),
    rows.map((one) => [
      row(
        h('h3', {}, one.label ?? (rows.length === 1 ? '原句' : '其余')),
        reports.map((report, column) => {
          const passages = one.cells[column] ?? [];
          const first = passages.length > 0 && !seen.has(column);
          if (first) seen.add(column);
          return cell(
            report,
            cellContent(
              report,
              {
                passages,
                elsewhere: one.elsewhere[column] ?? [],
                pointers: one.pointers[column] ?? [],
                echoes: one.echoes,
              },
              themes,
              topic.kind === 'fields' ? '处' : '句',
              nothing(comparison, one.aspect, column),
            ),
            first ? `said-${report.id}` : undefined,
          );
        }),
        [
          one.echoes.length > 0 && echoNote(one, reports),
          one.careful.length > 0 && carefulNote(one, reports),
        ],
      ),
    ]),
    rows.length === 0 &&
      h(
        'p',
        { class: 'sub' },
        topic.kind === 'indicators'
          ? `所选${hanCount(reports.length)}篇都没有写到词表里的这类指标。`
          : `所选${hanCount(reports.length)}篇都没有说到。`,
      ),
  );
}
