import { beforeAll, describe, expect, it } from 'vitest';
import { comparedReport, topicsOf } from '../data/compare.ts';
import { loadEdition } from '../edition/index.ts';
import type { Edition } from '../edition/model.ts';
import { countIn } from '../edition/views/by-report.ts';
import { fieldStretches } from '../edition/views/policy/fields.ts';
import { countCharacters } from '../corpus/count.ts';
import { present } from '../corpus/present.ts';
import { comparedFigure, comparedFrom, themeTopic } from '../test/support/compared.ts';
import { htmlOf } from '../test/support/html.ts';
import { reportFrom, themeFrom } from '../test/support/report.ts';
import { themeId } from '../corpus/ids.ts';
import { shownCsv } from './csv.ts';
import { drawBody, drawHead } from './draw/page.ts';
import { silenceSection } from './draw/silence.ts';
import { titleOf } from './findings.ts';
import type { ComparedReport } from './model.ts';
import { textOf } from './tree.ts';
import { compareReports } from './view.ts';

const content = new URL('../../content/', import.meta.url);
const seeds = new URL('../../seeds/', import.meta.url);
const loaded: { edition?: Edition; reports?: ComparedReport[] } = {};
const all = (): { edition: Edition; reports: ComparedReport[] } => {
  const { edition, reports } = loaded;
  if (!edition || !reports) throw new Error('not loaded');
  return { edition, reports };
};

beforeAll(async () => {
  const edition = await loadEdition(content, seeds);
  loaded.edition = edition;
  loaded.reports = edition.reports.map((report) => comparedReport(edition, report));
}, 60_000);

/** All, and each pair in turn. */
const choices = (reports: readonly ComparedReport[]): ComparedReport[][] => [
  [...reports],
  ...reports.slice(1).map((report, place) => [reports[place] ?? report, report]),
];

