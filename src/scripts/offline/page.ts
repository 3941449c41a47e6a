/** The page of what is stored on this device: it takes along, updates and removes, and registers the worker. */
import { reportOf } from '../../offline/shared/files.ts';
import type { OfflineIndex } from '../../offline/shared/files.ts';
import { Names, readState } from '../../offline/shared/state.ts';
import type { Kept, OfflineState } from '../../offline/shared/state.ts';
import { hanDate, NB } from '../../site/format.ts';
import { el, part } from '../search/dom.ts';
import { loadNames } from '../search/engine.ts';
import { createChooser } from './choose.ts';
import type { Offer } from './choose.ts';
import { loadIndex, TakingError, unlistedBecause } from './lists.ts';
import { megabytes, shelfOf, weigh } from './sizes.ts';
import { removeAll, take } from './take.ts';
import type { Choice } from './take.ts';

const section = part('offline');
const root = new URL(section.dataset['root'] ?? '/', location.href).href;
const names = new Names(root);

const status = part('offline-status');
const list = part('offline-list');
const choice = part('offline-choice', HTMLFieldSetElement);
const sum = part('offline-sum');
const says = part('offline-says');
const bar = part('offline-bar', HTMLProgressElement);
const store = part('offline-store', HTMLButtonElement);
const stop = part('offline-stop', HTMLButtonElement);
const remove = part('offline-remove', HTMLButtonElement);

/** What the network says; null without one, undefined while it is asked. */
let index: OfflineIndex | null | undefined;
/** Where there is none: why. */
let unlisted = '';
let state: OfflineState = { kept: null, taking: null };
let running: AbortController | null = null;

const chooser = createChooser(choice, () => {
  drawSum();
  drawButtons();
});

const phase = (name: 'loading' | 'ready' | 'storing'): void => {
  section.dataset['offlineState'] = name;
};

const keptText = ({ parts, files, bytes, edition, day }: Kept): string => {
  const reports = parts.filter((id) => reportOf(id) !== null).length;
  const search = parts.includes('search') ? '和检索' : '';
  return `已存 ${reports}${NB}份报告${search}，${files}${NB}个文件，占 ${megabytes(bytes)}；语料版 ${edition}，${hanDate(day)}存。`;
};

function compared(kept: Kept): string {
  if (index === undefined) return '正在看网站上有没有新版……';
  if (index === null) return unlisted;
  if (index.version === kept.version) return '与网站上的一样。';
  return index.edition === kept.edition
    ? '网站改过，语料没有变；更新以前，离线读到的是存下的那一版。'
    : `网站有新版，语料版 ${index.edition}；更新以前，离线读到的是存下的那一版。`;
}

const sameParts = (kept: Kept): boolean => kept.parts.join() === chooser.chosen().parts.join();

/** What pressing the button would do; null where there is nothing to do. */
function action(): string | null {
  if (!index) return null;
  const { kept, taking } = state;
  if (taking) return '接着存';
  if (!kept) return '存到本机';
  if (index.version !== kept.version) return '更新';
  return sameParts(kept) ? null : '按所选保存';
}

function drawSum(): void {
  if (!index) {
    sum.textContent = '';
    return;
  }
  const chosen = chooser.chosen().parts;
  const { bytes } = weigh(index, new Set(chosen));
  const here = state.kept?.version === index.version ? state.kept.parts : [];
  const missing = weigh(index, new Set([...here, ...chosen])).packed - weigh(index, new Set(here)).packed;
  const load = `，要下载${state.kept ? '至多' : ''}约 ${megabytes(missing)}`;
  sum.textContent = `合计占 ${megabytes(bytes)}${action() === null ? '' : load}。`;
}

function drawButtons(): void {
  const label = action();
  store.textContent = label ?? '存到本机';
  // Until it is known what there is to store, the button of a first visit keeps its place.
  store.disabled = index === undefined;
  store.hidden = running !== null || (index === undefined ? state.kept !== null : label === null);
  stop.hidden = running === null;
  remove.hidden = running !== null || (state.kept === null && state.taking === null);
}

function drawStatus(): void {
  const { kept, taking } = state;
  status.replaceChildren(
    kept ? `${keptText(kept)}${compared(kept)}` : '本机还没有存。',
    taking ? '上一次没有存完，已经下载的都留着。' : '',
    index === null && !kept ? `${unlisted}暂时不能存。` : '',
  );
  list.replaceChildren(
    ...(kept?.reports ?? []).map(([id, name]) =>
      el('li', {}, el('a', { href: new URL(`reports/${id}/`, root).pathname }, name)),
    ),
  );
  section.dataset['kept'] = kept?.version ?? '';
}

