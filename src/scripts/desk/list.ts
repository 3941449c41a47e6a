/** The words of some reports, or their strings, by how often they stand there. */
import { isWord } from '../../concordance/words.ts';
import type { SearchNames } from '../../data/search.ts';
import { decimal, grouped, NB } from '../../site/format.ts';
import { foldText, loadFolds } from '../search/corpus.ts';
import type { Answer, Column, Opened, Place } from './answer.ts';
import { countLink, openButton } from './links.ts';
import { chosenReports, loadReports, sizeOf } from './load.ts';
import type { DeskUnit } from './load.ts';
import type { DeskState } from './state.ts';
import { countIn, itemsOf, nested } from './vocabulary.ts';

interface Row {
  readonly item: string;
  readonly count: number;
  readonly per10k: number;
  /** Where it stands as a word of its own; empty for strings. */
  readonly places: readonly Place[];
}

/** Words by their folded form, with their places. */
function wordPlaces(units: readonly DeskUnit[], fold: (character: string) => string): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const { report, id, text, words } of units)
    for (const { start, end } of words) {
      const word = text.slice(start, end);
      if (!isWord(word)) continue;
      const item = foldText(word, fold).characters.join('');
      const places = found.get(item);
      const place = { report, unit: id, text, start, end };
      if (places) places.push(place);
      else found.set(item, [place]);
    }
  return found;
}

export async function list(state: DeskState, names: SearchNames): Promise<Answer<Row>> {
  const reports = chosenReports(names, state.a, 'all');
  const units = await loadReports(names, reports);
  const { fold } = await loadFolds();
  const size = sizeOf(reports);
  const words = state.by === 'words';
  const places: ReadonlyMap<string, Place[]> = words ? wordPlaces(units, fold) : new Map<string, Place[]>();
  const items = words ? new Set(places.keys()) : itemsOf(state, units, fold);
  const counts = countIn(units, items);
  const hidden = words ? new Set<string>() : nested(items, [counts]);
  const weight = ({ count, places: own }: Row): number => (words ? own.length : count);
  const rows = [...items]
    .filter((item) => !hidden.has(item))
    .map((item): Row => {
      const count = counts.get(item) ?? 0;
      return { item, count, per10k: (count * 10_000) / size, places: places.get(item) ?? [] };
    })
    .filter((row) => weight(row) >= state.least)
    .sort((x, y) => weight(y) - weight(x) || y.item.length - x.item.length || (x.item < y.item ? -1 : 1));
  const opened = (open: string): Opened | null => {
    const own = places.get(open.replace(/^words:/, ''));
    return own
      ? {
          title: `“${open.replace(/^words:/, '')}”作为一个词，共${NB}${grouped(own.length)}${NB}处`,
          places: own,
        }
      : null;
  };
  const asWord: Column<Row> = {
    key: 'words',
    label: '整词',
    number: true,
    value: (row) => row.places.length,
    cell: (row) => openButton(row.places.length, `words:${row.item}`),
  };
  return {
    finding: `${grouped(rows.length)}${NB}个${words ? '词' : '字串'}出现${NB}${state.least}${NB}次以上`,
    note: [
      words
        ? '整词是切词所得；字串与检索相同，长词里的也算，所以往往更多。两个数各开各的句子。'
        : `字串${NB}${state.from}${NB}至${NB}${state.to}${NB}字，不跨标点；总在同一个更长的字串里出现的，只列长的。次数与检索相同。`,
    ],
    caption: `共${NB}${grouped(size)}${NB}字`,
    columns: [
      { key: 'item', label: words ? '词' : '字串', number: false, value: ({ item }) => item },
      ...(words ? [asWord] : []),
      {
        key: 'count',
        label: words ? '字串' : '次数',
        number: true,
        value: ({ count }) => count,
        cell: ({ count, item }) => countLink(count, item, reports, names),
      },
      {
        key: 'rate',
        label: '每万字',
        number: true,
        value: ({ per10k }) => per10k,
        cell: ({ per10k }) => decimal(per10k),
      },
    ],
    rows,
    usual: words ? 'words' : 'count',
    picture: null,
    opened,
    file: words ? '词表' : '字串表',
  };
}