describe('every topic of the corpus', () => {
  it('shows every passage once, in reading order within its cell, and loses nothing', () => {
    const { edition, reports } = all();
    for (const chosen of choices(reports))
      for (const topic of topicsOf(edition)) {
        const { rows, passages } = compareReports(topic, chosen);
        const shown = rows.flatMap(({ cells }) => cells.flat());
        expect(shown.length, topic.label).toBe(passages.flat().length);
        expect(new Set(shown), topic.label).toEqual(new Set(passages.flat()));
        for (const { cells } of rows)
          for (const [column, cell] of cells.entries()) {
            const order = cell.map((passage) => (passages[column] ?? []).indexOf(passage));
            expect(order).toEqual([...order].sort((a, b) => a - b));
          }
        for (const own of passages)
          for (const [place, passage] of own.entries()) {
            const before = own[place - 1];
            if (before?.unit === passage.unit) expect(before.end).toBeLessThanOrEqual(passage.start);
          }
      }
  });

  it('has every mention of a theme in its passages', () => {
    const { edition, reports } = all();
    for (const [place, theme] of edition.themes.entries()) {
      const topic = themeTopic(theme);
      const { passages, usage } = compareReports(topic, reports);
      for (const [column, own] of passages.entries()) {
        const report = edition.reports[column];
        const mentions = own.flatMap((passage) => passage.mentions.filter((one) => one.theme === place));
        const counts = report && countIn(theme, report);
        expect(mentions.filter(({ direct }) => direct)).toHaveLength(counts?.direct ?? -1);
        expect(mentions.filter(({ direct }) => !direct)).toHaveLength(counts?.near ?? -1);
        expect(usage.kind === 'themes' && usage.columns[column]).toMatchObject({
          count: counts?.direct,
          near: counts?.near,
        });
      }
    }
  });

  it('has every stretch of a field, and every figure of a group', () => {
    const { edition, reports } = all();
    for (const topic of topicsOf(edition)) {
      const { passages, numbers, usage } = compareReports(topic, reports);
      for (const [column, report] of edition.reports.entries()) {
        if (topic.kind === 'fields') {
          const stretches = fieldStretches(report, edition).filter(({ field }) => field === topic.label);
          const sum = stretches.reduce((total, { characters }) => total + characters, 0);
          const shown = (passages[column] ?? []).reduce(
            (total, { text }) => total + countCharacters(text),
            0,
          );
          expect(shown).toBe(sum);
          expect(usage.kind === 'fields' && usage.columns[column]?.characters).toBe(sum);
        }
        if (topic.kind === 'indicators') {
          const ids = new Set(
            edition.indicators.filter(({ field }) => field === topic.label).map(({ id }) => id),
          );
          const figures = edition.figures.filter(
            (figure) => figure.report === report.id && figure.indicator && ids.has(figure.indicator),
          );
          const shown = numbers.flatMap(({ cells }) => {
            const cell = cells[column];
            return cell ? [...cell.result, ...cell.target] : [];
          });
          expect(shown).toHaveLength(figures.length);
        }
      }
    }
  });

  it('is silent of a matter only where no sentence names it', () => {
    const { edition, reports } = all();
    for (const topic of topicsOf(edition)) {
      const { rows, passages, elsewhere } = compareReports(topic, reports);
      const stray = rows.flatMap((row) => row.elsewhere.flat());
      expect(new Set(stray), topic.label).toEqual(new Set(elsewhere.flat()));
      expect(stray, topic.label).toHaveLength(elsewhere.flat().length);
      if (topic.kind === 'fields')
        for (const [column, report] of reports.entries()) {
          const mentions = report.units.flatMap(({ id, mentions: own }) =>
            own
              .filter(([, , theme]) => report.themes[theme]?.field === topic.label)
              .map(([start]) => ({ unit: id, start })),
          );
          const shown = [...(passages[column] ?? []), ...(elsewhere[column] ?? [])];
          const lost = mentions.filter(
            ({ unit, start }) =>
              !shown.some((one) => one.unit === unit && one.start <= start && start < one.end),
          );
          expect(lost, `${topic.label} ${report.id}`).toEqual([]);
        }
      for (const { aspect, cells, elsewhere: away, pointers } of rows) {
        if (aspect === null) continue;
        for (const column of reports.keys()) {
          const own = [...(cells[column] ?? []), ...(away[column] ?? [])];
          const named = [...(passages[column] ?? []), ...(elsewhere[column] ?? [])].some(({ aspects }) =>
            aspects.includes(aspect),
          );
          const silent = own.length === 0 && (pointers[column] ?? []).length === 0;
          expect(silent && named, `${topic.label} ${aspect} ${column}`).toBe(false);
        }
      }
    }
  });

  it('counts words as a search does, outside the forms of the topic', () => {
    const { edition, reports } = all();
    for (const topic of topicsOf(edition).filter(({ kind }) => kind !== 'themes')) {
      const { passages, vocabulary } = compareReports(topic, reports);
      for (const { word, places } of vocabulary.shared)
        for (const [column, own] of places.entries())
          expect(own, `${topic.label} ${word}`).toHaveLength(
            (passages[column] ?? []).reduce((sum, { text }) => sum + text.split(word).length - 1, 0),
          );
    }
  });

  it('prints every passage verbatim, once, and every figure of its numbers', () => {
    const { edition, reports } = all();
    for (const topic of topicsOf(edition).slice(0, 12)) {
      const comparison = compareReports(topic, reports);
      const text = drawBody(comparison).map(textOf).join('\n');
      for (const passage of comparison.passages.flat()) expect(text).toContain(passage.text);
      const html = drawBody(comparison).map(htmlOf).join('');
      const places = [...html.matchAll(/data-at="([^"]+)"/g)].map(([, at]) => at);
      expect(places).toHaveLength(comparison.passages.flat().length);
      expect(new Set(places).size).toBe(places.length);
      const lines = shownCsv(comparison)
        .split('\r\n')
        .filter((line) => line.startsWith('passage,'));
      expect(lines).toHaveLength(places.length);
    }
  });
});

describe('a theme in two reports', () => {
  const jia = reportFrom('建设智慧岛，招商引资。智慧岛很好。别的事。', 'jia-2022');
  const yi = reportFrom('招商引资靠智慧岛。\n天气很好，天气很好，天气很好。', 'yi-2022');
  const bing = reportFrom('天气很好。', 'bing-2022');
  const zhihuidao = themeFrom([jia, yi, bing], ['智慧岛']);
  const named = themeFrom([jia, yi, bing], ['招商引资']);
  const id = themeId('zhaoshang');
  const zhaoshang = { ...named, id, mentions: named.mentions.map((mention) => ({ ...mention, theme: id })) };
  const reports = comparedFrom([jia, yi, bing], [zhihuidao, zhaoshang]);
  const comparison = compareReports(themeTopic(zhihuidao), reports);

  it('is aligned by the theme that its sentences share', () => {
    expect(
      comparison.rows.map(({ aspect, cells }) => [aspect, cells.map((cell) => cell.map(({ text }) => text))]),
    ).toEqual([
      ['zhaoshang', [['建设智慧岛，招商引资。'], ['招商引资靠智慧岛。'], []]],
      [null, [['智慧岛很好。'], [], []]],
    ]);
  });

  it('says in its title who says it most and who does not', () => {
    const [title] = drawHead(comparison).map(textOf);
    expect(title).toBe('jia-2022、yi-2022用“智慧岛”，bing-2022没有提到');
  });

  it('tells a silence with what it is worth', () => {
    expect(comparison.silences.map(({ column }) => column)).toEqual([2]);
    const text = drawBody(comparison).map(textOf).join('');
    expect(text).toContain('查“智慧岛”，一处也没有');
  });

  it('says which wording the passages of a row share, and where', () => {
    const one = reportFrom('智慧岛要做主阵地、主战场、主引擎。', 'jia-2022');
    const two = reportFrom('发挥主阵地、主战场、主引擎作用，靠的是智慧岛。', 'yi-2022');
    const theme = themeFrom([one, two], ['智慧岛']);
    const [row] = compareReports(themeTopic(theme), comparedFrom([one, two], [theme])).rows;
    expect(row?.echoes.map(({ text, places }) => [text, places.map(({ column }) => column)])).toEqual([
      ['主阵地、主战场、主引擎', [0, 1]],
    ]);
  });

  it('leaves its own forms out of its vocabulary, and counts words where they stand', () => {
    const { shared } = comparison.vocabulary;
    expect(shared.map(({ word, places }) => [word, places.map(({ length }) => length)])).toEqual([
      ['招商引资', [1, 1, 0]],
    ]);
  });
});

