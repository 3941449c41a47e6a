/** From the address to the page, and back into the address. */
import { readChoice, sameChoice, choiceQuery } from '../../compare/choice.ts';
import { shownCsv } from '../../compare/csv.ts';
import { drawBody, drawHead } from '../../compare/draw/page.ts';
import { nameOf, titleOf } from '../../compare/findings.ts';
import type { Topic } from '../../compare/model.ts';
import { compareReports } from '../../compare/view.ts';
import type { Comparison } from '../../compare/view.ts';
import { SITE_NAME } from '../../site/strings.ts';
import { save } from '../save.ts';
import { part } from '../search/dom.ts';
import { createChooser } from './chooser.ts';
import { toDom } from './dom.ts';
import { loadDistrict } from './load.ts';

const region = part('compare');
const [head, body] = [part('compare-head'), part('compare-body')];
const topic = JSON.parse(region.dataset['topic'] ?? '') as Topic;
const form = part('compare-form', HTMLFormElement);
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

const asked = (): readonly string[] | null => readChoice(new URL(location.href).searchParams);

/** Links to other topics carry the choice along. */
function carry(chosen: readonly string[] | null): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-topic]')) {
    const address = new URL(link.href);
    address.search = chosen ? choiceQuery(chosen) : '';
    link.href = address.href;
  }
}

function replace(comparison: Comparison | null): void {
  drawn = comparison;
  head.replaceChildren(...(comparison ? drawHead(comparison).map((node) => toDom(node)) : built.head));
  body.replaceChildren(...(comparison ? drawBody(comparison).map((node) => toDom(node)) : built.body));
  region.dataset['columns'] = String(comparison?.reports.length ?? usual.length);
}

const go = (chosen: readonly string[]): void => {
  history.pushState(null, '', location.pathname + choiceQuery(chosen));
  void show(true);
};
const chooser = createChooser(form, go);

/** @param told Whether to say what changed: not when the page has just been opened. */
async function show(told: boolean): Promise<void> {
  turn += 1;
  const own = turn;
  const chosen = asked();
  chooser.write(chosen ?? usual);
  carry(chosen);
  part('compare-problem').replaceChildren();
  if (!chosen) {
    replace(null);
    setPhase('done');
    return;
  }
  setPhase('loading');
  try {
    const edition = region.dataset['edition'] ?? '';
    const reports = await Promise.all(chosen.map((id) => loadDistrict(id, edition)));
    if (own !== turn) return;
    reports.sort((a, b) => a.district.slot - b.district.slot);
    const comparison = compareReports(topic, reports);
    replace(comparison);
    setPhase('done');
    if (told)
      part('compare-said').textContent = `已换成${reports.map(nameOf).join('、')}。${titleOf(comparison)}。`;
  } catch (error) {
    if (own !== turn) return;
    setPhase('error');
    const why = error instanceof Error ? error.message : String(error);
    part('compare-problem').textContent = `没有换成：${why}。下面仍是先前的内容。`;
  }
}

addEventListener('popstate', () => {
  void show(true);
});
body.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-csv]') : null;
  if (!link || !drawn) return;
  event.preventDefault();
  save(`${SITE_NAME}-对读-${topic.label}.csv`, 'text/csv', shownCsv(drawn));
});

if (asked()) void show(false);
else {
  // Chosen before this script was there.
  const chosen = chooser.read();
  if (chosen && !sameChoice(chosen, usual)) go(chosen);
}
