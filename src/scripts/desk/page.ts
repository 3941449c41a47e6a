/** The research desk: from the address to the tables, and back into the address. */
import type { SearchNames } from '../../data/search.ts';
import { SITE_NAME } from '../../site/strings.ts';
import { button, el, part } from '../search/dom.ts';
import { loadNames } from '../search/engine.ts';
import { offerCitation } from '../citation/view.ts';
import type { CitedShown } from '../citation/view.ts';
import { save } from '../save.ts';
import type { Answer } from './answer.ts';
import { citedDesk } from './cite.ts';
import { collocates } from './collocates.ts';
import { createForm } from './form.ts';
import { frequency } from './frequency.ts';
import { keyness, SameSides } from './keyness.ts';
import { drawLines } from './lines.ts';
import { list } from './list.ts';
import { MOST_REPORTS, TooMany } from './load.ts';
import { pictureFile } from './picture.ts';
import { makeSortable } from './sort.ts';
import { isAsked, readState, stateQuery } from './state.ts';
import type { DeskState } from './state.ts';
import { csvOf, drawTable } from './table.ts';

const region = part('desk');
const setPhase = (phase: 'idle' | 'loading' | 'done' | 'error'): void => {
  region.dataset['deskState'] = phase;
};

function messageOf(error: unknown): string {
  if (error instanceof TooMany) return `一次最多读 ${MOST_REPORTS} 篇；请少选几篇，或取下数据文件自己算。`;
  if (error instanceof SameSides) return '甲、乙两边要有不同的报告，不能重叠。';
  if (error instanceof Error && error.name === 'SearchStaleError') return '页面与数据不是同一版，请刷新。';
  return '所需的文件没有载入。这不是“没有找到”。';
}

const TABLE = '#desk-table [tabindex="0"]';
/** The number that opens these lines. */
const openerOf = (open: string): string => `#desk-table [data-open="${CSS.escape(open)}"]`;

function start(names: SearchNames): void {
  const form = createForm(names);
  let state = readState(new URL(location.href).searchParams);
  /** Grows with every question, so that no old answer is shown for a newer one. */
  let turn = 0;
  /** What has the focus once the answer is drawn: the control that was pressed is drawn anew with it. */
  let focusOn: string | null = null;

  /** What is shown, where it can be cited. */
  let cited: CitedShown | null = null;
  const shutCitation = offerCitation(part('desk-cite', HTMLButtonElement), part('desk-head'), () => cited);
  const forget = (): void => {
    cited = null;
    shutCitation();
  };

  const go = (next: DeskState, focus: string | null = null): void => {
    state = next;
    focusOn = focus;
    history.pushState(null, '', location.pathname + stateQuery(state));
    void show();
  };

  async function draw<Row>(answer: Answer<Row>, own: number): Promise<void> {
    const opened = state.open === '' ? null : answer.opened(state.open);
    const lines =
      opened &&
      (await drawLines(names, opened, () => {
        go({ ...state, open: '' }, openerOf(state.open));
      }));
    if (own !== turn) return;
    part('desk-finding').textContent = answer.finding;
    part('desk-note').replaceChildren(...answer.note.filter((child) => child !== null));
    part('desk-picture').replaceChildren(...(answer.picture ? [answer.picture] : []));
    part('desk-table').replaceChildren(
      drawTable(answer, state.order, (order) => {
        go({ ...state, order }, `#desk-table th[data-key="${CSS.escape(order.key)}"] button`);
      }),
    );
    part('desk-lines').replaceChildren(...(lines ? [lines] : []));
    const { picture } = answer;
    part('desk-tools').replaceChildren(
      button('CSV', () => {
        save(`${SITE_NAME}-${answer.file}.csv`, 'text/csv', csvOf(answer, state.order));
      }),
      ...(picture
        ? [
            button('SVG', () => {
              save(`${SITE_NAME}-${answer.file}.svg`, 'image/svg+xml', pictureFile(picture));
            }),
          ]
        : []),
    );
    cited = {
      kind: 'search:desk',
      title: citedDesk(state, names, answer),
      address: new URL(location.pathname + stateQuery(state), location.href).href,
    };
    region.dataset['rows'] = String(answer.rows.length);
    setPhase('done');
    if (lines) lines.scrollIntoView({ block: 'nearest' });
    giveFocus();
  }

  function giveFocus(): void {
    if (focusOn === null) return;
    // a row beyond those that are drawn at first has the table instead
    const control = region.querySelector<HTMLElement>(focusOn) ?? region.querySelector<HTMLElement>(TABLE);
    control?.focus({ preventScroll: true });
    focusOn = null;
  }

  async function answer(own: number): Promise<void> {
    switch (state.tool) {
      case 'frequency':
        return draw(await frequency(state, names), own);
      case 'keyness':
        return draw(await keyness(state, names), own);
      case 'collocates':
        return draw(await collocates(state, names), own);
      case 'list':
        return draw(await list(state, names), own);
    }
  }

  async function show(): Promise<void> {
    turn += 1;
    const own = turn;
    forget();
    if (!isAsked(state)) {
      setPhase('idle');
      delete region.dataset['arriving'];
      return;
    }
    setPhase('loading');
    part('desk-finding').textContent = '正在计算……';
    try {
      await answer(own);
    } catch (error) {
      if (own !== turn) return;
      setPhase('error');
      part('desk-finding').textContent = '没有算成';
      part('desk-table').replaceChildren(el('p', { role: 'alert' }, messageOf(error)));
      for (const id of ['desk-note', 'desk-picture', 'desk-lines', 'desk-tools']) part(id).replaceChildren();
    } finally {
      if (own === turn) delete region.dataset['arriving'];
    }
  }

  form.onChange(() => {
    // Another question has another order and nothing opened.
    const next = form.read();
    if (stateQuery(next) !== stateQuery({ ...state, order: null, open: '' }) || !isAsked(next)) go(next);
  });
  addEventListener('popstate', () => {
    state = readState(new URL(location.href).searchParams);
    focusOn = null;
    form.write(state);
    void show();
  });
  region.addEventListener('click', ({ target }) => {
    const open = target instanceof HTMLElement ? target.dataset['open'] : undefined;
    if (open !== undefined) go({ ...state, open }, '#opened');
  });

  form.write(state);
  // A tool that was named without its sides has the usual ones.
  if (new URL(location.href).searchParams.has('tool'))
    state = { ...form.read(), order: state.order, open: state.open };
  void show();
}

function load(): void {
  loadNames().then(start, () => {
    setPhase('error');
    delete region.dataset['arriving'];
    part('desk-finding').textContent = '研究台没有载入';
    part('desk-table').replaceChildren(
      button('再试一次', () => {
        setPhase('loading');
        load();
      }),
    );
  });
}
// whoever comes with a question sees nothing below that the answer would push away
if (new URL(location.href).searchParams.size > 0) {
  region.dataset['arriving'] = '';
  setPhase('loading');
}
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) makeSortable(table);
load();
