/** What the bench of tagging and its test share: texts, lexicons, a stopwatch. */
import type { ThemeForms, ThemeTagger } from '../../extract/themes.ts';
import { seededRandom } from './random.ts';

/** The units over and over, until they hold `characters`. */
export function repeatUnits(units: readonly string[], characters: number): string[] {
  const texts: string[] = [];
  for (let size = 0, i = 0; size < characters; i += 1) {
    const text = units[i % units.length] ?? '';
    if (text === '') throw new Error('an empty unit would never fill the text');
    texts.push(text);
    size += text.length;
  }
  return texts;
}

/**
 * A lexicon of `count` forms of three to six characters. The same twenty stand in the
 * texts, so that lexicons of any size find the same; the rest miss by their last character.
 */
export function madeUpThemes(units: readonly string[], count: number): ThemeForms[] {
  const random = seededRandom(7);
  const text = units.join('');
  const forms = new Set<string>();
  while (forms.size < count) {
    const start = random.below(text.length - 6);
    const cut = text.slice(start, start + 3 + random.below(4));
    forms.add(forms.size < 20 ? cut : `${cut}${String.fromCharCode(0xe002 + (forms.size % 4000))}`);
  }
  const list = [...forms];
  return Array.from({ length: 40 }, (_, theme) => ({
    id: `t${theme}`,
    direct: [`\uE001${theme}`],
    near: list.filter((_form, index) => index % 40 === theme),
    refused: [],
  }));
}

/** Processor seconds, so that other work on the machine counts for little. */
export function secondsToTag(
  tagger: ThemeTagger,
  texts: readonly string[],
): { readonly seconds: number; readonly mentions: number } {
  const from = process.cpuUsage();
  let mentions = 0;
  for (const text of texts) mentions += tagger.tag(text).length;
  const { user, system } = process.cpuUsage(from);
  return { seconds: (user + system) / 1e6, mentions };
}
