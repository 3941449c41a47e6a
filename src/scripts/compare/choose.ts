/** From the address to the page, and back into the address. */
import { choiceQuery, readAsked, sameChoice, settle } from '../../compare/choice.ts';
import { drawBody, drawHead } from '../../compare/draw/page.ts';
import { nameOf, titleOf } from '../../compare/findings.ts';
import type { ComparedReport, Topic } from '../../compare/model.ts';
import { compareReports } from '../../compare/view.ts';
import type { Comparison } from '../../compare/view.ts';
import type * as CsvScript from '../../compare/csv.ts';
import type * as CiteScript from './cite.ts';
import { SITE_NAME } from '../../site/strings.ts';
import { reasonFor } from '../data-file.ts';
import { save } from '../save.ts';
import { part } from '../search/dom.ts';
import { createChooser } from './chooser.ts';
import { toDom } from './dom.ts';
import { loadDistrict } from './load.ts';

const region = part('compare');
const [head, body] = [part('compare-head'), part('compare-body')];
const topic = JSON.parse(region.dataset['topic'] ?? '') as Topic;
const form = part('compare-form', HTMLFormElement);
const citing = part('compare-cite');
const usual = [...form.querySelectorAll<HTMLInputElement>('input[name="d"]')]
  .filter(({ defaultChecked }) => defaultChecked)
  .map(({ value }) => value);
/** What the build wrote: shown again without loading anything. */
const built = { head: [...head.childNodes], body: [...body.childNodes] };

const setPhase = (phase: 'loading' | 'done' | 'error'): void => {
  region.dataset['compareState'] = phase;
};

/** Grows with every choice, so that no old one is drawn over a newer one. */
let turn = 0;
/** What was drawn here; null while what the build wrote is shown. */
let drawn: Comparison | null = null;

const asked = (): ReturnType<typeof readAsked> => readAsked(new URL(location.href).searchParams);

const tell = (id: 'compare-problem' | 'compare-notice', text: string): void => {
  part(id).textContent = text;
};

/** Links to other topics carry the choice along. */
function carry(chosen: readonly string[] | null): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-topic]')) {
    const address = new URL(link.href);
    address.search = chosen ? choiceQuery(chosen) : '';
    link.href = address.href;
  }
}

/** Shuts the citation of what was shown before. */
let shutCitation: (() => void) | null = null;

function replace(comparison: Comparison | null): void {
  drawn = comparison;
  shutCitation?.();
  citing.hidden = comparison === null;
  const { activeElement } = document;
  const lost = head.contains(activeElement) || body.contains(activeElement);
  head.replaceChildren(...(comparison ? drawHead(comparison).map((node) => toDom(node)) : built.head));
  body.replaceChildren(...(comparison ? drawBody(comparison).map((node) => toDom(node)) : built.body));
  region.dataset['columns'] = String(comparison?.reports.length ?? usual.length);
  // who stood in what went away goes on at its beginning
  if (!lost) return;
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}

const go = (chosen: readonly string[]): void => {
  history.pushState(null, '', location.pathname + choiceQuery(chosen));
  void show(true);
};
const chooser = createChooser(form, go);

/** The districts that there are among those asked for. Where the form lists all, nobody is asked for others. */
async function loadAsked(ids: readonly string[]): Promise<Map<string, ComparedReport>> {
  const known = ids.filter((id) => chooser.mayBe(id));
  const loaded = await Promise.all(known.map((id) => loadDistrict(id)));
  return new Map(loaded.flatMap((report) => (report ? [[report.district.id, report]] : [])));
}

/** @param told Whether to say what changed: not when the page has just been opened. */
async function show(told: boolean): Promise<void> {
  turn += 1;
  const own = turn;
  const wanted = asked();
  tell('compare-problem', '');
  tell('compare-notice', '');
  if (!wanted) {
    chooser.write(usual);
    carry(null);
    replace(null);
    setPhase('done');
    return;
  }
  setPhase('loading');
  try {
    const found = await loadAsked(wanted.ids);
    const [lone, second] = found.keys();
    const beside = usual.find((id) => id !== lone);
    if (lone !== undefined && second === undefined && beside !== undefined)
      for (const [id, report] of await loadAsked([beside])) found.set(id, report);
    const { chosen, told: notes } = settle(wanted, usual, (id) => {
      const report = found.get(id);
      return report ? nameOf(report) : null;
    });
    if (own !== turn) return;
    const reports = (chosen ?? []).flatMap((id) => found.get(id) ?? []);
    reports.sort((a, b) => a.district.slot - b.district.slot);
    const comparison = chosen ? compareReports(topic, reports) : null;
    const clean = chosen ? choiceQuery(chosen) : '';
    if (location.search !== clean) history.replaceState(null, '', location.pathname + clean + location.hash);
    chooser.write(
      chosen ?? usual,
      reports.map(({ district }) => district),
    );
    carry(chosen);
    replace(comparison);
    setPhase('done');
    tell('compare-notice', notes.join(''));
    if (told && comparison)
      part('compare-said').textContent = `已换成${reports.map(nameOf).join('、')}。${titleOf(comparison)}。`;
  } catch (error) {
    if (own !== turn) return;
    setPhase('error');
    tell('compare-problem', `没有换成：${reasonFor(error)}下面仍是先前的内容。`);
  }
}

addEventListener('popstate', () => {
  void show(true);
});
body.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-csv]') : null;
  if (!link || !drawn) return;
  event.preventDefault();
  const shown = drawn;
  // only who takes the table home loads what writes it
  const address = new URL(region.dataset['csvScript'] ?? '', location.href).href;
  void (import(/* @vite-ignore */ address) as Promise<typeof CsvScript>).then(
    ({ shownCsv }) => {
      save(`${SITE_NAME}-对读-${topic.label}.csv`, 'text/csv', shownCsv(shown));
    },
    (error: unknown) => {
      tell('compare-problem', `表没有写成：${String(error)}。`);
    },
  );
});

citing.querySelector('button')?.addEventListener('click', ({ currentTarget: control }) => {
  if (shutCitation || !(control instanceof HTMLButtonElement)) return;
  const address = new URL(region.dataset['citeScript'] ?? '', location.href).href;
  void (import(/* @vite-ignore */ address) as Promise<typeof CiteScript>).then(
    ({ offerComparison }) => {
      // pressed twice before it was there
      if (shutCitation) return;
      shutCitation = offerComparison(control, () => drawn);
      control.click();
    },
    (error: unknown) => {
      tell('compare-problem', `引文没有写成：${String(error)}。`);
    },
  );
});

if (asked()) void show(false);
else {
  // Chosen before this script was there.
  const chosen = chooser.read();
  if (chosen && !sameChoice(chosen, usual)) go(chosen);
}