async function loadOffer(): Promise<Offer> {
  const listed = await loadIndex(root, AbortSignal.timeout(20_000));
  const { reports } = shelfOf(listed);
  if (reports.length === 0) return { index: listed, names: null };
  const reportNames = await loadNames().catch(() => {
    throw new TakingError('报告的名单没有载入，过一会儿再试。');
  });
  return { index: listed, names: reportNames };
}

async function refresh(): Promise<void> {
  state = await readState(names);
  index = undefined;
  drawStatus();
  drawButtons();
  const offer = await loadOffer().catch((error: unknown) => {
    unlisted = unlistedBecause(error);
    return null;
  });
  index = offer?.index ?? null;
  if (offer) chooser.show(offer, state.taking?.parts ?? state.kept?.parts ?? []);
  choice.disabled = offer === null;
  choice.hidden = offer === null;
  drawStatus();
  drawSum();
  drawButtons();
  phase('ready');
}

/** Bytes that the browser would still store, as far as it tells. */
async function room(): Promise<number> {
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  return quota - usage;
}

async function storing(signal: AbortSignal, chosen: Choice): Promise<string> {
  const bytes = index ? weigh(index, new Set(chosen.parts)).bytes : 0;
  const free = await room();
  // While the new version comes the old one stays.
  if (!state.taking && index?.version !== state.kept?.version && free < bytes)
    throw new TakingError(`本机留给网页的空间还有 ${megabytes(free)}，不够放 ${megabytes(bytes)}。`);
  const lasting = await navigator.storage.persist();
  await navigator.serviceWorker.register(new URL('sw.js', root), { scope: root, updateViaCache: 'none' });
  let told = -1;
  const kept = await take(
    {
      root,
      names,
      signal,
      onProgress: ({ done, of }) => {
        bar.max = of;
        bar.value = done;
        // Told aloud every tenth: a screen reader could not keep up with more.
        const tenth = Math.floor((done * 10) / of);
        if (tenth === told) return;
        told = tenth;
        says.textContent = `正在存：${megabytes(done)}，共 ${megabytes(of)}。`;
      },
    },
    chosen,
  );
  await navigator.serviceWorker.ready;
  return `存好了，${kept.files}${NB}个文件逐个核对无误。${
    lasting ? '浏览器答应长期保留。' : '浏览器没有答应长期保留：空间紧张时，它可能自行清掉。'
  }`;
}

function messageOf(error: unknown): string {
  if (error instanceof TakingError) return error.message;
  if (error instanceof DOMException && error.name === 'AbortError')
    return '停下了。已经下载的都留着，可以接着存。';
  return '没有存成，可以再试。';
}

async function start(): Promise<void> {
  if (running) return;
  running = new AbortController();
  phase('storing');
  bar.hidden = false;
  bar.removeAttribute('value');
  says.textContent = '正在取清单……';
  drawButtons();
  stop.focus();
  let said: string;
  try {
    said = await storing(running.signal, chooser.chosen());
  } catch (error) {
    said = messageOf(error);
  }
  running = null;
  bar.hidden = true;
  await refresh();
  says.textContent = said;
  (store.hidden ? remove : store).focus();
}

async function removeEverything(): Promise<void> {
  remove.disabled = true;
  let said = '删除了。本机没有留下什么；打开着的离线页面要连上以后刷新。';
  try {
    await removeAll(root, names);
  } catch (error) {
    said = messageOf(error);
  }
  remove.disabled = false;
  await refresh();
  says.textContent = said;
  store.focus();
}

// Over an insecure connection, and in some private windows, browsers have none of it.
if (!isSecureContext || !('serviceWorker' in navigator) || !('caches' in globalThis)) {
  choice.hidden = true;
  store.hidden = true;
  sum.textContent = '';
  status.replaceChildren(
    '这个浏览器（或这种连接、无痕窗口）不让网页存东西，离线阅读用不了。',
    el('a', { href: '#offline-else' }, '别的办法'),
  );
  phase('ready');
} else {
  store.addEventListener('click', () => void start());
  stop.addEventListener('click', () => running?.abort());
  remove.addEventListener('click', () => void removeEverything());
  void refresh();
}
