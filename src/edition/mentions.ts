/**
 * Every mention of every theme. The tagging is dear and is prepared: seven numbers a mention, since a corpus
 * has hundreds of thousands.
 */
import type { ThemeId } from '../corpus/ids.ts';
import { present } from '../corpus/present.ts';
import { MENTION_CONTEXTS } from '../extract/context.ts';
import type { MentionContext } from '../extract/context.ts';
import type { ThemeTagger } from '../extract/themes.ts';
import type { Mention, Report } from './model.ts';
import { preparedEach } from './prepared.ts';

export interface TaggedTheme {
  readonly id: ThemeId;
  /** Direct and near ones. */
  readonly forms: readonly string[];
}

/** Unit, theme and form by their places in the lists, 1 for a direct form, start, end, a bit for each context. */
const WIDTH = 7;

const bitsOf = (context: readonly MentionContext[]): number =>
  context.reduce((bits, one) => bits | (1 << MENTION_CONTEXTS.indexOf(one)), 0);

/** By bits: the lists are shared, since most mentions have the same few. */
const contexts = Array.from({ length: 1 << MENTION_CONTEXTS.length }, (_, bits) =>
  MENTION_CONTEXTS.filter((_, place) => (bits >> place) & 1),
);

/** @param tagger For these themes, by their ids. */
export function mentionsOf(
  themes: readonly TaggedTheme[],
  tagger: ThemeTagger,
  reports: readonly Report[],
): ReadonlyMap<ThemeId, Mention[]> {
  const places = new Map<string, number>(themes.map(({ id }, place) => [id, place]));
  const forms = themes.map((theme) => new Map(theme.forms.map((form, place) => [form, place])));
  const rowsOf = ({ text }: Report): Int32Array => {
    const rows: number[] = [];
    for (const [unit, { text: written }] of text.units.entries())
      for (const { theme, form, kind, start, end, context } of tagger.tag(written)) {
        const place = present(places.get(theme), 'theme');
        const of = present(forms[place]?.get(form), 'form');
        rows.push(unit, place, of, kind === 'direct' ? 1 : 0, start, end, bitsOf(context));
      }
    return Int32Array.from(rows);
  };
  const tagged = preparedEach('themes', reports, (some) => some.map(rowsOf));
  const mentions = new Map(themes.map(({ id }) => [id, [] as Mention[]]));
  const lists = themes.map(({ id }) => present(mentions.get(id), 'list'));
  for (const [index, report] of reports.entries()) {
    const rows = present(tagged[index], 'rows');
    for (let at = 0; at < rows.length; at += WIDTH) {
      const [unit = 0, place = 0, form = 0, direct = 0, start = 0, end = 0, bits = 0] = rows.subarray(
        at,
        at + WIDTH,
      );
      const theme = present(themes[place], 'theme');
      const kind = direct === 1 ? 'direct' : 'near';
      lists[place]?.push({
        theme: theme.id,
        report: report.id,
        unit: present(report.text.units[unit], 'unit').id,
        form: present(theme.forms[form], 'form'),
        kind,
        start,
        end,
        context: present(contexts[bits], 'contexts'),
        rule: `${kind}-form`,
      });
    }
  }
  return mentions;
}
