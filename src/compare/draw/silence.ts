/** What is not said, what was looked for, and what that is worth. */
import { reckoning, worth } from '../../components/theme/sentences.ts';
import { decimal, hanCount, NB } from '../../site/format.ts';
import { href } from '../../site/hrefs.ts';
import { KIND, NOT_DIRECT, NOT_READ, UNSTATED } from '../../site/strings.ts';
import { silenceFinding } from '../findings.ts';
import type { ComparedReport, NamedIndicator, Topic } from '../model.ts';
import { h } from '../tree.ts';
import type { Children, Element } from '../tree.ts';
import type { Comparison, Silence } from '../view.ts';
import { cell, more, none, nameRow, note, place, row, section } from './parts.ts';

/** What was looked for, each the way to look again. */
const looked = (forms: readonly string[], report: ComparedReport): Children =>
  forms.map((form) => ['“', h('a', { href: href.lines(form, [report.id]) }, form), '”']);

/** One theme: the forms, the chance, the nearest passages. */
function themeSilence(topic: Topic, report: ComparedReport, { themes }: Silence): Children {
  const [theme] = themes;
  if (topic.kind !== 'themes' || !theme?.silence) return null;
  const { silence, near } = theme;
  const numbers = reckoning(silence);
  const texts = new Map(report.units.map(({ id, text }) => [id, text]));
  return [
    note(
      near === 0 ? UNSTATED : NOT_DIRECT,
      '查',
      looked(topic.direct, report),
      '，一处也没有。',
      worth(silence),
      numbers !== null && [' ', more('怎么估的', numbers)],
    ),
    topic.near.length > 0 &&
      h(
        'details',
        { class: 'more' },
        h(
          'summary',
          {},
          `${KIND.near}词形查了${NB}${topic.near.length}${NB}种，${near === 0 ? '也都没有' : `得${NB}${near}${NB}处`}`,
        ),
        h('p', {}, topic.near.join('、')),
      ),
    silence.nearest.length > 0 && [
      h('p', { class: 'sub' }, [
        '邻近而非同题：措辞最接近别篇谈它的句子，程序比对所得，未必说的是这件事。',
        h('a', { href: href.about('method', '未提') }, '余弦'),
        '说这一句与别篇谈它的句子用字有多像，0 是全不同，1 是全同。',
      ]),
      silence.nearest.map(({ unit, start, end, cosine }) =>
        h(
          'blockquote',
          {},
          h('p', { class: 'say' }, (texts.get(unit) ?? '').slice(start, end)),
          h('p', { class: 'src' }, place(report, unit), `${NB}余弦${NB}${cosine.toFixed(2)}`),
        ),
      ),
    ],
  ];
}

/** That a number was not read is no silence where the text has the matter. */
const mentioned = ({ form, count }: NamedIndicator, report: ComparedReport): Children => [
  `“${form}”`,
  h('a', { href: href.lines(form, [report.id]) }, `文中提到${NB}${count}${NB}次`),
];

function content(topic: Topic, report: ComparedReport, silence: Silence): Children {
  if (topic.kind === 'themes') return themeSilence(topic, report, silence);
  const items =
    topic.kind === 'fields'
      ? silence.themes.map(({ id, label, near, silence: worth }) =>
          h(
            'li',
            {},
            h('a', { href: href.theme(id) }, label),
            h('small', {}, `${KIND.near}${NB}${near}，照别篇的率该有${NB}${decimal(worth?.expected ?? 0)}`),
          ),
        )
      : silence.indicators.map(({ id, label, named }) =>
          h(
            'li',
            {},
            h('a', { href: href.indicator(id) }, label),
            named && h('small', {}, mentioned(named, report)),
          ),
        );
  return h('ul', {}, items);
}

const WHAT: Record<Topic['kind'], readonly [string, string]> = {
  themes: [NOT_DIRECT, '查了什么'],
  fields: [NOT_DIRECT, '查的是词表里的词形'],
  indicators: [NOT_READ, '别篇有数的指标'],
};

const SAID: Record<Topic['kind'], string> = {
  themes: '说到了',
  fields: '都说到了',
  indicators: '都读到了数或隐去的数',
};

export function silenceSection(comparison: Comparison): Element | false {
  const { topic, reports, silences } = comparison;
  if (silences.length === 0) return false;
  const [head, sub] = WHAT[topic.kind];
  return section(
    'silence',
    {
      title: silenceFinding(comparison),
      sub:
        topic.kind === 'indicators'
          ? '别篇有数、这一篇没有读到数的指标，隐去的不在内。没有读到数，不等于没有写到：文中有它的名称的，连到那些行。'
          : `“该有”几处，按其余各篇的率和这一篇的字数推算；${hanCount(0)}处的机会按泊松分布。`,
    },
    nameRow(reports),
    row(
      [h('h3', {}, head), h('p', { class: 'sub' }, sub)],
      reports.map((report, column) => {
        const silence = silences.find((one) => one.column === column);
        return cell(report, silence ? content(topic, report, silence) : none(SAID[topic.kind]));
      }),
    ),
  );
}
