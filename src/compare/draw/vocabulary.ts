/** Words in the passages: shared ones with a count for each report, and each report's own. */
import { NB, paragraphLabel } from '../../site/format.ts';
import { href } from '../../site/hrefs.ts';
import { wordsFinding } from '../findings.ts';
import type { ComparedReport } from '../model.ts';
import { h } from '../tree.ts';
import type { Element } from '../tree.ts';
import type { Comparison } from '../view.ts';
import type { WordPlace } from '../vocabulary.ts';
import { SURE } from '../vocabulary.ts';
import { cell, nameRow, none, row, section } from './parts.ts';

/** A count that opens its paragraphs, each once with its own count; there the word is marked. */
const counted = (report: ComparedReport, word: string, places: readonly WordPlace[], lead = ''): Element =>
  h(
    'details',
    { class: 'places', 'data-count': places.length },
    h('summary', {}, lead !== '' && [h('span', { class: 'form' }, lead), NB], String(places.length)),
    h(
      'span',
      {},
      [...Map.groupBy(places, ({ unit }) => unit)].map(([unit, own]) =>
        h(
          'a',
          { href: href.occurrence(report.id, word, unit), 'data-n': own.length },
          `${paragraphLabel(unit)}${own.length > 1 ? `，${own.length}${NB}处` : ''}`,
        ),
      ),
    ),
  );

export function vocabularySection(comparison: Comparison): Element | false {
  const { reports, vocabulary } = comparison;
  const { shared, own } = vocabulary;
  if (shared.length === 0 && own.every(({ length }) => length === 0)) return false;
  return section(
    'words',
    {
      title: wordsFinding(comparison),
      sub: '只数上面这些原句，题中自身的词形里的不算；次数按字面数，“创新创业”里也有一次“创业”。点次数看所在的段，词在那里标出。',
    },
    nameRow(reports),
    h(
      'div',
      { class: 'tight' },
      shared.map(({ word, logDice, places }) =>
        row(
          h('h3', { title: `log${NB}Dice${NB}${logDice.toFixed(1)}` }, word),
          reports.map((report, column) => {
            const here = places[column] ?? [];
            return cell(report, here.length === 0 ? none('0') : counted(report, word, here));
          }),
        ),
      ),
    ),
    row(
      [h('h3', {}, '偏多'), h('p', { class: 'sub' }, '按篇幅比其余几篇说得多')],
      reports.map((report, column) => {
        const words = own[column] ?? [];
        return cell(
          report,
          words.length === 0
            ? none('没有格外多的词')
            : h(
                'div',
                { class: 'own' },
                words.map(({ word, places }) => counted(report, word, places, word)),
              ),
        );
      }),
    ),
    h(
      'p',
      { class: 'pic-note' },
      `列哪些词，看程序怎样切词，两个字以上；次数与检索一样，按字面数，长词里的也算。段里别的句子若有同一个词，点开后也标出，不计在内。共有的词先按几篇都有，再按 log${NB}Dice 排：14 ＋ log₂（2f共／（句数＋f词）），f共是在这些句子里的次数，f词是在所选各篇全文里的次数。偏多的词按对数似然 G² ＝ 2ΣO·ln（O／E），以这些句子的字数为底，至少两次，不低于${NB}${SURE}。词常成簇出现，差别只作线索。`,
    ),
  );
}
