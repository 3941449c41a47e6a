/** Searches that the reader keeps, on this device only: run together, taken home as one table. */
import type { SearchNames } from '../../data/search.ts';
import { toCsv } from '../../site/csv.ts';
import { grouped, NB } from '../../site/format.ts';
import { save } from '../save.ts';
import { askIndex, askText } from './ask.ts';
import type { Found } from './ask.ts';
import { inWords } from './describe.ts';
import { button, el, part } from './dom.ts';
import { at, loadEngine } from './engine.ts';
import { addressOf, COMBINED, combinedRows, rowsOf } from './export.ts';
import { findingOf } from './finding.ts';
import { select, traitsOf } from './filters.ts';
import { isAsked, words } from './question.ts';
import { isWithdrawn } from './session.ts';
import { fitsAddress, LONGEST_IN_ADDRESS, readState, stateQuery, WIDTH } from './state.ts';
import type { State } from './state.ts';
import type { Shown } from './shown.ts';

const KEY = 'quce-duidu:searches';
const MOST = 50;

const stateOf = (query: string): State => readState(new URL(query, location.href));

/** Query strings of addresses; whatever else stands there is not ours. */
function stored(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    const searches: unknown[] = Array.isArray(list) ? list : [];
    const own = searches.filter((one): one is string => typeof one === 'string' && one.startsWith('?'));
    return [...new Set(own.map((query) => keyOf(stateOf(query))))].filter((key) => key !== '');
  } catch {
    return [];
  }
}

/** @returns Whether it could be kept. */
function store(list: readonly string[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

/** What is asked, however it was being shown: one search is kept once. */
export function keyOf(state: State): string {
  const { query, finer } = state;
  const plain = (text: string): string => words(text).join(' ');
  return stateQuery({
    query: plain(query),
    finer: { ...finer, any: plain(finer.any), none: plain(finer.none) },
    chosen: state.chosen,
    view: 'list',
    sort: 'text',
    width: WIDTH.usual,
  });
}

async function run(query: string, names: SearchNames, signal: AbortSignal): Promise<Shown> {
  const state = stateOf(query);
  const first = await askText(state, signal).catch((error: unknown): Found | null => {
    if (isWithdrawn(error)) throw error;
    return null;
  });
  const found = first ?? (await askIndex(state, signal));
  const engine = await loadEngine();
  const wanted = state.chosen.theme;
  const known = await Promise.all(wanted.map(async (id) => [id, await engine.themeUnits(id)] as const));
  const units = new Map(known);
  const { hits, occurrences } = select(found.answer.paragraphs, state.chosen, traitsOf(names, units));
  const { marked, counted } = found;
  return { state, names, hits, occurrences, marked, counted, themes: Promise.resolve(units), signal };
}

/** @param current The state that the page shows. */
export function keepSearches(names: SearchNames, current: () => State): void {
  const list = part('kept');
  const said = part('kept-said');
  let running = new AbortController();
  const labelOf = (query: string): string => inWords(stateOf(query), names);

  const draw = (): void => {
    running.abort();
    const searches = stored();
    list.replaceChildren(
      ...searches.map((query) =>
        el(
          'li',
          {},
          el('a', { href: at(`search/${query}`) }, labelOf(query)),
          el('span', { class: 'num', 'data-kept': query }),
          button(
            '删去',
            () => {
              store(stored().filter((one) => one !== query));
              draw();
            },
            { 'aria-label': `删去${labelOf(query)}` },
          ),
        ),
      ),
    );
    for (const id of ['kept-run', 'kept-csv']) part(id).hidden = searches.length === 0;
  };

  /** One after the other, so that the answers come in the order of the list. */
  const runAll = async (): Promise<Shown[]> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const shown: Shown[] = [];
    for (const query of stored()) {
      said.textContent = `正在检索“${labelOf(query)}”……`;
      const one = await run(query, names, signal);
      signal.throwIfAborted();
      const place = [...list.querySelectorAll<HTMLElement>('[data-kept]')].find(
        ({ dataset }) => dataset['kept'] === query,
      );
      if (place) place.textContent = findingOf(one.hits.length, one.occurrences);
      shown.push(one);
    }
    said.textContent = '';
    return shown;
  };
  const failed = (error: unknown): void => {
    if (!isWithdrawn(error)) said.textContent = '没有载入，请再试一次。';
  };

  part('keep').addEventListener('click', () => {
    const state = current();
    const query = keyOf(state);
    const searches = stored();
    if (!isAsked(state)) said.textContent = '先写下要查的词。';
    else if (!fitsAddress(state)) said.textContent = `有一项超过${NB}${LONGEST_IN_ADDRESS}${NB}字，存不下。`;
    else if (searches.includes(query)) said.textContent = '已经存过了。';
    else if (searches.length >= MOST) said.textContent = `最多存${NB}${MOST}${NB}条。`;
    else {
      const kept = store([...searches, query]);
      said.textContent = kept ? '已存。' : '浏览器不让保存。';
      draw();
    }
  });
  part('kept-run').addEventListener('click', () => {
    runAll().catch(failed);
  });
  part('kept-csv').addEventListener('click', () => {
    const combine = async (): Promise<void> => {
      const rows: string[][] = [];
      for (const shown of await runAll())
        rows.push(...combinedRows(await rowsOf(shown), shown, addressOf(shown.state)));
      save('区策对读-检索-合并.csv', 'text/csv', toCsv(COMBINED, rows));
      said.textContent = `已存${NB}${grouped(rows.length)}${NB}行`;
    };
    combine().catch(failed);
  });
  // Another window may have kept something meanwhile.
  addEventListener('storage', ({ key }) => {
    if (key === KEY) draw();
  });
  draw();
}
