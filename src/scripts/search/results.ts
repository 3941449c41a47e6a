/** The region of the results: its state, the finding in words, and the view. */
import type { SearchNames } from '../../data/search.ts';
import { grouped, NB } from '../../site/format.ts';
import { askIndex, askText, EMPTY } from './ask.ts';
import type { Found, Question } from './ask.ts';
import { drawDistribution } from './distribution.ts';
import { conditionsOf } from './describe.ts';
import { button, el, part } from './dom.ts';
import { loadEngine, once } from './engine.ts';
import { findingOf } from './finding.ts';
import { select, traitsOf } from './filters.ts';
import type { Counts, Themes } from './filters.ts';
import { drawKwic, MOST_SORTED } from './kwic.ts';
import { drawList } from './list.ts';
import { sayNothing } from './nothing.ts';
import { isAsked } from './question.ts';
import type { Drawn, Shown } from './shown.ts';
import { FACETS } from './state.ts';
import type { State } from './state.ts';

const region = (): HTMLElement => part('results');

export type Phase = 'idle' | 'loading' | 'done' | 'error';

export function setPhase(phase: Phase, paragraphs?: number, occurrences?: number): void {
  const { dataset } = region();
  dataset['searchState'] = phase;
  for (const [name, value] of Object.entries({ paragraphs, occurrences })) {
    if (value === undefined) Reflect.deleteProperty(dataset, name);
    else dataset[name] = String(value);
  }
  region().setAttribute('aria-busy', String(phase === 'loading'));
}

export interface Results {
  /** Draws an answer as a state wants it; done when all that is counted is drawn. */
  readonly draw: (found: Found, state: State) => Promise<Shown>;
  /** What is being drawn is no longer wanted; what stands there stays until something else is drawn. */
  readonly hold: () => void;
  readonly clear: () => void;
  readonly shown: () => Shown | null;
}

async function askedAs(way: Found['way'], question: Question, signal: AbortSignal): Promise<Found['answer']> {
  const found = way === 'text' ? await askText(question, signal) : await askIndex(question, signal);
  return found?.answer ?? EMPTY;
}

export function createResults(
  names: SearchNames,
  onCounts: (counts: Counts | null, lost?: boolean) => void,
): Results {
  let drawing = new AbortController();
  let shown: Shown | null = null;

  const themesOf = once(async (): Promise<Themes> => {
    const engine = await loadEngine();
    return new Map(
      await Promise.all(names.themes.map(async ({ id }) => [id, await engine.themeUnits(id)] as const)),
    );
  });

  const put = (drawn: Drawn, added: boolean): void => {
    const view = part('view');
    if (added) view.append(...drawn.nodes);
    else {
      view.replaceChildren(...drawn.nodes);
      // Lines that are wider than the page begin with their match in its middle.
      view.scrollLeft = (view.scrollWidth - view.clientWidth) / 2;
    }
    const more = part('more');
    more.replaceChildren();
    if (!drawn.more) return;
    const { left, unit, draw } = drawn.more;
    const label = `再列（还有${NB}${grouped(left)}${NB}${unit}）`;
    const { signal } = drawing;
    const next = button(label, () => {
      next.disabled = true;
      const first = view.childElementCount;
      draw().then(
        (further) => {
          if (signal.aborted) return;
          put(further, true);
          view.children[first]?.querySelector<HTMLElement>('a')?.focus();
        },
        () => {
          next.disabled = false;
          next.textContent = '没有载入，再试一次';
        },
      );
    });
    more.append(next);
  };

  const nothing = async (found: Found, state: State, signal: AbortSignal): Promise<HTMLElement> => {
    const narrowed = FACETS.some((facet) => state.chosen[facet].length > 0);
    if (narrowed && found.answer.occurrences > 0) {
      const { paragraphs, occurrences } = found.answer;
      const unknown = conditionsOf(state, names).filter((one) => one.unknown);
      const why = unknown.map(({ label, value }) => `${label}：${value}。`).join('');
      const all = findingOf(paragraphs.length, occurrences);
      return el('p', { class: 'none' }, `${why}筛选之后没有了；不筛选，${all}。`);
    }
    const engine = await loadEngine();
    const count = async (text: string): Promise<Found['answer']> =>
      (found.way === 'text'
        ? await engine.quick(text, {}, { signal })
        : await engine.find(text, {}, { signal })) ?? EMPTY;
    const freed = await Promise.all(
      conditionsOf(state, names)
        .filter(({ among, without }) => among === 'finer' && isAsked(without))
        .map(async ({ label, value, without }) => {
          const { paragraphs, occurrences } = await askedAs(found.way, without, signal);
          return {
            condition: `${label}：${value}`,
            occurrences,
            finding: findingOf(paragraphs.length, occurrences),
          };
        }),
    );
    const question = { query: state.query, finer: state.finer };
    const told = freed.filter(({ occurrences }) => occurrences > 0);
    return el('div', { class: 'none' }, ...(await sayNothing(question, { names, count, freed: told })));
  };

  /** Draws what is counted; everything that is shown of it is put there at once. */
  const drawn = async (found: Found, state: State, signal: AbortSignal): Promise<Shown> => {
    // Themes can wait until the answer stands, but where they are filtered by.
    const { promise: stands, resolve: stand } = Promise.withResolvers<undefined>();
    const themes = stands.then(themesOf);
    // Heard of by those who wait for it; until then its failure must not count as unheard.
    themes.catch(() => undefined);
    const byTheme = state.chosen.theme.length > 0;
    if (byTheme) stand(undefined);
    const known = byTheme ? await themes : null;
    const all = found.answer.paragraphs;
    const { hits, occurrences, counts } = select(all, state.chosen, traitsOf(names, known));
    const { marked, counted } = found;
    const now: Shown = { state, names, hits, occurrences, marked, counted, themes, signal };
    const draw = { list: drawList, kwic: drawKwic, distribution: drawDistribution }[state.view];
    const content =
      hits.length > 0 ? await draw(now) : { nodes: [await nothing(found, state, signal)], more: null };
    signal.throwIfAborted();
    shown = now;
    part('finding').textContent = findingOf(hits.length, occurrences);
    part('unsorted').hidden = state.view !== 'kwic' || state.sort === 'text' || hits.length <= MOST_SORTED;
    put(content, false);
    onCounts(counts);
    setPhase('done', hits.length, occurrences);
    stand(undefined);
    themes.then(
      (units) => {
        if (!signal.aborted) onCounts(select(all, state.chosen, traitsOf(names, units)).counts);
      },
      () => {
        if (!signal.aborted) onCounts(counts, true);
      },
    );
    return now;
  };

  return {
    shown: () => shown,
    hold: () => {
      drawing.abort();
    },
    clear: () => {
      drawing.abort();
      shown = null;
      part('finding').textContent = '';
      part('view').replaceChildren();
      part('more').replaceChildren();
      onCounts(null);
    },
    draw: async (found, state) => {
      drawing.abort();
      drawing = new AbortController();
      const { signal } = drawing;
      try {
        return await drawn(found, state, signal);
      } catch (error) {
        // What goes wrong with something that is no longer wanted is nobody's error.
        signal.throwIfAborted();
        throw error;
      }
    },
  };
}