describe('an indicator that one report gives', () => {
  it('is no silence of another that names it without a number', () => {
    const { edition } = all();
    const topic = topicsOf(edition).find(({ kind, label }) => kind === 'indicators' && label === '城市');
    const old = edition.indicators.find(({ label }) => label === '老旧小区改造');
    const given = edition.figures.find(({ indicator }) => indicator === old?.id);
    if (!topic || !old || !given) throw new Error('the lexicon has no such indicator');
    const jia = reportFrom('改造老旧小区30个。', 'jia-2022');
    const yi = reportFrom('完成*个老旧小区维修改造任务。老旧小区要管好。', 'yi-2022');
    const bing = reportFrom('天气很好。', 'bing-2022');
    const indicators = [{ ...old, figures: [{ ...given, report: jia.id }] }];
    const reports = comparedFrom([jia, yi, bing], [], [], indicators);
    expect(reports.map(({ named }) => named)).toEqual([[], [{ id: old.id, form: '老旧小区', count: 2 }], []]);
    const read = comparedFigure({ start: 6, end: 8, indicator: old.id, label: old.label, group: old.field });
    const [first, ...others] = reports;
    const speaking = present(first, 'report');
    const comparison = compareReports(topic, [
      { ...speaking, units: speaking.units.map((unit) => ({ ...unit, figures: [read] })) },
      ...others,
    ]);
    expect(comparison.silences.map(({ column }) => column)).toEqual([1, 2]);
    const section = present(silenceSection(comparison) || undefined, 'section');
    expect(textOf(section)).toContain('没有读到数的指标');
    expect(textOf(section)).not.toMatch(/未提|没有写到的/);
    expect(textOf(section).replaceAll('\u00a0', ' ')).toContain('“老旧小区”文中提到 2 次');
    expect(htmlOf(section).match(/文中提到/g)).toHaveLength(1);
    expect(htmlOf(section)).toContain('report=yi-2022');
  });
});

describe('a theme that one report alone names', () => {
  const texts = ['智慧岛建设提速，服务企业。智慧岛里有企业。', '要建双创载体。', '要抓好生产。'];
  const reports = texts.map((text, n) => reportFrom(text, `${['jia', 'yi', 'bing'][n] ?? ''}-2022`));
  const theme = themeFrom(reports, ['智慧岛'], ['双创']);
  const compared = comparedFrom(reports, [theme]);
  const title = (...columns: number[]): string =>
    titleOf(
      compareReports(
        themeTopic(theme),
        columns.flatMap((column) => compared[column] ?? []),
      ),
    );

  it('is not told without those who use other words, and those who do not speak of it', () => {
    expect(title(0, 1)).toMatch(/^只有.*用“智慧岛”，.*只有近义的说法$/u);
    expect(title(0, 1, 2)).toMatch(/^只有.*用“智慧岛”，.*只有近义的说法，.*没有提到$/u);
    // the others are all silent: “only” says so
    expect(title(0, 2)).toMatch(/^只有[^，]*用“智慧岛”$/u);
  });

  it('has rows by another rule, and says by which', () => {
    const said = (...columns: number[]): string =>
      drawBody(
        compareReports(
          themeTopic(theme),
          columns.flatMap((column) => compared[column] ?? []),
        ),
      )
        .map(htmlOf)
        .join('');
    expect(said(0, 2)).toContain('只有一篇说到');
    expect(said(0, 2)).not.toContain('最多区共有');
    expect(said(0, 1)).toContain('最多区共有');
  });
});
