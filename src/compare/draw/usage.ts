/** How much each report says of the topic; each count opens what it counts. */
import { yearText } from '../../edition/names.ts';
import { decimal, grouped, NB, percent } from '../../site/format.ts';
import { href } from '../../site/hrefs.ts';
import { GENRE, KIND } from '../../site/strings.ts';
import { usageFinding } from '../findings.ts';
import type { ComparedReport } from '../model.ts';
import { h } from '../tree.ts';
import type { Children, Element } from '../tree.ts';
import type { Comparison, ThemeTally, Usage } from '../view.ts';
import { cell, nameRow, row, section } from './parts.ts';

const about = (report: ComparedReport): string =>
  `${GENRE[report.genre]}，${yearText(report)}，${grouped(report.characters)}${NB}字`;

/** The way to the passages of one report, further down. */
function opens({ topic, passages, reports }: Comparison, column: number): Element | false {
  const count = passages[column]?.length ?? 0;
  const report = reports[column];
  return (
    count > 0 &&
    report !== undefined &&
    h(
      'a',
      { href: `#said-${report.id}`, 'data-count': count },
      `下面${NB}${count}${NB}${topic.kind === 'fields' ? '处' : '句'}`,
    )
  );
}

/** What names the field's matter in sentences of other fields stands further down, too. */
function strays({ topic, elsewhere }: Comparison, column: number): Children {
  const count = topic.kind === 'fields' ? (elsewhere[column]?.length ?? 0) : 0;
  return count > 0 && [h('br'), h('a', { href: '#said' }, `另有${NB}${count}${NB}处在别的领域`)];
}

function themeCell(comparison: Comparison, column: number, usage: Usage): Children {
  const report = comparison.reports[column];
  const { topic } = comparison;
  if (!report || usage.kind !== 'themes' || topic.kind !== 'themes') return null;
  const own = usage.columns[column];
  if (!own) return null;
  return [
    h(
      'p',
      { class: 'big' },
      h(
        'a',
        {
          href: href.themeIn(topic.id, report, 'direct'),
          'aria-label': `${KIND.direct}${own.count}处`,
          'data-direct': own.count,
        },
        String(own.count),
      ),
      h(
        'span',
        {},
        h(
          'a',
          { href: href.themeIn(topic.id, report, 'near'), 'data-near': own.near },
          `${KIND.near}${NB}${own.near}`,
        ),
      ),
    ),
    h(
      'p',
      { class: 'sub num' },
      `每万字${NB}${decimal(own.rate)}（${decimal(own.low)}–${decimal(own.high)}）`,
      h('br'),
      about(report),
      opens(comparison, column) && [h('br'), opens(comparison, column)],
    ),
  ];
}

function bigCell(comparison: Comparison, column: number, big: string, small: string): Children {
  const report = comparison.reports[column];
  if (!report) return null;
  return [
    h('p', { class: 'big' }, h('span', {}, big), h('span', {}, small)),
    h(
      'p',
      { class: 'sub num' },
      about(report),
      opens(comparison, column) && [h('br'), opens(comparison, column)],
      strays(comparison, column),
    ),
  ];
}

function mainCell(comparison: Comparison, column: number): Children {
  const { usage } = comparison;
  switch (usage.kind) {
    case 'themes':
      return themeCell(comparison, column, usage);
    case 'fields': {
      const own = usage.columns[column];
      return bigCell(comparison, column, percent(own?.share ?? 0), `${grouped(own?.characters ?? 0)}${NB}字`);
    }
    case 'indicators': {
      const own = usage.columns[column];
      return bigCell(
        comparison,
        column,
        String(own?.told ?? 0),
        `项写出数${(own?.masked ?? 0) > 0 ? `，${own?.masked ?? 0}${NB}项隐去` : ''}`,
      );
    }
  }
}

const HEAD: Record<Comparison['topic']['kind'], readonly [string, string]> = {
  themes: ['用词', `${KIND.direct}、${KIND.near}分开数，不相加；附${NB}95%${NB}区间`],
  fields: ['篇幅', '占全篇字数'],
  indicators: ['写了几项', '结果和目标不分'],
};

/** The themes of a field, direct ＋ near. */
function themeRows({ reports, usage }: Comparison): Element[] {
  if (usage.kind !== 'fields') return [];
  const count = (
    id: (typeof usage.themes)[number]['id'],
    report: ComparedReport,
    { direct, near }: ThemeTally,
  ): Element =>
    h(
      'p',
      { class: direct + near === 0 ? 'num zero' : 'num' },
      h(
        'a',
        { href: href.themeIn(id, report, 'direct'), 'aria-label': `${KIND.direct}${direct}处` },
        String(direct),
      ),
      ' ＋ ',
      h('a', { href: href.themeIn(id, report, 'near'), 'aria-label': `${KIND.near}${near}处` }, String(near)),
    );
  return usage.themes.map(({ id, label, columns }) =>
    row(
      h('h3', {}, h('a', { href: href.theme(id) }, label)),
      reports.map((report, column) =>
        cell(report, count(id, report, columns[column] ?? { direct: 0, near: 0 })),
      ),
    ),
  );
}

export function usageSection(comparison: Comparison): Element {
  const { topic, reports } = comparison;
  const [head, sub] = HEAD[topic.kind];
  return section(
    'usage',
    { title: usageFinding(comparison) },
    nameRow(reports),
    row(
      [h('h3', {}, head), h('p', { class: 'sub' }, sub)],
      reports.map((report, column) => cell(report, mainCell(comparison, column))),
    ),
    topic.kind === 'fields' && h('div', { class: 'tight' }, themeRows(comparison)),
  );
}
