/** The words that stand near a string. */
import { collocates as collocatesIn } from '../../concordance/collocates.ts';
import type { Collocate, Occurrence } from '../../concordance/collocates.ts';
import type { Window } from '../../concordance/windows.ts';
import { isWord } from '../../concordance/words.ts';
import type { SearchNames } from '../../data/search.ts';
import { grouped, NB } from '../../site/format.ts';
import { loadFolds, placesIn, runsOf } from '../search/corpus.ts';
import { el } from '../search/dom.ts';
import type { Answer, Opened, Place } from './answer.ts';
import { linesAddress, openButton } from './links.ts';
import { chosenReports, loadReports } from './load.ts';
import type { DeskUnit } from './load.ts';
import type { DeskState } from './state.ts';

const windowOf = ({ window }: DeskState): Window =>
  window === 'sentence'
    ? { kind: 'sentence' }
    : { kind: 'characters', left: Number(window), right: Number(window) };

const windowText = ({ window }: DeskState): string =>
  window === 'sentence' ? '同一句里' : `前后各${NB}${window}${NB}字以内`;

/** Every word as it stands outside the nodes: what `total` counts. */
function allPlaces(units: readonly DeskUnit[], nodes: readonly Occurrence[], word: string): Place[] {
  const byUnit = Map.groupBy(nodes, ({ unit }) => unit);
  return units.flatMap(({ report, id, unit, text, words }) => {
    const own = byUnit.get(unit) ?? [];
    return words
      .filter(({ start, end }) => text.slice(start, end) === word && isWord(word))
      .filter(({ start, end }) => !own.some((node) => node.start < end && start < node.end))
      .map(({ start, end }) => ({ report, unit: id, text, start, end }));
  });
}

export async function collocates(state: DeskState, names: SearchNames): Promise<Answer<Collocate>> {
  const query = state.query.trim();
  const reports = chosenReports(names, state.a, 'all');
  const units = await loadReports(names, reports);
  const { fold } = await loadFolds();
  const runs = runsOf(query, fold);
  const nodes = units.flatMap(({ unit, text }) => {
    const found = placesIn(text, runs, fold);
    const all = runs.every((_, run) => found.some((place) => place.run === run));
    return all ? found.map(({ start, end }) => ({ unit, start, end })) : [];
  });
  const table = collocatesIn(nodes, units, { window: windowOf(state), least: state.least });
  const byUnit = new Map(units.map((unit) => [unit.unit, unit]));
  const near = windowText(state);
  const opened = (open: string): Opened | null => {
    const [column, word = ''] = open.split(':');
    const row = table.rows.find((one) => one.word === word);
    if (!row) return null;
    if (column === 'total')
      return {
        title: `“${word}”作为一个词，共${NB}${grouped(row.total)}${NB}处`,
        places: allPlaces(units, nodes, word),
      };
    return {
      title: `“${word}”在“${query}”${near}，${grouped(row.joint)}${NB}处`,
      places: row.places.flatMap(({ unit, start, end }) => {
        const found = byUnit.get(unit);
        return found ? [{ report: found.report, unit: found.id, text: found.text, start, end }] : [];
      }),
    };
  };
  const [first] = table.rows;
  return {
    finding:
      table.nodes === 0
        ? `“${query}”一处也没有`
        : first
          ? `“${query}”身边最紧的词是“${first.word}”`
          : `“${query}”身边没有出现${NB}${state.least}${NB}次以上的词`,
    note: [
      '“',
      el('a', { href: linesAddress(query, reports, reports.length === names.reports.length) }, query),
      `”${NB}${grouped(table.nodes)}${NB}处；${near}共${NB}${grouped(table.near)}${NB}个词，全部${NB}${grouped(table.words)}${NB}个词。数的是切出来的整词，不是字串：点数字看的就是这些地方，与检索同一个字串得到的次数会不同。一个词靠近两处，只算一次；不出段。`,
      `log Dice 说一个词有多离不开所查的字，越是只在它身边出现，数越大，最高大约${NB}14，可以跨篇比较（= 14 + log₂(2·同现 ÷ (处数 + 总次数))）；G² 说这有多可靠。预期 = 总次数 × 近处词数 ÷ 全部词数。`,
    ],
    caption: `“${query}”${near}的词`,
    columns: [
      { key: 'word', label: '词', number: false, value: ({ word }) => word },
      {
        key: 'joint',
        label: '同现',
        number: true,
        value: ({ joint }) => joint,
        cell: ({ joint, word }) => openButton(joint, `joint:${word}`),
      },
      {
        key: 'total',
        label: '总次数',
        number: true,
        value: ({ total }) => total,
        cell: ({ total, word }) => openButton(total, `total:${word}`),
      },
      {
        key: 'expected',
        label: '预期',
        number: true,
        value: ({ expected }) => expected,
        cell: ({ expected }) => expected.toFixed(1),
      },
      {
        key: 'dice',
        label: 'log Dice',
        number: true,
        value: (row) => row.logDice,
        cell: (row) => row.logDice.toFixed(2),
      },
      {
        key: 'g2',
        label: 'G²',
        number: true,
        value: ({ logLikelihood }) => logLikelihood,
        cell: ({ logLikelihood }) => logLikelihood.toFixed(1),
      },
    ],
    rows: table.rows,
    usual: 'dice',
    picture: null,
    opened,
    file: `搭配-${query}`,
  };
}
