/** 检索自证: what was searched, by which ways, whether they agree, and the reader's own count. */
import type { SearchNames } from '../../data/search.ts';
import { decimal, grouped, NB } from '../../site/format.ts';
import type { Found } from './ask.ts';
import { button, el, part } from './dom.ts';
import { loadEngine } from './engine.ts';
import { districtText } from './names.ts';
import { findingOf } from './finding.ts';
import type { Proof } from './session.ts';
import type { Chosen } from './state.ts';
import { loadFolds } from './corpus.ts';
import { loadSize, verify } from './verify.ts';

/** The scope as the engine states it. */
export async function sayScope(): Promise<void> {
  const { reports, units, characters } = await (await loadEngine()).about();
  part('scope').textContent =
    `${grouped(reports.length)}${NB}份报告，${grouped(units)}${NB}段，${grouped(characters)}${NB}字`;
}

/** @param narrowed Whether filters choose among what was found: both ways answer without them. */
function words(proof: Proof, { answer }: Found, narrowed: boolean): string {
  const none = answer.occurrences === 0;
  const finding = findingOf(answer.paragraphs.length, answer.occurrences);
  const all = narrowed ? `：不筛选共${NB}${finding}` : `${NB}${finding}`;
  switch (proof.kind) {
    case 'pending':
      return `通读全文${none ? `，${finding}` : `得${all}`}；正在用索引再查一遍……`;
    case 'index':
      return none ? '索引里没有，一处也没有漏掉。' : `索引查得${all}，全部计入。`;
    case 'agrees':
      return none ? '通读全文、查索引，两条路都没有找到。' : `通读全文、查索引，两条路同得${all}。`;
    case 'differs':
      return `两条路的结果不一致：通读全文，${findingOf(proof.text.paragraphs.length, proof.text.occurrences)}；查索引，${findingOf(proof.index.paragraphs.length, proof.index.occurrences)}。请以逐字核对为准，并告诉我们。`;
    case 'failed':
      return '索引没有载入，下面是通读全文的结果，未经索引复核。';
  }
}

/**
 * Districts without a match, and how many their length would have led one to expect at the rate of all other
 * texts, silent ones included. Of several runs nothing is said: a text may well have each of them, apart.
 */
export function silences(names: SearchNames, { answer, question }: Found): string {
  if (names.reports.length > 8 || answer.occurrences === 0 || /\S\s+\S/u.test(question.query)) return '';
  const counts = new Map<string, number>();
  for (const { report, occurrences } of answer.paragraphs)
    counts.set(report, (counts.get(report) ?? 0) + occurrences);
  const silent = names.reports.filter(({ id }) => !counts.has(id));
  const length = names.reports.reduce((sum, { characters }) => sum + characters, 0);
  if (silent.length === 0 || silent.length > 3) return '';
  return silent
    .map(({ id, characters }) => {
      const expected = (answer.occurrences * characters) / (length - characters);
      const about = expected < 0.05 ? `应有的不到${NB}0.1` : `约应有${NB}${decimal(expected)}`;
      return `${districtText(names, id)}${NB}0${NB}处；若和其余各篇一样密，这个篇幅${about}${NB}处。`;
    })
    .concat('体裁各不相同，只作线索。')
    .join('');
}

/** 營商環境 is searched for as 营商环境: said only where Traditional characters were simplified. */
async function foldingNote({ question }: Found): Promise<string> {
  const { fold, plain } = await loadFolds();
  const text = `${question.query} ${question.finer.any}`.trim().slice(0, 200);
  const simple = [...text].map((c) => (plain(c) === fold(c) ? c : fold(c))).join('');
  return simple === text ? '' : `“${text}”按简体“${simple}”检索，繁简写法都能找到。`;
}

interface Telling {
  readonly proof: Proof;
  readonly chosen: Chosen;
  readonly retry: () => void;
}

export function showProof(names: SearchNames, found: Found, { proof, chosen, retry }: Telling): void {
  const text = part('proof-text');
  const narrowed = Object.values(chosen).some((values) => values.length > 0);
  text.textContent = words(proof, found, narrowed);
  const bad = proof.kind === 'differs' || proof.kind === 'failed';
  part('proof').classList.toggle('bad', bad);
  if (bad) text.append(' ', button('再试一次', retry));
  part('silences').textContent = narrowed ? '' : silences(names, found);
  const folding = part('folding');
  folding.hidden = true;
  foldingNote(found).then(
    (note) => {
      folding.textContent = note;
      folding.hidden = note === '';
    },
    () => undefined,
  );
}

/** The button and what it says. One check at a time; a newer query withdraws it. */
export function createVerifier(names: SearchNames): { readonly offer: (found: Found | null) => void } {
  const place = part('verify');
  let running = new AbortController();
  return {
    offer: (found) => {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      place.replaceChildren();
      if (!found) return;
      const said = el('span', { role: 'status' });
      const start = button('逐字核对', () => {
        start.disabled = true;
        const say = (text: string): void => {
          if (!signal.aborted) said.textContent = text;
        };
        verify(found, names, say, signal).then(
          ({ agrees, occurrences, paragraphs }) => {
            const finding = findingOf(paragraphs, occurrences);
            say(
              agrees
                ? `您的浏览器刚刚通读了${NB}${grouped(names.reports.length)}${NB}份纯文本：${finding}，逐段相符。`
                : `不相符：您的浏览器通读纯文本，${finding}。请告诉我们。`,
            );
            place.classList.toggle('bad', !agrees);
          },
          () => {
            say('纯文本没有载入，请再试一次。');
            start.disabled = false;
          },
        );
      });
      const size = grouped(loadSize(names));
      start.title = `在您的浏览器里通读全部纯文本，载入约 ${size} KB`;
      place.append(start, el('span', { class: 'size' }, `载入${NB}${size}${NB}KB`), said);
    },
  };
}
