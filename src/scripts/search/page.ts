/** The search page: from the address to the answer, and back into the address. */
import { beginning } from '../../corpus/around.ts';
import type { Found } from './ask.ts';
import { createConditions } from './conditions.ts';
import { button, el, part } from './dom.ts';
import { loadEngine, loadNames, once } from './engine.ts';
import { save } from '../save.ts';
import { offerCitation } from '../citation/view.ts';
import { addressOf, citedSearch, fileName, rowsOf, rowsToCsv, rowsToJson, unaddressed } from './export.ts';
import { createFacets } from './facets.ts';
import { createForm } from './form.ts';
import type { Form } from './form.ts';
import { keepPlace, keepState } from './history.ts';
import { walkHits } from './keys.ts';
import { createVerifier, sayScope, showProof } from './proof.ts';
import { isAsked, sameQuestion, typedWords } from './question.ts';
import { showRelated } from './related.ts';
import { createResults, setPhase } from './results.ts';
import { keepSearches } from './sets.ts';
import { createSession, isWithdrawn, warm } from './session.ts';
import type { Proof } from './session.ts';
import { NONE_CHOSEN, readState } from './state.ts';
import type { State } from './state.ts';
import type { SearchNames } from '../../data/search.ts';

const title = document.title;

const isStale = (error: unknown): boolean => error instanceof Error && error.name === 'SearchStaleError';

function showError(error: unknown, retry: () => void): void {
  setPhase('error');
  const stale = isStale(error);
  part('finding').textContent = '检索没有完成';
  const what = stale
    ? '网站刚刚更新，这一页与检索索引不是同一版，请重新载入。'
    : navigator.onLine
      ? '检索所需的文件没有载入。这不是“没有找到”。'
      : '网络断开了，检索所需的文件没有载入。这不是“没有找到”。';
  const again = stale
    ? button('重新载入', () => {
        location.reload();
      })
    : button('再试一次', retry);
  part('view').replaceChildren(el('div', { class: 'failed', role: 'alert' }, el('p', {}, what), again));
  part('more').replaceChildren();
}

function start(names: SearchNames, form: Form): void {
  let state = readState(new URL(location.href));
  let found: Found | null = null;
  let proof: Proof | null = null;
  part('views', HTMLFieldSetElement).disabled = false;
  const verifier = createVerifier(names);
  const facets = createFacets(names, () => {
    commit();
  });
  const results = createResults(names, facets.count);
  const sayConditions = createConditions(names, (next) => {
    form.write(next);
    facets.set(next.chosen);
    commit();
  });
  const prove = (): void => {
    if (!found || !proof) return;
    showProof(names, found, { proof, chosen: state.chosen, retry });
    if (proof.kind === 'differs') setPhase('error');
  };

  const said = part('exported');
  const shutCitation = offerCitation(part('cite', HTMLButtonElement), part('options'), () => {
    const shown = results.shown();
    if (!shown) return null;
    return {
      kind: 'search',
      title: citedSearch(shown),
      address: addressOf(shown.state) ?? ((day) => unaddressed(shown, day)),
    };
  });
  const retry = (): void => {
    ask(false);
  };
  const failed = (error: unknown): void => {
    if (isWithdrawn(error)) return;
    found = null;
    verifier.offer(null);
    results.clear();
    showError(error, retry);
  };
  let related = new AbortController();
  const session = createSession({
    found: async (answer, first) => {
      await results.draw(answer, state);
      // of the older answer, which could be cited until now
      shutCitation();
      related.abort();
      related = new AbortController();
      void showRelated(state.query, related.signal);
      found = answer;
      proof = first;
      prove();
      verifier.offer(answer);
    },
    proved: (second) => {
      if (second.kind === 'failed' && isStale(second.error)) {
        failed(second.error);
        return;
      }
      proof = second;
      prove();
    },
    failed,
  });

  /** Names and index are loaded apart: an update of the site may lie between them. */
  const sameEdition = once(async (): Promise<void> => {
    const engine = await loadEngine();
    if ((await engine.about()).edition !== names.edition) throw new engine.SearchStaleError();
  });

  const ask = (typing: boolean): void => {
    found = null;
    shutCitation();
    sameEdition().catch((error: unknown) => {
      if (!isStale(error)) return;
      session.stop();
      failed(error);
    });
    // An older answer that is still being drawn must not be taken for this one's.
    results.hold();
    document.title = isAsked(state) ? `${beginning(typedWords(state), 40)} · ${title}` : title;
    if (!isAsked(state)) {
      session.stop();
      results.clear();
      verifier.offer(null);
      setPhase('idle');
      return;
    }
    setPhase('loading');
    if (results.shown() === null) part('finding').textContent = '正在检索……';
    session.ask({ query: state.query, finer: state.finer }, typing);
  };

  /** Shows a state: a new question is asked, an old answer drawn anew. */
  const show = (next: State, typing: boolean): void => {
    const before = state;
    state = next;
    said.textContent = '';
    sayConditions(state);
    if (!found || !sameQuestion(before, next)) {
      ask(typing);
      return;
    }
    shutCitation();
    setPhase('loading');
    results.draw(found, state).then(prove, failed);
  };

  const current = (): State => ({ ...form.read(), chosen: facets.chosen() });
  const put = (): void => {
    form.write(state);
    facets.set(state.chosen);
  };
  const commit = (): void => {
    const next = current();
    keepState(next, false);
    show(next, false);
    form.arrange(next);
  };

  form.onType(() => {
    const next = current();
    keepState(next, true);
    show(next, true);
  });
  form.onCommit(commit);
  addEventListener('popstate', () => {
    const next = readState(new URL(location.href));
    form.write(next);
    facets.set(next.chosen);
    show(next, false);
  });
  part('clear').addEventListener('click', () => {
    facets.set(NONE_CHOSEN);
    commit();
  });

  const exportAs = (kind: 'csv' | 'json'): void => {
    const shown = results.shown();
    if (!shown || shown.hits.length === 0) return;
    said.textContent = '正在整理……';
    // What was asked for is saved even if something else is asked meanwhile.
    rowsOf({ ...shown, signal: new AbortController().signal }).then(
      (rows) => {
        const address = addressOf(shown.state);
        const text = kind === 'csv' ? rowsToCsv(rows, address) : rowsToJson(rows, shown, address);
        save(fileName(shown.marked, kind), kind === 'csv' ? 'text/csv' : 'application/json', text);
        if (results.shown() === shown) said.textContent = `已存 ${rows.length} 行`;
      },
      () => {
        if (results.shown() === shown) said.textContent = '没有完成，请再试一次';
      },
    );
  };
  part('csv').addEventListener('click', () => {
    exportAs('csv');
  });
  part('json').addEventListener('click', () => {
    exportAs('json');
  });
  walkHits(form.field);
  keepPlace();
  keepSearches(names, current);
  // What was typed before this script came counts as typed.
  if (form.field.value !== '' && form.field.value !== state.query) {
    state = { ...state, query: form.field.value };
    keepState(state, true);
  }
  put();
  sayConditions(state);
  ask(false);
  sayScope().catch(() => undefined);
}

function load(form: Form): void {
  loadNames().then(
    (names) => {
      start(names, form);
    },
    (error: unknown) => {
      showError(error, () => {
        setPhase('loading');
        part('view').replaceChildren();
        load(form);
      });
    },
  );
}
// Whoever opens this page is about to ask: the text comes while names are loaded and words are typed.
warm();
const form = createForm();
// The field tells what is asked even while names are on their way, or where they do not come.
const asked = readState(new URL(location.href));
form.write({ ...asked, query: form.field.value || asked.query });
load(form);
